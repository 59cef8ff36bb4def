package reading

import (
	"slices"

	"catwalk/content"
)

// foreign is the share of unknown words from which a message is taken for
// another language, or for no language at all.
const foreign = 0.5

// known reports whether a message is in the reader's language.
func (d *desk) known() bool {
	strange := 0
	for _, t := range d.tokens {
		if t.id == 0 && !isDigit(rune(t.word[0])) {
			strange++
		}
	}
	return float64(strange) < foreign*float64(len(d.tokens))
}

// Confidences of readings in which nothing was understood, and of reports
// that tell of no sign for sure: below [Sure], so that the coach asks.
const (
	confidenceNone    = 0.1
	confidenceUntold  = 0.4
	confidenceAlarmed = 0.9
)

// confidence says how sure a reading is. likely is how likely its intent is.
func (r *Reader) confidence(read *Reading, likely float64) float64 {
	told := slices.ContainsFunc(read.Signs, func(s Sign) bool { return s.Status == Asserted || s.Status.absent() })
	switch {
	case read.Urgent:
		return max(confidenceAlarmed, likely)
	case read.Intent == Report && !told:
		return min(confidenceUntold, likely)
	case told:
		return max(likely, Sure)
	}
	return likely
}

// absent reports whether the cat does not show a sign of this status now.
func (s Status) absent() bool { return s == Denied || s == Over }

// maxGuesses is how many signs are guessed at, and guess how likely one must
// be.
const (
	maxGuesses = 3
	guess      = 0.03
)

// guesses returns the likeliest signs that were not read for sure: those that
// the words name in another sense first, then those that the network thinks
// of.
func (r *Reader) guesses(read *Reading, d *desk) []content.SignID {
	var list []content.SignID
	sure := append(read.Present(), read.Absent()...)
	add := func(id content.SignID) {
		if len(list) < maxGuesses && !slices.Contains(list, id) && !slices.Contains(sure, id) {
			list = append(list, id)
		}
	}
	for _, s := range read.Signs {
		if s.Status == Imagined {
			add(s.Kind)
		}
	}
	for _, likely := range best(r.net.Signs, d.read.Shown, 2*maxGuesses) {
		if likely.by > guess {
			add(content.SignID(likely.label))
		}
	}
	return list
}
