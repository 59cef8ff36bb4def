package reading

import (
	"math"
	"slices"
)

// A shelf knows how owners ask for each answer card. It ranks the cards for
// a message in two ways, and adds them up: by what the message's words speak
// for each card, as learned from all examples together, and by the examples
// that the message is most like, whatever card they are of.
type shelf struct {
	// topics are the cards' ids without folder.
	topics []string
	// columns number what examples are made of, and rare says how much each
	// tells: what is asked of every card tells little.
	columns map[uint64]int32
	rare    []float32
	// speaks holds what each column speaks for each topic, and bias what
	// speaks for a topic before a word is read.
	speaks table
	bias   []float32
	// held lists, for each column, the examples that hold it. The examples
	// of a topic stand together: its first is at starts, the next topic's
	// first ends it.
	held   table
	starts []int32
}

// A table holds a few weights in each of its rows.
type table struct {
	starts  []int32
	weights []weight
}

// row returns the weights of one row.
func (t *table) row(n int32) []weight { return t.weights[t.starts[n]:t.starts[n+1]] }

// add adds a row.
func (t *table) add(row []weight) {
	if t.starts == nil {
		t.starts = []int32{0}
	}
	t.weights = append(t.weights, row...)
	t.starts = append(t.starts, int32(len(t.weights)))
}

// A browse is what one look along a shelf works on.
type browse struct {
	features []feature
	// heard is the message in columns, and at the weight of each column in
	// it, 0 where it is not in it.
	heard []weight
	at    []float32
	// share is how much of the message the shelf has heard before: 1 for all.
	share float32
	// likeness is how like the message each example is, and scores what
	// speaks for each topic.
	likeness, scores []float32
}

// hear turns features into columns of one length; what a message says twice
// counts once.
func (s *shelf) hear(b *browse) {
	b.heard = b.heard[:0]
	if len(b.at) < len(s.rare) {
		b.at = make([]float32, len(s.rare))
	}
	known, strange := 0.0, 0.0
	for _, f := range b.features {
		n, ok := s.columns[f.key]
		if !ok {
			strange += float64(f.weight * f.weight)
			continue
		}
		if b.at[n] == 0 {
			b.heard = append(b.heard, weight{label: n})
		}
		by := f.weight * s.rare[n]
		known += float64(by * by)
		b.at[n] = max(b.at[n], by)
	}
	b.share = float32(math.Sqrt(known / max(1e-9, known+strange)))
	for i, h := range b.heard {
		b.heard[i].by, b.at[h.label] = b.at[h.label], 0
	}
	unit(b.heard)
}

// unit brings weights to the length 1.
func unit(list []weight) {
	sum := 0.0
	for _, w := range list {
		sum += float64(w.by * w.by)
	}
	by := float32(1 / math.Sqrt(max(1e-9, sum)))
	for i := range list {
		list[i].by *= by
	}
}

// like is what the two examples that a message is most like weigh beside what
// its words speak for a card.
const like = 0.5

// reach is how far behind a topic may be by the words and still come to the
// front by its examples.
const reach = 0.7

// weigh sets what speaks for each topic.
func (s *shelf) weigh(b *browse) {
	s.hear(b)
	examples := int(s.starts[len(s.topics)])
	b.scores = append(b.scores[:0], s.bias...)
	b.likeness = slices.Grow(b.likeness[:0], examples)[:examples]
	clear(b.likeness)
	scores, likeness := b.scores, b.likeness
	for _, h := range b.heard {
		for _, w := range s.speaks.row(h.label) {
			scores[w.label] += w.by * h.by
		}
		for _, w := range s.held.row(h.label) {
			likeness[w.label] += w.by * h.by
		}
	}
	if len(scores) == 0 {
		return // a guide without answers
	}
	front := slices.Max(scores) - reach
	for k := range scores {
		if scores[k] > front {
			scores[k] += like * alike(likeness[s.starts[k]:s.starts[k+1]])
		}
	}
}

// alike adds up the two highest likenesses.
func alike(likeness []float32) float32 {
	first, second := float32(0), float32(0)
	for _, l := range likeness {
		switch {
		case l > first:
			first, second = l, first
		case l > second:
			second = l
		}
	}
	return first + second
}
