package discord

import (
	"slices"
	"strings"

	"catwalk/coach"
)

// A pressed is what a button, menu or form says when it is used. It is written
// into the component's custom id, which Discord gives back: at most 100 bytes.
type pressed struct {
	act   act
	offer string
	id    string
	// owner is whose button it is.
	owner string
}

// An act is what a component does.
type act string

const (
	actChoose act = "c" // a button that is a choice
	actWrite  act = "w" // a button that opens a form
	actMany   act = "m" // a menu of choices
	actForm   act = "f" // the form that was opened
)

// String writes the custom id. None of the parts has a bar in it: offers and
// choices are made of a few characters only, and owners are numbers.
func (p pressed) String() string {
	return strings.Join([]string{string(p.act), p.offer, p.id, p.owner}, "|")
}

// readPressed reads a custom id; ok is false for one that this program did
// not write.
func readPressed(id string) (p pressed, ok bool) {
	parts := strings.Split(id, "|")
	if len(parts) != 4 || len(id) > 100 {
		return p, false
	}
	p = pressed{act(parts[0]), parts[1], parts[2], parts[3]}
	return p, slices.Contains([]act{actChoose, actWrite, actMany, actForm}, p.act)
}

// standing reports whether a choice works for whoever presses it.
func (p pressed) standing() bool {
	switch p.id {
	case coach.ChoiceRed, coach.ChoiceLost, coach.ChoiceHelp, coach.ChoiceNext:
		return p.act == actChoose
	}
	return false
}
