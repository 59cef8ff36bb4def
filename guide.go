package main

import (
	"errors"
	"fmt"
	"os"

	"catwalk/coach/reading"
	"catwalk/content"
)

// guide is the family of commands for people who write the guide.
type guide struct {
	Check check `cmd:"" help:"Check a guide and name every problem with its place."`
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
	return content.Report(w.out, g, nil)
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
