package reading

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"catwalk/coach/reading/cnn"
	"catwalk/content"
)

// Learn teaches a network how owners write, from the examples of a language
// and the questions that its cards answer, and returns it as the bytes of the
// language's learned.bin. With the thousands of English examples that takes
// some minutes. say is told how it goes.
func Learn(g *content.Guide, lang string, v *cnn.Vectors, say func(round int, loss float64)) ([]byte, error) {
	r, err := newReader(g, lang)
	if err != nil {
		return nil, err
	}
	l := g.In(lang)
	m := memory{Stamp: r.stamp(l), Words: r.study(l)}
	m.Shelf = r.shelf.file()
	if m.Net, err = r.teach(l, v, say).Save(); err != nil {
		return nil, fmt.Errorf("learn %s: %w", lang, err)
	}
	return m.bytes()
}

// teach trains a network.
func (r *Reader) teach(l *content.Language, vectors *cnn.Vectors, say func(round int, loss float64)) *cnn.Net {
	marks, cues, words := newNumbers(), newNumbers(), newNumbers()
	if vectors == nil {
		vectors = r.unknown(l)
	}
	for _, w := range vectors.Words() {
		words.number(w)
	}
	s := lessons{Reader: r, view: r.newView(words.find, marks.number, cues.number)}
	s.labels = cnn.Labels{Signs: names(public), Intents: intents, Topics: topicsOf(l)}
	for _, e := range l.Words.Examples {
		if !e.Hold {
			s.take(e)
		}
	}
	for _, q := range cardQuestions(l) {
		s.ask(q)
	}
	s.babble(vectors.Words())
	return cnn.Train(s.labels, vectors, marks.names, cues.names, s.samples, say)
}

// unknown returns the words that a language's examples are made of, of which
// nothing is known yet.
func (r *Reader) unknown(l *content.Language) *cnn.Vectors {
	seen := map[string]bool{}
	for _, e := range l.Words.Examples {
		for _, t := range r.tokens(e.Text, nil) {
			seen[t.word] = true
		}
	}
	return cnn.Bare(slices.Sorted(maps.Keys(seen)))
}

// intents are the names of what owners want.
var intents = []string{
	string(Report), string(Question), string(Next), string(Gear),
	string(Urgent), string(Greeting), string(Thanks), string(OtherWish),
}

// topicsOf returns the topics of a language's cards, and the one that no card
// answers.
func topicsOf(l *content.Language) []string {
	topics := []string{noTopic}
	for _, id := range slices.Sorted(maps.Keys(l.Cards)) {
		if topic, ok := strings.CutPrefix(string(id), answers); ok {
			topics = append(topics, topic)
		}
	}
	return topics
}

// lessons are what a network learns from.
type lessons struct {
	*Reader
	view    *view
	labels  cnn.Labels
	samples []cnn.Sample
}

// take takes a labelled example.
func (s *lessons) take(e content.Example) {
	sample := cnn.Sample{
		Shown: indexes(s.labels.Signs, names(e.Present)), Gone: indexes(s.labels.Signs, names(e.Absent)),
		Ignore:  indexes(s.labels.Signs, names(e.Accept)),
		Intents: indexes(s.labels.Intents, append([]string{e.Intent}, e.AcceptIntent...)),
		Topics:  indexes(s.labels.Topics, append([]string{e.Topic}, e.AcceptTopic...)),
	}
	s.see(e.Text, sample)
}

// ask takes a question that a card answers. Of its signs nothing is known.
func (s *lessons) ask(q question) {
	s.see(q.text, cnn.Sample{Unlabelled: true, Topics: indexes(s.labels.Topics, []string{q.topic})})
}

// How much nonsense is learned from, and of how many words it is made.
const (
	nonsense = 600
	atMost   = 8
)

// babble takes words that mean nothing together, drawn by lot, so that nothing
// is read from nonsense.
func (s *lessons) babble(words []string) {
	draw := rand.New(rand.NewPCG(1, 2))
	for range min(nonsense, len(words)) {
		var text []string
		for range 1 + draw.IntN(atMost) {
			text = append(text, words[draw.IntN(len(words))])
		}
		s.see(strings.Join(text, " "), cnn.Sample{Intents: indexes(s.labels.Intents, []string{string(OtherWish)})})
	}
}

// see adds a sample with what the network sees of it.
func (s *lessons) see(text string, sample cnn.Sample) {
	d := s.survey(text)
	if len(d.tokens) > 0 {
		s.view.of(d, &sample.Input)
		s.samples = append(s.samples, sample)
	}
	s.desks.Put(d)
}

// numbers give names numbers in the order in which they are met.
type numbers struct {
	names []string
	of    map[string]int32
}

// newNumbers returns no numbers.
func newNumbers() *numbers { return &numbers{of: map[string]int32{}} }

// number returns the number of a name, a new one where it has none.
func (n *numbers) number(name string) int32 {
	if at, ok := n.of[name]; ok {
		return at
	}
	at := int32(len(n.names))
	n.names, n.of[name] = append(n.names, name), at
	return at
}

// find returns the number of a name, or -1.
func (n *numbers) find(name string) int32 {
	if at, ok := n.of[name]; ok {
		return at
	}
	return -1
}

// names returns signs as texts.
func names(signs []content.SignID) []string {
	var list []string
	for _, s := range signs {
		list = append(list, string(s))
	}
	return list
}

// indexes returns where the names stand among the labels.
func indexes(labels, names []string) []int32 {
	var list []int32
	for _, name := range names {
		if i := slices.Index(labels, name); i >= 0 {
			list = append(list, int32(i))
		}
	}
	return list
}
