package reading

import (
	"cmp"
	"math"
	"slices"
)

// A question is one way to ask for a topic, and accept the further topics
// that would answer it.
type question struct {
	text, topic string
	accept      []string
}

// A shelver is what is needed only while a shelf is made.
type shelver struct {
	*shelf
	browse
	// asked are the questions by topic, and rows their columns.
	asked []question
	rows  [][]weight
	// labels are the topics of the questions, and ignore further right ones.
	labels []int32
	ignore [][]int32
	// often is how many questions hold a column.
	often []int32
}

// newShelf makes a shelf from questions.
func (r *Reader) newShelf(asked []question) *shelf {
	s := &shelver{shelf: &shelf{columns: map[uint64]int32{}}, asked: slices.Clone(asked)}
	slices.SortStableFunc(s.asked, func(a, b question) int { return cmp.Compare(a.topic, b.topic) })
	for i, q := range s.asked {
		if i == 0 || q.topic != s.asked[i-1].topic {
			s.topics, s.starts = append(s.topics, q.topic), append(s.starts, int32(i))
		}
		s.labels = append(s.labels, int32(len(s.topics)-1))
	}
	s.starts = append(s.starts, int32(len(s.asked)))
	s.read(r)
	lists := s.lists()
	s.hold(lists)
	s.speak(lists, s.contrast())
	return s.shelf
}

// read reads the questions into rows of columns.
func (s *shelver) read(r *Reader) {
	var features [][]feature
	for _, q := range s.asked {
		d := r.lay(q.text)
		s.features = d.asked(r.book, s.features)
		features = append(features, slices.Clone(s.features))
		r.desks.Put(d)
		s.ignore = append(s.ignore, indexes(s.topics, q.accept))
	}
	s.count(usualPairs(features))
	for i := range s.asked {
		s.features = features[i]
		s.hear(&s.browse)
		s.rows = append(s.rows, slices.Clone(s.heard))
	}
}

// usualPairs leaves out the pairs of words that only one question holds: there
// are very many of them, and hardly any is ever met again.
func usualPairs(features [][]feature) [][]feature {
	often := map[uint64]int{}
	for _, list := range features {
		for _, f := range list {
			often[f.key]++
		}
	}
	for i, list := range features {
		features[i] = slices.DeleteFunc(list, func(f feature) bool {
			return f.key&kinds == twoWords && often[f.key] == 1
		})
	}
	return features
}

// count numbers the columns, and says how rare each is: among the questions,
// and among the topics.
func (s *shelver) count(features [][]feature) {
	var last, topics, lastTopic []int32
	for i, list := range features {
		for _, f := range list {
			n, ok := s.columns[f.key]
			if !ok {
				n = int32(len(s.columns))
				s.columns[f.key] = n
				s.often, topics = append(s.often, 0), append(topics, 0)
				last, lastTopic = append(last, -1), append(lastTopic, -1)
			}
			if last[n] != int32(i) {
				last[n] = int32(i)
				s.often[n]++
			}
			if lastTopic[n] != s.labels[i] {
				lastTopic[n] = s.labels[i]
				topics[n]++
			}
		}
	}
	for n := range s.often {
		rare := rarity(topics[n], len(s.topics)) + rarity(s.often[n], len(features))
		s.rare = append(s.rare, float32(rare/2))
	}
}

// rarity is 1 for nothing and falls towards 0 for what n of all hold.
func rarity(n int32, all int) float64 {
	return math.Log(1+float64(all)/float64(n)) / math.Log(1+float64(all))
}

// lists turns the rows round: the examples that hold each column.
func (s *shelver) lists() [][]weight {
	lists := make([][]weight, len(s.rare))
	for n, often := range s.often {
		lists[n] = make([]weight, 0, often)
	}
	for i, row := range s.rows {
		for _, w := range row {
			lists[w.label] = append(lists[w.label], weight{int32(i), w.by})
		}
	}
	return lists
}

// crowd is how many examples may share a column; what more of them share
// makes no two alike.
const crowd = 100

// hold keeps the examples that hold each column.
func (s *shelver) hold(lists [][]weight) {
	for _, list := range lists {
		if len(list) > crowd {
			list = nil
		}
		s.held.add(list)
	}
}

// middles sets what a column weighs in the middle of each topic's examples.
func (s *shelver) middles(list []weight, into []float32) {
	clear(into)
	for _, w := range list {
		into[s.labels[w.label]] += w.by
	}
}

// lengths returns how long the middle of each topic's examples is.
func (s *shelver) lengths(lists [][]weight) []float32 {
	lengths, middles := make([]float32, len(s.topics)), make([]float32, len(s.topics))
	for _, list := range lists {
		s.middles(list, middles)
		for k, m := range middles {
			lengths[k] += m * m
		}
	}
	for k, sum := range lengths {
		lengths[k] = float32(math.Sqrt(max(1e-9, float64(sum))))
	}
	return lengths
}

// What the learned contrast between topics weighs beside the middle of their
// examples, and what a column must speak for a topic to be kept.
const (
	contrasted = 0.1
	murmur     = 0.06
)

// speak adds up what each column speaks for each topic: what it weighs in the
// middle of the topic's examples, and the contrast to the other topics.
func (s *shelver) speak(lists [][]weight, c *contrast) {
	lengths, middles := s.lengths(lists), make([]float32, len(s.topics))
	var row []weight
	for column, list := range lists {
		s.middles(list, middles)
		row = row[:0]
		for k := range middles {
			by := middles[k]/lengths[k] + contrasted*c.of(column, k)
			if by > murmur || by < -murmur {
				row = append(row, weight{int32(k), by})
			}
		}
		s.speaks.add(row)
	}
	for _, b := range c.bias {
		s.bias = append(s.bias, contrasted*b)
	}
}
