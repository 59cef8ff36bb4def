package cnn

import "math"

// A model is a network that is still learning.
type model struct {
	labels Labels
	// project makes the numbers that stand for a word of its vector, and own
	// is what is added to them for each word; marks are those of marks.
	project, own, marks *table
	narrow, wide        *bank
	around              *bank
	told                *table
	toldBias            *table
	toldSign, toldCue   *table
	out, outBias        *table
}

// A bank is filters of one width, one to a row, and their biases.
type bank struct {
	width         int
	filters, bias *table
}

// newBank returns so many filters.
func newBank(width, count int, r *dice) *bank {
	size := 1 / float32(math.Sqrt(float64(3*width*depth)))
	return &bank{width, newTable(count, width*depth).random(r, size), newTable(count, 1)}
}

// How little is believed of each label before anything is learned.
const doubt = -3.5

// newModel returns a model that has learned nothing.
func newModel(l Labels, v *Vectors, marks, cues int, r *dice) model {
	m := model{
		labels:   l,
		project:  newTable(depth, v.width).random(r, 0.058),
		own:      newTable(len(v.names), depth).random(r, 0.1),
		marks:    newTable(marks, depth).random(r, 0.2),
		narrow:   newBank(narrow, filters, r),
		wide:     newBank(wide, filters, r),
		around:   newBank(around, near, r),
		told:     newTable(2, near).random(r, 0.08),
		toldBias: newTable(statuses, 2),
		toldSign: newTable(len(l.Signs)*statuses, 2),
		toldCue:  newTable(cues*statuses, 2),
		out:      newTable(pooled, l.count()).random(r, 0.036),
		outBias:  newTable(1, l.count()),
	}
	for k := range 2 * len(l.Signs) {
		m.outBias.numbers[k] = doubt
	}
	m.own.shrink = 1e-3
	return m
}

// tables lists all that is learned.
func (m *model) tables() []*table {
	return []*table{
		m.project, m.own, m.marks, m.narrow.filters, m.narrow.bias, m.wide.filters, m.wide.bias,
		m.around.filters, m.around.bias, m.told, m.toldBias, m.toldSign, m.toldCue, m.out, m.outBias,
	}
}

// slopes are the gradients of all tables, in the order of [model.tables].
type slopes struct {
	all                                    []*slope
	project, own, marks                    *slope
	narrow, narrowBias, wide, wideBias     *slope
	around, aroundBias, told               *slope
	toldBias, toldSign, toldCue, out, bias *slope
}

// slopes returns gradients for a model, all zero.
func (m *model) slopes() *slopes {
	s := &slopes{}
	for _, t := range m.tables() {
		s.all = append(s.all, newSlope(t))
	}
	for i, named := range []**slope{
		&s.project, &s.own, &s.marks, &s.narrow, &s.narrowBias, &s.wide, &s.wideBias,
		&s.around, &s.aroundBias, &s.told, &s.toldBias, &s.toldSign, &s.toldCue, &s.out, &s.bias,
	} {
		*named = s.all[i]
	}
	return s
}

// take adds other gradients and empties them.
func (s *slopes) take(o *slopes) {
	for i := range s.all {
		s.all[i].take(o.all[i])
	}
}

// step goes down the slopes.
func (m *model) step(s *slopes, rate float64, n int) {
	for i, t := range m.tables() {
		t.step(s.all[i], rate, n)
	}
}

// net returns what was learned, ready for reading.
func (m *model) net(l Labels, v *Vectors, marks, cues []string) *Net {
	n := &Net{Labels: l, words: newIndex(v.names), marks: newIndex(marks), cues: newIndex(cues), markNumbers: m.marks.numbers}
	for w := range v.names {
		x := make([]float32, depth)
		m.stand(v, int32(w), true, x)
		n.addWord(x)
	}
	n.weights = weights{
		narrow: m.narrow.filters.numbers, narrowBias: m.narrow.bias.numbers,
		wide: m.wide.filters.numbers, wideBias: m.wide.bias.numbers,
		around: m.around.filters.numbers, aroundBias: m.around.bias.numbers,
		told: m.told.numbers, toldBias: m.toldBias.numbers, toldSign: m.toldSign.numbers, toldCue: m.toldCue.numbers,
		out: m.out.numbers, outBias: m.outBias.numbers,
	}
	n.memo = newMemo(len(v.names) + len(marks))
	return n
}

// addWord adds the numbers that stand for a word.
func (n *Net) addWord(x []float32) {
	most := float32(1e-6)
	for _, v := range x {
		most = max(most, v, -v)
	}
	unit := most / math.MaxInt8
	n.wordUnits = append(n.wordUnits, unit)
	for _, v := range x {
		n.wordNumbers = append(n.wordNumbers, int8(math.RoundToEven(float64(v/unit))))
	}
}

// stand adds the numbers that stand for a word; own says whether with what was
// learned of that very word.
func (m *model) stand(v *Vectors, word int32, own bool, into []float32) {
	x := v.at(word)
	for k := range into {
		into[k] += inner(m.project.at(int32(k)), x)
	}
	if own {
		add(into, m.own.at(word), 1)
	}
}

// inner is the inner product of two lists.
func inner(a, b []float32) float32 {
	sum := float32(0)
	b = b[:len(a)]
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
