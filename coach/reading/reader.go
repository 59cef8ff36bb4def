package reading

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"catwalk/content"
)

// A Reader reads messages in one language. It never changes once it is made,
// so any number of goroutines may use it at once.
type Reader struct {
	words   *content.Words
	lexicon *lexicon
	book    *cueBook
	// kinds are the roots of the guide's signs and tones their tones.
	kinds   map[content.SignID]content.SignID
	tones   map[content.SignID]content.Tone
	opinion *opinion
	shelf   *shelf
	desks   sync.Pool
}

// New makes a reader for the language with the given tag, or for English
// where the guide does not speak that language. It compiles the cues and
// learns from the examples, which takes some tens of milliseconds. An error
// says which cue or sign of the guide cannot be used.
func New(g *content.Guide, lang string) (*Reader, error) {
	w := g.In(lang).Words
	r := &Reader{words: w, kinds: map[content.SignID]content.SignID{}, tones: map[content.SignID]content.Tone{}}
	for _, s := range g.Signs {
		r.kinds[s.ID], r.tones[s.ID] = s.Kind, s.Tone
	}
	for _, id := range slices.Sorted(maps.Keys(w.Signs)) {
		if r.kinds[id] == "" {
			return nil, fmt.Errorf("words of %s: cues for a sign %q that the guide does not have", lang, id)
		}
	}
	var err error
	if r.lexicon, err = newLexicon(w); err != nil {
		return nil, fmt.Errorf("words of %s: %w", lang, err)
	}
	if r.book, err = newCueBook(w, r.lexicon); err != nil {
		return nil, fmt.Errorf("words of %s: %w", lang, err)
	}
	r.desks.New = func() any { return &desk{} }
	r.learn(g.In(lang))
	return r, nil
}

// A desk is what one reading works on; desks are used again.
type desk struct {
	tokens  []token
	lattice lattice
	matches []match
	marks   marks
	// triggers are the scopes of the message.
	triggers []trigger
	findings []finding
	// clues are the evidence for and against an emergency.
	clues []clue
	// features and scores are what the classifiers work on.
	features []feature
	scores   []float32
	// browse is what the cards are looked for with.
	browse browse
}

// lay lays a message out: its words and the cues in them.
func (r *Reader) lay(text string) *desk {
	d := r.desks.Get().(*desk)
	d.tokens = r.tokens(text, d.tokens)
	d.lattice.reset(d.tokens, len(r.lexicon.symbols))
	d.matches = r.book.match(&d.lattice, d.matches)
	d.marks.sort(r.book.cues, d.matches)
	return d
}

// Read reads one message of any length; of very long ones it reads the
// beginning. It never fails: what it cannot read has little confidence.
func (r *Reader) Read(text string) Reading {
	d := r.lay(text)
	defer r.desks.Put(d)
	read := Reading{Signs: []Sign{}, Topics: []string{}, Intent: OtherWish, Confidence: confidenceNone}
	if len(d.tokens) == 0 || !d.known() {
		return read
	}
	r.findings(d)
	read.Signs = r.add(d, r.signs(text, d))
	likely := r.judge(&read, d)
	read.Confidence = r.confidence(&read, likely)
	if read.Confidence < Sure {
		read.Guesses = r.guesses(&read, d)
	}
	read.Place = d.place(r.book.cues)
	read.Minutes = r.minutes(d.tokens)
	return read
}
