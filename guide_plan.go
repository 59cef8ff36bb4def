package main

import (
	"fmt"
	"os"
	"strings"

	"catwalk/bots/picture"
	"catwalk/coach"
	"catwalk/content"
)

type showPlan struct {
	chosen
	PNG string `name:"png" help:"Also write the path to a file, as a picture." placeholder:"FILE"`
	At  string `help:"The step that the cat is at." placeholder:"STEP"`
}

// Run prints the path, and draws it if asked to.
func (p showPlan) Run(w world) error {
	g, lang, err := p.open()
	if err != nil {
		return err
	}
	if p.At != "" && g.Step(content.StepID(p.At)) == nil {
		return asked{fmt.Errorf("no step named %q", p.At)}
	}
	if _, err := fmt.Fprint(w.out, sketch{g, lang, g.Step(content.StepID(p.At))}); err != nil {
		return fmt.Errorf("show the path: %w", err)
	}
	if p.PNG == "" {
		return nil
	}
	data, err := picture.Draw(g, coach.Picture{Kind: coach.PathPicture, Of: p.At, Language: lang.Tag})
	if err != nil {
		return err
	}
	if err := os.WriteFile(p.PNG, data, 0o644); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// A sketch is the path drawn in letters, with the cat at a step or nowhere.
type sketch struct {
	guide *content.Guide
	lang  *content.Language
	here  *content.Step
}

// String draws the tracks below each other.
func (s sketch) String() string {
	var b strings.Builder
	for _, track := range []struct {
		id    content.Track
		title content.LineID
	}{{content.MainTrack, "picture.path.main"}, {content.PackTrack, "picture.path.pack"}, {content.EndTrack, "picture.path.end"}} {
		b.WriteString(mochi.Plain(s.lang.Lines[track.title]) + "\n\n")
		for i, step := range s.guide.Track(track.id) {
			b.WriteString(s.gates(step) + s.stop(i+1, step))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// stop is a step's row, with what it takes to leave it.
func (s sketch) stop(number int, step *content.Step) string {
	mark := "  "
	if step == s.here {
		mark = "=>"
	}
	return fmt.Sprintf("%s %2d. %-18s %-18s %s\n", mark, number, step.ID, s.short("steps/"+content.CardID(step.ID)), floor(step))
}

// floor says where a step is practised, how long, and the least practice.
func floor(step *content.Step) string {
	where := step.Place.String()
	if step.Outdoors && step.Place != content.Outdoors {
		where += ", outdoors"
	}
	text := fmt.Sprintf("%s, %d to %d minutes", where, step.Minutes[0], step.Minutes[1])
	if step.Floor.Sessions > 0 {
		text += "; at least " + several(step.Floor.Sessions, "session") + " on " + several(step.Floor.Days, "day")
	}
	return text
}

// several counts things: "1 day", "3 days".
func several(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// gates are the rows of the gates that are new at a step.
func (s sketch) gates(step *content.Step) string {
	ids := s.guide.NewGates(step)
	if len(ids) == 0 {
		return ""
	}
	var names []string
	for _, id := range ids {
		names = append(names, s.short("gates/"+content.CardID(id)))
	}
	gate := "   --#-- "
	if step.Outdoors {
		gate = "   ==#== "
	}
	return gate + strings.Join(names, ", ") + "\n"
}

// short is a card's label, or its id where it has none.
func (s sketch) short(id content.CardID) string {
	if c := s.lang.Cards[id]; c != nil {
		return mochi.Plain(c.Short)
	}
	return string(id)
}
