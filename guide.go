package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"catwalk/coach/reading"
	"catwalk/content"
)

// guide is the family of commands for people who write the guide.
type guide struct {
	Check check      `cmd:"" help:"Check a guide and name every problem with its place."`
	Show  showCard   `cmd:"" help:"Show a card as the owner of a cat called Mochi would see it, with its sources."`
	List  listCards  `cmd:"" help:"List the cards: title, sources, words, and who has reviewed them."`
	Plan  showPlan   `cmd:"" help:"Show the path with its tracks and gates."`
	Learn learnWords `cmd:"" help:"Learn from a guide's examples how owners write. Takes minutes."`
	Try   tryWords   `cmd:"" help:"Say what the coach would read in an owner's words, and answer."`
}

// chosen is the guide, and the language in it, that a command is about.
type chosen struct {
	Guide    string `help:"The folder of a guide of one's own." placeholder:"DIR"`
	Language string `default:"en" help:"The language of the guide." placeholder:"TAG"`
}

// open opens the guide and what it says in the language.
func (c chosen) open() (*content.Guide, *content.Language, error) {
	g, err := openGuide(c.Guide)
	if err != nil {
		return nil, nil, fmt.Errorf("open guide:\n%w", err)
	}
	lang := g.Languages[c.Language]
	if lang == nil {
		return nil, nil, asked{fmt.Errorf("the guide does not speak %q", c.Language)}
	}
	return g, lang, nil
}

type check struct {
	Dir string `arg:"" optional:"" help:"The folder of a guide of one's own. Without it the guide that came with the program is checked."`
}

// Run checks a guide; with any problem the exit code is 1.
func (c check) Run(w world) error {
	g, err := openGuide(c.Dir)
	var problems content.Problems
	if errors.As(err, &problems) {
		if err := content.Report(w.out, nil, problems); err != nil {
			return err
		}
		return errSaid
	}
	if err != nil {
		return err
	}
	if err := content.Report(w.out, g, nil); err != nil {
		return err
	}
	return reportStale(w, g)
}

// reportStale names the languages of which words or examples have changed since
// something was learned from them. That is no problem, only a pity.
func reportStale(w world, g *content.Guide) error {
	for _, tag := range slices.Sorted(maps.Keys(g.Languages)) {
		stale, err := reading.Stale(g, tag)
		if err != nil {
			return fmt.Errorf("language %s: %w", tag, err)
		}
		if stale {
			if _, err := fmt.Fprintf(w.out, "%s: words or examples have changed since they were learned from; run `catwalk guide learn`\n", tag); err != nil {
				return fmt.Errorf("report: %w", err)
			}
		}
	}
	return nil
}

// openGuide loads a guide from a folder, or the one that came with the program.
func openGuide(dir string) (*content.Guide, error) {
	if dir == "" {
		return content.Default()
	}
	if info, err := os.Stat(dir); err != nil {
		return nil, asked{fmt.Errorf("open guide: %w", err)}
	} else if !info.IsDir() {
		return nil, asked{fmt.Errorf("open guide: %s is not a folder", dir)}
	}
	return content.Load(os.DirFS(dir))
}

type understand struct {
	Guide string `help:"The folder of a guide of one's own." placeholder:"DIR"`
	Why   bool   `help:"Show the words and rules behind each reading."`
}

// Run reads messages, one a line or as JSON lines with a text.
func (u understand) Run(w world) error {
	g, err := openGuide(u.Guide)
	if err != nil {
		return err
	}
	r, err := reading.New(g, "en")
	if err != nil {
		return err
	}
	return reading.Understand(r, w.in, w.out, u.Why)
}
