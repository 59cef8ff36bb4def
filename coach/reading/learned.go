package reading

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"slices"

	"catwalk/coach/reading/cnn"
	"catwalk/content"
)

// A memory is what was learned from a language's examples, as learned.bin
// holds it.
type memory struct {
	// Stamp is of the words and examples that the rest was made of.
	Stamp uint64
	Net   []byte
	// Words are those that the examples made known, and Shelf the cards as
	// they are asked for. They are made anew, in about a second, where the
	// stamp is not that of the guide any more. The network is still good then.
	Words []string
	Shelf shelfFile
}

// Stale says that a guide's words or examples have changed since something was
// learned from them.
func Stale(g *content.Guide, lang string) (bool, error) {
	if len(g.In(lang).Learned) == 0 {
		return false, nil
	}
	r, err := newReader(g, lang)
	if err != nil {
		return false, err
	}
	m, err := remember(g.In(lang).Learned)
	return err == nil && m.Stamp != r.stamp(g.In(lang)), err
}

// remember reads the bytes of learned.bin.
func remember(data []byte) (*memory, error) {
	m := &memory{}
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(m); err != nil {
		return nil, fmt.Errorf("read what was learned: %w", err)
	}
	return m, nil
}

// bytes returns a memory as the bytes of learned.bin.
func (m *memory) bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(m); err != nil {
		return nil, fmt.Errorf("keep what was learned: %w", err)
	}
	return out.Bytes(), nil
}

// take takes up what was learned.
func (r *Reader) take(l *content.Language) error {
	m, err := remember(l.Learned)
	if err != nil {
		return err
	}
	if r.net, err = cnn.Load(m.Net); err != nil {
		return err
	}
	if !slices.Equal(r.net.Signs, names(public)) || !slices.Equal(r.net.Intents, intents) {
		return errors.New("what was learned is of other signs or intents; run `catwalk guide learn`")
	}
	if m.Stamp != r.stamp(l) {
		r.study(l)
		return nil
	}
	for _, word := range m.Words {
		r.lexicon.learn(word)
	}
	r.shelf = m.Shelf.open()
	return nil
}

// study makes the words of the examples known and puts the cards on a shelf.
func (r *Reader) study(l *content.Language) []string {
	asked := questions(l)
	words := r.learnWords(l.Words.Examples, asked)
	r.shelf = r.newShelf(asked)
	return words
}

// stamp numbers all that the words and the shelf are made of.
func (r *Reader) stamp(l *content.Language) uint64 {
	sum := fnv.New64a()
	say := func(texts ...string) {
		for _, text := range texts {
			_, _ = io.WriteString(sum, text) // a hash takes everything
			_, _ = sum.Write([]byte{0})
		}
	}
	for _, word := range slices.Sorted(maps.Keys(r.lexicon.words)) {
		say(word)
	}
	for _, c := range r.book.cues {
		say(c.name, string(c.text))
	}
	for _, e := range l.Words.Examples {
		if !e.Hold {
			say(e.Text, e.Topic)
			say(e.AcceptTopic...)
		}
	}
	for _, q := range cardQuestions(l) {
		say(q.text, q.topic)
	}
	return sum.Sum64()
}
