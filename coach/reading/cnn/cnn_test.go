package cnn

import (
	"bytes"
	"math"
	"testing"
)

// labels, vectors and samples are a small language to learn.
var labels = Labels{Signs: []string{"flop", "eats", "hides"}, Intents: []string{"report", "question"}, Topics: []string{"flop-normal", "treats"}}

// vectors returns a vector for each of some words.
func vectors(tb testing.TB) *Vectors {
	tb.Helper()
	names := []byte("she\nhe\nflopped\nate\nnot\nhid\nwhy\nagain")
	data := append([]byte{8, 0, 0, 0, 5, 0, 0, 0, byte(len(names)), 0, 0, 0}, names...)
	r := dice(7)
	for range 8 * 5 {
		data = append(data, byte(int8(40*r.normal())))
	}
	v, err := NewVectors(data)
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

// samples are messages of that language: what is denied is gone.
func samples() []Sample {
	said := func(words []int32, shown, gone []int32, cues ...Finding) Sample {
		s := Sample{Input: Input{Words: words, Marks: []Mark{{0, 0}}, Findings: cues}, Shown: shown, Gone: gone, Intents: []int32{0}}
		if words[0] == 6 {
			s.Intents, s.Topics = []int32{1}, []int32{0, 1}
		}
		return s
	}
	flop := func(at, status int32) Finding { return Finding{at, at, 0, status, 0} }
	return []Sample{
		said([]int32{0, 2}, []int32{0}, nil, flop(1, 0)),
		said([]int32{1, 2, 7}, []int32{0}, nil, flop(1, 0)),
		said([]int32{0, 4, 2}, nil, []int32{0}, flop(2, 1)),
		said([]int32{1, 3}, []int32{1}, nil),
		said([]int32{1, 4, 3}, nil, []int32{1}),
		said([]int32{0, 5, 7}, []int32{2}, nil),
		said([]int32{6, 0, 2}, []int32{0}, nil, flop(2, 0)),
		said([]int32{6, 1, 3}, nil, nil),
	}
}

// TestSlopes compares the gradients with what a small step really changes. A
// few may differ: where a step makes another place the loudest, the loss has a
// kink.
func TestSlopes(t *testing.T) {
	v := vectors(t)
	r := dice(3)
	m := newModel(labels, v, 2, 1, &r)
	for _, table := range m.tables() {
		table.random(&r, 0.08)
	}
	wrong, all := 0, 0
	for _, s := range samples() {
		if len(s.Topics) > 1 {
			continue // the loss counts the best topic only
		}
		w := newWorker(&m, v)
		w.still = true
		w.learn(&s, 1)
		for k, table := range m.tables() {
			for range 20 {
				at := int(r.next() % uint64(len(table.numbers)))
				got, really := float64(w.slopes.all[k].by[at]), w.really(&s, table, at)
				all++
				if math.Abs(got-really) > 0.02+0.05*math.Abs(really) {
					wrong++
				}
			}
		}
	}
	if wrong > all/200 {
		t.Errorf("%d of %d slopes are wrong", wrong, all)
	}
}

// really is how the loss changes with one number.
func (w *worker) really(s *Sample, table *table, at int) float64 {
	const step = 1e-3
	loss := func(by float32) float64 {
		old := table.numbers[at]
		table.numbers[at] += by
		defer func() { table.numbers[at] = old }()
		w.loss = 0
		w.read(s)
		w.blame(s, 1)
		return w.loss
	}
	return (loss(step) - loss(-step)) / (2 * step)
}

// learned returns a network that has learned the small language.
func learned(tb testing.TB) *Net {
	tb.Helper()
	var many []Sample
	for range 60 {
		many = append(many, samples()...)
	}
	return Train(labels, vectors(tb), []string{"first", "asks"}, []string{"flop"}, many, func(int, float64) {})
}

func TestTrain(t *testing.T) {
	n := learned(t)
	var s Scores
	for i, sample := range samples() {
		n.Read(&sample.Input, &s)
		for k := range labels.Signs {
			if want := has(sample.Shown, k); (s.Shown[k] > 0.5) != want {
				t.Errorf("sample %d: %s is shown by %.2f; wanted %v", i, labels.Signs[k], s.Shown[k], want)
			}
			if want := has(sample.Gone, k); (s.Gone[k] > 0.5) != want {
				t.Errorf("sample %d: %s is gone by %.2f; wanted %v", i, labels.Signs[k], s.Gone[k], want)
			}
		}
		if s.Intents[sample.Intents[0]] < 0.5 {
			t.Errorf("sample %d: intents %.2f; wanted %d", i, s.Intents, sample.Intents[0])
		}
	}
}

// has reports whether a list holds a label.
func has(list []int32, k int) bool {
	for _, x := range list {
		if int(x) == k {
			return true
		}
	}
	return false
}

// TestSave reads what was saved and expects it to say the same.
func TestSave(t *testing.T) {
	n := learned(t)
	data, err := n.Save()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	var a, b Scores
	for i, sample := range samples() {
		n.Read(&sample.Input, &a)
		again.Read(&sample.Input, &b)
		for k := range a.all {
			if math.Abs(float64(a.all[k]-b.all[k])) > 0.02 {
				t.Errorf("sample %d, score %d: %.3f, and %.3f once it is saved", i, k, a.all[k], b.all[k])
			}
		}
	}
	second, err := learned(t).Save()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, second) {
		t.Error("the same samples made another network")
	}
}

func TestLoadDamaged(t *testing.T) {
	data, err := learned(t).Save()
	if err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{0, 1, 100, len(data) / 2, len(data) - 1} {
		if _, err := Load(data[:cut]); err == nil {
			t.Errorf("%d of %d bytes made a network", cut, len(data))
		}
	}
	if _, err := NewVectors([]byte("no vectors at all")); err == nil {
		t.Error("a text was taken for vectors")
	}
}

// TestRows expects reading by sums of rows to say what multiplying says, also
// of words and marks that are not known.
func TestRows(t *testing.T) {
	v := vectors(t)
	r := dice(5)
	m := newModel(labels, v, 2, 1, &r)
	n := m.net(labels, v, []string{"first", "asks"}, []string{"flop"})
	w := newWorker(&m, v)
	w.still = true
	sample := samples()[1]
	sample.Words = append(sample.Words, -1, 3)
	sample.Marks = append(sample.Marks, Mark{1, 1}, Mark{2, -1})
	w.read(&sample)
	var s Scores
	n.Read(&sample.Input, &s)
	for k := range 2 * len(labels.Signs) {
		if want := sigmoid(w.scores[k]); math.Abs(float64(want-s.all[k])) > 0.02 {
			t.Errorf("score %d: %.3f by rows, %.3f by multiplying", k, s.all[k], want)
		}
	}
}
