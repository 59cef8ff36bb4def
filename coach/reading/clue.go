package reading

import (
	"slices"

	"catwalk/content"
)

// A clue is evidence for or against an emergency: its kind and whether it is
// simply told. A part of the body says nothing, and nor does "swollen"; the
// two in one sentence do.
type clue struct {
	match
	kind uint64
}

// clues lists the evidence in a message, each kind once in a sentence.
func (r *Reader) clues(d *desk) []clue {
	s := scopes{tokens: d.tokens, list: d.triggers}
	list := d.clues[:0]
	for _, m := range d.marks.others {
		if r.book.cues[m.cue].role != evidenceCue {
			continue
		}
		told := flag(s.status(m, false) == Asserted)
		c := clue{m, uint64(uint32(r.book.keys[m.cue]))<<1 | told}
		if !slices.ContainsFunc(list, func(o clue) bool { return o.kind == c.kind && !s.apart(o.from, c.from) }) {
			list = append(list, c)
		}
	}
	d.clues = list
	return list
}

// What the features of an alarm weigh, against a word's 1.
const (
	clueAlone  = 2
	cluePair   = 1.5
	clueTone   = 3
	clueSign   = 2
	clueCue    = 1
	clueScope  = 1
	clueAsking = 1
)

// together is how many words may lie between two clues that make a pair.
const together = 10

// alarmFeatures are what an emergency is told by: the words, the evidence by
// itself and in pairs, and the signs that cues tell of, with their scopes.
func (r *Reader) alarmFeatures(d *desk, into []feature) []feature {
	f := featurer{desk: d, list: into[:0], aside: 1}
	for i, t := range d.tokens {
		f.word(i, t)
	}
	f.openings()
	f.pairs(r.clues(d))
	for _, s := range d.findings {
		f.add(ofSign|hash(string(r.tones[s.id])+string(s.status)), clueTone)
		f.add(ofSign|hash(string(s.id)+string(s.status)), clueSign)
		f.add(ofCue|1<<50|uint64(uint32(s.cue))<<8|hash(string(s.status))&255, clueCue)
	}
	f.scopes(r)
	if n := len(d.tokens); n > 0 {
		f.add(shape|8|flag(d.tokens[n-1].asks), clueAsking)
		f.add(shape|16|flag(slices.ContainsFunc(d.tokens, func(t token) bool { return t.asks })), clueAsking)
	}
	return f.list
}

// pairs adds the clues, and those that stand near each other.
func (f *featurer) pairs(list []clue) {
	for i, a := range list {
		f.add(ofClue|a.kind, clueAlone)
		for _, b := range list[i+1:] {
			if b.kind>>1 != a.kind>>1 && b.from-a.to <= together {
				f.add(ofClue|1<<50|min(a.kind, b.kind)<<20|max(a.kind, b.kind), cluePair)
			}
		}
	}
}

// scopes adds the scopes in a message, and those beside a sign of an
// emergency.
func (f *featurer) scopes(r *Reader) {
	for _, t := range f.triggers {
		f.add(ofSign|hash(t.name), clueScope)
		for _, s := range f.findings {
			if r.tones[s.id] == content.Emergency {
				f.add(ofSign|hash(t.name+string(s.status)), clueScope)
			}
		}
	}
}
