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
		if !d.listed(list, c) {
			list = append(list, c)
		}
	}
	d.clues = list
	return list
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

// What the features of an alarm weigh, against a word's 1.
const (
	clueAlone  = 2
	clueBeside = 1
	cluePair   = 1
	clueForm   = 0.7
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
	f.forms()
	f.openings()
	f.weigh(r.clues(d))
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

// forms adds the words and, of those that the guide knows, the very form:
// "licked" happened, "licks" may be what cats do.
func (f *featurer) forms() {
	for i, t := range f.tokens {
		f.word(i, t)
		if t.id != 0 {
			f.add(oneWord|1<<50|hash(t.word)&(1<<40-1), clueForm)
		}
	}
}

// weigh adds the clues, each also with its ending and the words beside it,
// and those that stand near each other.
func (f *featurer) weigh(list []clue) {
	for i, a := range list {
		f.add(ofClue|a.kind, clueAlone)
		f.add(ofClue|1<<51|f.beside(a.from-1, a.from)<<16|a.kind, clueBeside)
		f.add(ofClue|1<<52|f.beside(a.to, a.to)<<16|a.kind, clueBeside)
		f.add(ofClue|1<<53|ending(f.tokens[a.from].word)<<16|a.kind, clueBeside)
		for _, b := range list[i+1:] {
			if b.from-a.to > together {
				break
			}
			if b.kind>>1 != a.kind>>1 {
				f.add(ofClue|1<<50|min(a.kind, b.kind)<<20|max(a.kind, b.kind), cluePair)
			}
		}
	}
}

// beside numbers the word at i, if there is one and no pause before the word
// at border parts it from the clue.
func (f *featurer) beside(i, border int32) uint64 {
	if i < 0 || int(border) >= len(f.tokens) || f.tokens[border].after != noPause {
		return 1 << 30
	}
	return f.tokens[i].spelt()
}

// ending numbers the last two letters of a word, which tell its tense.
func ending(word string) uint64 {
	if len(word) <= 2 {
		return 0
	}
	return uint64(word[len(word)-1])<<8 | uint64(word[len(word)-2])
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
