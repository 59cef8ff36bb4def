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
		r.answerCue(&a, r.book.cues[m.cue], d.answers(m))
	}
	if a.Unsure {
		a.Yes, a.No = false, false
	}
	a.Place = d.place(r.book.cues)
	a.Pronoun = d.pronoun(r.book.cues)
	r.amounts(&a, d.tokens)
	a.Date = r.date(d.tokens, now)
	if !a.Date.IsZero() {
		a.Number = 0
	}
	a.Name, a.Named = r.name(text, d)
	return a
}

// correction is the name under which words.yaml lists cues that take back
// what was said; the other answers have the names of their fields.
const correction = "correction"

// answers reports whether a cue stands where an answer stands: at the
// beginning of a clause, and if it is more than a word, as all of it.
func (d *desk) answers(m match) bool {
	begins := d.tokens[m.from].after != noPause
	ends := int(m.to) == len(d.tokens) || d.tokens[m.to].after != noPause
	return begins && (ends || m.to-m.from == 1)
}

// answerCue takes one cue into the answer. Of yes and no, and of commands, the
// first word counts; yes and no must stand where an answer stands.
func (r *Reader) answerCue(a *Answer, c cue, answers bool) {
	switch {
	case c.role == commandCue && a.Command == "":
		a.Command = c.name
	case c.role != answerCue:
	case c.name == "yes" && answers:
		a.Yes = !a.No
	case c.name == "no" && answers:
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
