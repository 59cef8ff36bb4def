package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"catwalk/bots/terminal"
	"catwalk/coach"
	"catwalk/coach/reading"
	"catwalk/content"
)

type tryWords struct {
	chosen
	At   string `default:"wear" help:"The step that Mochi is at." placeholder:"STEP"`
	Text string `arg:"" help:"What the owner says."`
}

// Run prints the reading of an owner's words and, below it, what the coach
// answers to the owner of Mochi.
func (t tryWords) Run(w world) error {
	g, lang, err := t.open()
	if err != nil {
		return err
	}
	if g.Step(content.StepID(t.At)) == nil {
		return asked{fmt.Errorf("no step named %q", t.At)}
	}
	c, err := coach.New(g)
	if err != nil {
		return err
	}
	if err := t.read(w, g, lang); err != nil {
		return err
	}
	for _, r := range c.Turn(t.turn(time.Now())).Replies {
		if err := terminal.Print(w.out, r); err != nil {
			return err
		}
	}
	return nil
}

// read prints what is read in the words, and why.
func (t tryWords) read(w world, g *content.Guide, lang *content.Language) error {
	r, err := reading.New(g, lang.Tag)
	if err != nil {
		return err
	}
	line, err := json.Marshal(map[string]string{"text": t.Text})
	if err != nil {
		return err
	}
	if err := reading.Understand(r, strings.NewReader(string(line)), w.out, true); err != nil {
		return err
	}
	_, err = fmt.Fprintln(w.out)
	return err
}

// turn is what is said, to a coach who knows the owner and Mochi already.
func (t tryWords) turn(now time.Time) coach.Input {
	owner := terminal.Address("")
	return coach.Input{
		Now: now,
		Memory: coach.Memory{
			Version: coach.MemoryVersion,
			People: []coach.Person{{
				Addresses: []coach.Address{owner.Owner()}, Home: owner, Language: t.Language,
				Met: coach.Met{Greeted: true, Disagreement: true},
			}},
			Cats: []coach.Cat{{Name: mochi.Name, Pronoun: mochi.Pronoun, Nature: "careful", Step: content.StepID(t.At)}},
		},
		Message: coach.Message{Kind: coach.Text, Text: t.Text, From: owner, At: now},
	}
}
