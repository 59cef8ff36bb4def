package reading

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"catwalk/coach/reading/cnn"
	"catwalk/content"
)

// A Reader reads messages in one language. It never changes once it is made,
// so any number of goroutines may use it at once.
type Reader struct {
	words   *content.Words
	lexicon *lexicon
	book    *cueBook
	// kinds are the roots of the guide's signs and tones their tones.
	kinds map[content.SignID]content.SignID
	tones map[content.SignID]content.Tone
	// ids are the guide's signs in their order.
	ids   []content.SignID
	net   *cnn.Net
	view  *view
	shelf *shelf
	desks sync.Pool
}

// New makes a reader for the language with the given tag, or for English
// where the guide does not speak that language. It compiles the cues and takes
// up what was learned from the examples; where that is missing, it learns now,
// which is quick for a few examples and takes minutes for thousands. An error
// says which cue or sign of the guide cannot be used, or that what was learned
// is damaged.
func New(g *content.Guide, lang string) (*Reader, error) {
	r, err := newReader(g, lang)
	if err != nil {
		return nil, err
	}
	l := g.In(lang)
	if len(l.Learned) == 0 {
		r.study(l)
		r.net = r.teach(l, nil, func(int, float64) {})
	} else if err := r.take(l); err != nil {
		return nil, fmt.Errorf("language %s: %w", lang, err)
	}
	r.view = r.newView(r.net.Word, r.net.Mark, r.net.Cue)
	for i, topic := range r.net.Topics {
		r.view.topics[topic] = int32(i)
	}
	r.net.Warm(warm)
	return r, nil
}

// warm is how many of the words that are used most are made ready.
const warm = 1200

// newReader makes a reader that knows the rules of a language and has learned
// nothing yet.
func newReader(g *content.Guide, lang string) (*Reader, error) {
	l := g.In(lang)
	w := l.Words
	r := &Reader{words: w, kinds: map[content.SignID]content.SignID{}, tones: map[content.SignID]content.Tone{}}
	for _, s := range g.Signs {
		r.ids = append(r.ids, s.ID)
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
	// input is the message as the network sees it, and read what the network
	// says of it.
	input cnn.Input
	read  cnn.Scores
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

// survey lays a message out and looks for the signs and the evidence in it.
func (r *Reader) survey(text string) *desk {
	d := r.lay(text)
	r.find(d)
	r.gather(d)
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
	r.hear(d)
	read.Signs = r.signs(text, d)
	likely := r.judge(&read, d)
	read.Confidence = r.confidence(&read, likely)
	if read.Confidence < Sure {
		read.Guesses = r.guesses(&read, d)
	}
	read.Place = d.place(r.book.cues)
	read.Minutes = r.minutes(d.tokens)
	return read
}

// hear asks the network what a message is that is laid out.
func (r *Reader) hear(d *desk) {
	r.find(d)
	r.gather(d)
	r.view.of(d, &d.input)
	r.net.Read(&d.input, &d.read)
}
