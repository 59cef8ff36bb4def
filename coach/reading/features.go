package reading

import (
	"math"
	"slices"
)

// A feature is something that was found in a message and what it weighs.
type feature struct {
	key    uint64
	weight float32
}

// The kinds of feature; each keeps its keys apart from the others'.
const (
	oneWord uint64 = (iota + 1) << 56
	twoWords
	letters
	ofClass
	ofCue
	ofSign
	opening
	shape
	ofClue
)

// traits lists what a classifier may learn from: the words, pairs of
// neighbours, letters of words that the guide does not know, classes and cues.
// Where the message asks something, the rest of it weighs less, by `aside`.
func (d *desk) traits(b *cueBook, aside float32, into []feature) []feature {
	f := featurer{desk: d, list: into[:0], aside: 1}
	for _, t := range d.tokens {
		if t.asks {
			f.aside = aside
		}
	}
	for i, t := range d.tokens {
		f.word(i, t)
	}
	for i := range d.tokens {
		for s := d.lattice.first[i]; s >= 0; s = d.lattice.steps[s].next {
			if by := d.lattice.steps[s].by; b.isClass[by] {
				f.add(ofClass|uint64(uint32(by)), 0.7*f.at(i))
			}
		}
	}
	for _, m := range d.marks.others {
		if c := b.cues[m.cue]; c.role == intentCue || c.role == topicCue {
			f.add(ofCue|uint64(uint32(b.keys[m.cue])), 1.5*f.at(int(m.from)))
		}
	}
	return f.list
}

// A featurer gathers the features of one message.
type featurer struct {
	*desk
	list  []feature
	aside float32
}

// at returns what the word at i weighs.
func (f *featurer) at(i int) float32 {
	if f.tokens[i].asks {
		return 1
	}
	return f.aside
}

// add adds a feature.
func (f *featurer) add(key uint64, weight float32) {
	f.list = append(f.list, feature{key, weight})
}

// word adds the features of one word.
func (f *featurer) word(i int, t token) {
	weight := f.at(i)
	key := uint64(uint32(t.id))
	if t.id == 0 {
		f.letters(t.word, weight/2)
		return
	}
	f.add(oneWord|key, weight)
	if i > 0 && t.after == noPause && f.tokens[i-1].id != 0 {
		f.add(twoWords|key<<28|uint64(uint32(f.tokens[i-1].id)), weight)
	}
	if i > 1 && t.after == noPause && f.tokens[i-2].id != 0 {
		f.add(twoWords|1<<55|key<<28|uint64(uint32(f.tokens[i-2].id)), weight*0.7)
	}
}

// letters adds the runs of four letters of a word, with its ends.
func (f *featurer) letters(word string, weight float32) {
	const run = 4
	var padded [maxWord + 2]byte
	w := append(append(append(padded[:0], '^'), word[:min(len(word), maxWord)]...), '$')
	for i := 0; i+run <= len(w); i++ {
		key := uint64(w[i])<<24 | uint64(w[i+1])<<16 | uint64(w[i+2])<<8 | uint64(w[i+3])
		f.add(letters|key, weight)
	}
}

// scale brings a message's features to the same total weight, so that long
// messages do not outweigh short ones.
func scale(list []feature) []feature {
	sum := 0.0
	for _, f := range list {
		sum += float64(f.weight * f.weight)
	}
	if sum == 0 {
		return list
	}
	by := float32(1 / math.Sqrt(sum))
	for i := range list {
		list[i].weight *= by
	}
	return list
}

// aside is what the words around a question weigh, to the classifiers of
// intents and topics.
const aside = 0.5

// signFeatures are traits with the signs that cues tell of.
func (r *Reader) signFeatures(d *desk, into []feature) []feature {
	f := featurer{desk: d, list: d.traits(r.book, 1, into), aside: 1}
	for _, s := range d.findings {
		f.add(ofSign|hash(string(s.kind)+string(s.status)), 4)
	}
	return f.list
}

// intentFeatures are traits with what a message looks like: how it begins and
// ends, how long it is, and which signs it tells of.
func (r *Reader) intentFeatures(d *desk, into []feature) []feature {
	f := featurer{desk: d, list: d.traits(r.book, aside, into), aside: 1}
	for _, s := range d.findings {
		f.add(ofSign|hash(string(r.tones[s.id])+string(s.status)), 4)
		f.add(ofSign|hash(string(s.kind)+string(s.status)), 2)
		f.add(ofCue|1<<50|uint64(uint32(s.cue))<<8|hash(string(s.status))&255, 2)
		f.add(ofSign|hash(string(s.status)), 1)
	}
	f.add(shape|uint64(min(5, len(d.tokens)/4)), 1)
	f.openings()
	if n := len(d.tokens); n > 0 {
		f.add(shape|8|flag(d.tokens[n-1].asks), 2)
		f.add(shape|16|flag(slices.ContainsFunc(d.tokens, func(t token) bool { return t.asks })), 1.5)
	}
	return f.list
}

// openings adds the first word of the message and of each sentence.
func (f *featurer) openings() {
	for i, t := range f.tokens {
		if i == 0 {
			f.add(opening|1<<40|uint64(uint32(t.id)), 1)
		}
		if t.after == sentence {
			f.add(opening|uint64(uint32(t.id)), 1)
		}
	}
}

// flag is 1 for true.
func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// hash numbers a text (FNV-1a), within the bits that features leave free.
func hash(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h >> 16
}
