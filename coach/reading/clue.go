package reading

import (
	"slices"
)

// A clue is evidence for or against an emergency: its kind and whether it is
// simply told. A part of the body says nothing, and nor does "swollen"; the
// two in one sentence do.
type clue struct {
	match
	kind uint64
}

// gather finds the evidence in a message, each kind once in a sentence.
func (r *Reader) gather(d *desk) {
	s := scopes{tokens: d.tokens, list: d.triggers}
	list := d.clues[:0]
	for _, m := range d.marks.others {
		if r.book.cues[m.cue].role != evidenceCue {
			continue
		}
		told := uint64(0)
		if s.status(m, false) == Asserted {
			told = 1
		}
		c := clue{m, uint64(uint32(r.book.keys[m.cue]))<<1 | told}
		if !d.listed(list, c) {
			list = append(list, c)
		}
	}
	d.clues = list
}

// listed reports whether the sentence of a clue has one of its kind already.
func (d *desk) listed(list []clue, c clue) bool {
	for _, o := range slices.Backward(list) {
		if o.kind == c.kind || d.tokens[o.from].line != d.tokens[c.from].line {
			return o.kind == c.kind && d.tokens[o.from].line == d.tokens[c.from].line
		}
	}
	return false
}
