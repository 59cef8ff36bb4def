// Package reading reads an owner's own words: which signs of the cat are
// reported, denied or only asked about, what the owner wants, and which card
// of the guide answers.
package reading

import (
	"slices"

	"catwalk/content"
)

// A Reading is what was understood of one message.
type Reading struct {
	// Signs are the signs that are spoken of, in the order of the words.
	Signs []Sign `json:"signs"`
	// Intent is what the owner wants.
	Intent Intent `json:"intent"`
	// Topics are the answer cards that fit, the best first: ids without
	// folder, such as "flop-normal". Empty unless something is asked.
	Topics []string `json:"topics"`
	// Places are where it happened, if that was said.
	Place content.Place `json:"-"`
	// Minutes is how long the session was, if that was said.
	Minutes int `json:"-"`
	// Urgent says that something in the message may be an emergency or an
	// escaped cat that is happening now.
	Urgent bool `json:"-"`
	// Confidence runs from 0 to 1. Below [Sure] the coach asks.
	Confidence float64 `json:"confidence"`
	// Guesses are the likeliest signs where none was read for sure, best
	// first, at most three.
	Guesses []content.SignID `json:"-"`
}

// Sure is the confidence from which the coach acts on a reading.
const Sure = 0.6

// A Sign is one sign that a message speaks of.
type Sign struct {
	ID     content.SignID `json:"id"`
	Kind   content.SignID `json:"kind"`
	Status Status         `json:"status"`
	// Words are the owner's words that it was read from.
	Words string `json:"words"`
}

// A Status says how a sign is spoken of.
type Status string

// The statuses.
const (
	// Asserted: the cat showed it.
	Asserted Status = "asserted"
	// Denied: the cat did not show it.
	Denied Status = "denied"
	// Over: the cat showed it once and no longer does.
	Over Status = "over"
	// Asked: the owner asks about it in general.
	Asked Status = "asked"
	// Imagined: the owner fears, hopes or supposes it.
	Imagined Status = "imagined"
	// Elsewhere: another animal or a person did it.
	Elsewhere Status = "elsewhere"
)

// An Intent is what an owner wants with a message.
type Intent string

// The intents.
const (
	Report    Intent = "report"
	Question  Intent = "question"
	Next      Intent = "next"
	Gear      Intent = "gear"
	Urgent    Intent = "emergency"
	Greeting  Intent = "greeting"
	Thanks    Intent = "thanks"
	OtherWish Intent = "other"
)

// Present returns the root signs that are asserted, each once.
func (r Reading) Present() []content.SignID { return r.kinds(Asserted) }

// Absent returns the root signs that are denied or over, each once, without
// those that are also present.
func (r Reading) Absent() []content.SignID {
	present := r.Present()
	return slices.DeleteFunc(r.kinds(Denied, Over), func(id content.SignID) bool {
		return slices.Contains(present, id)
	})
}

// kinds returns the roots of the signs that have one of the statuses.
func (r Reading) kinds(of ...Status) []content.SignID {
	var ids []content.SignID
	for _, s := range r.Signs {
		if slices.Contains(of, s.Status) && !slices.Contains(ids, s.Kind) {
			ids = append(ids, s.Kind)
		}
	}
	return ids
}
