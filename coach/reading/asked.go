package reading

import "slices"

// wondering is how likely it must be that a message asks something for it to
// be answered with a card too, whatever else it is mainly about.
const wondering = 0.1

// asksAside reports whether a message asks something that is not its main
// concern: "ears flat all the way, is that normal", told as a report.
func (r *Reader) asksAside(d *desk) bool {
	return r.asking(d) > wondering || slices.ContainsFunc(d.tokens, func(t token) bool { return t.asks }) ||
		slices.ContainsFunc(d.marks.others, func(m match) bool { return d.opens(m) && r.book.cues[m.cue].asks() })
}

// asking returns how likely it is, by the network, that a message
// asks something, be it about gear or not.
func (r *Reader) asking(d *desk) float64 {
	likely := 0.0
	for k, label := range r.net.Intents {
		if Intent(label).wonders() {
			likely += float64(d.read.Intents[k])
		}
	}
	return likely
}

// wonders reports whether messages of the intent are questions.
func (i Intent) wonders() bool { return i == Question || i == Gear }

// opens reports whether a cue begins a sentence, or a part of one behind a
// comma.
func (d *desk) opens(m match) bool { return d.tokens[m.from].after != noPause }

// asks reports whether a cue is one of messages that ask.
func (c cue) asks() bool { return c.role == intentCue && Intent(c.name).asks() }

// asked lists what a message's words say about what it asks: the words, pairs
// of neighbours, runs of letters, classes, and cues that point to a topic.
// The story before a question weighs less than the question.
func (d *desk) asked(book *cueBook, into []feature) []feature {
	f := featurer{desk: d, list: into[:0], aside: 1}
	for _, t := range d.tokens {
		if t.asks {
			f.aside = story
		}
	}
	for i := range d.tokens {
		f.askedWord(i)
	}
	f.pointers(book)
	return f.list
}

// What words weigh that only lead to the question, and what each kind of
// feature weighs beside a word.
const (
	story       = 0.8
	weightPair  = 0.5
	weightRun   = 0.4
	weightWhole = 0.6
	weightClass = 0.5
)

// askedWord adds a word, with the one before it, and its letters, which find
// "vaccinated" for "vaccines" and what is misspelt.
func (f *featurer) askedWord(i int) {
	t, weight := f.tokens[i], f.at(i)
	key := t.spelt()
	f.add(oneWord|key, weight)
	if i > 0 {
		f.add(twoWords|key<<28|f.tokens[i-1].spelt(), weight*weightPair)
	}
	if len(t.word) <= 2 {
		return
	}
	by := float32(weightRun)
	if t.id == 0 {
		by = weightWhole
	}
	f.letters(t.word, weight*by)
}

// strange marks the number of a word that the guide does not use.
const strange = 1 << 27

// spelt numbers a word, known or not.
func (t token) spelt() uint64 {
	if t.id != 0 {
		return uint64(uint32(t.id))
	}
	return strange | hash(t.word)&(strange-1)
}

// pointers adds the classes that the words are of and the cues for topics.
func (f *featurer) pointers(book *cueBook) {
	for i := range f.tokens {
		for s := f.lattice.first[i]; s >= 0; s = f.lattice.steps[s].next {
			if by := f.lattice.steps[s].by; book.isClass[by] {
				f.add(ofClass|uint64(uint32(by)), weightClass*f.at(i))
			}
		}
	}
	for _, m := range f.marks.others {
		if book.cues[m.cue].role == topicCue {
			f.add(ofCue|uint64(uint32(book.keys[m.cue])), f.at(int(m.from)))
		}
	}
}
