package reading

import (
	"time"

	"catwalk/content"
)

// Answer reads a message as the answer to a question that the coach has
// asked. now is what "yesterday" and "since last summer" are counted from.
func (r *Reader) Answer(text string, now time.Time) Answer {
	d := r.lay(text)
	defer r.desks.Put(d)
	var a Answer
	for _, m := range d.marks.others {
		r.answerCue(&a, r.book.cues[m.cue])
	}
	if a.Unsure {
		a.Yes, a.No = false, false
	}
	a.Place = d.place(r.book.cues)
	a.Pronoun = d.pronoun(r.book.cues)
	r.amounts(&a, d.tokens)
	a.Date = r.date(d.tokens, now)
	a.Name, a.Named = r.name(text, d)
	return a
}

// correction is the name under which words.yaml lists cues that take back
// what was said; the other answers have the names of their fields.
const correction = "correction"

// answerCue takes one cue into the answer. Of yes and no, of commands, the
// first word counts.
func (r *Reader) answerCue(a *Answer, c cue) {
	switch {
	case c.role == commandCue && a.Command == "":
		a.Command = c.name
	case c.role != answerCue:
	case c.name == "yes":
		a.Yes = !a.No
	case c.name == "no":
		a.No = !a.Yes
	case c.name == "not-sure":
		a.Unsure = true
	case c.name == "skip":
		a.Skip = true
	case c.name == correction:
		a.Correction = true
	}
}

// place returns the place that is named last, as "in the hall, then outside"
// ends outside.
func (d *desk) place(cues []cue) content.Place {
	var p content.Place
	for _, m := range d.marks.others {
		if c := cues[m.cue]; c.role == placeCue {
			_ = p.UnmarshalText([]byte(c.name)) // the name of a place of the guide
		}
	}
	return p
}

// pronoun returns the cat's pronoun: the one used first.
func (d *desk) pronoun(cues []cue) string {
	for _, m := range d.marks.others {
		if c := cues[m.cue]; c.role == pronounCue {
			return c.name
		}
	}
	return ""
}
