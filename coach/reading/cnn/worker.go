package cnn

import "math"

// How much is left out at random while learning, so that the network relies
// on nothing alone: words, what was learned of a very word, marks, what the
// filters say, what surrounds a finding, and whole findings.
const (
	dropWord    = 0.15
	dropOwn     = 0.7
	dropMark    = 0.2
	dropPool    = 0.5
	dropNear    = 0.2
	dropFinding = 0.2
)

// A worker finds the gradients of samples.
type worker struct {
	model   *model
	slopes  *slopes
	vectors *Vectors
	dice    dice
	loss    float64
	still   bool // leave nothing out: for measuring
	// x are the numbers that stand for each word, with pad words of zeros at
	// either end; dx are their gradients.
	x, dx []float32
	// words and own say which words and whose own numbers are seen.
	words      []int32
	own        []bool
	marks      []Mark
	pool, mask []float32
	peaks      []int32
	scores, d  []float32
	findings   []seen
}

// seen is a finding and what was seen around it.
type seen struct {
	Finding
	loud [near]float32
	at   [near]int32
}

// newWorker returns a worker on a model.
func newWorker(m *model, v *Vectors) *worker {
	return &worker{model: m, slopes: m.slopes(), vectors: v}
}

// keep says whether something is not left out.
func (w *worker) keep(drop float32) bool { return w.still || w.dice.chance() >= drop }

// weigh is what that counts which is not left out.
func (w *worker) weigh(drop float32) float32 {
	switch {
	case w.still:
		return 1
	case w.dice.chance() < drop:
		return 0
	}
	return 1 / (1 - drop)
}

// learn adds the gradient of one sample, times weight.
func (w *worker) learn(s *Sample, weight float32) {
	w.read(s)
	w.blame(s, weight)
	w.back()
}

// read is what [Net.Read] does, with some of it left out.
func (w *worker) read(s *Sample) {
	w.embed(s)
	w.pool, w.mask, w.peaks = resize(w.pool, pooled), resize(w.mask, pooled), resize(w.peaks, pooled)
	size := len(s.Words)
	w.slide(w.model.narrow, 0, size)
	w.slide(w.model.wide, filters, size)
	w.scores = append(w.scores[:0], w.model.outBias.numbers...)
	for f := range w.pool {
		w.mask[f] = w.weigh(dropPool)
		if loud := w.pool[f] * w.mask[f]; loud > 0 {
			add(w.scores, w.model.out.at(int32(f)), loud)
		}
	}
	w.findings = w.findings[:0]
	for _, f := range s.Findings {
		if w.keep(dropFinding) {
			w.tell(f)
		}
	}
}

// embed finds the numbers that stand for the words.
func (w *worker) embed(s *Sample) {
	size := len(s.Words)
	w.x = resize(w.x, (size+2*pad)*depth)
	clear(w.x)
	w.words, w.own, w.marks = w.words[:0], w.own[:0], w.marks[:0]
	for i, word := range s.Words {
		own := w.keep(dropOwn)
		if word >= 0 && w.keep(dropWord) {
			w.model.stand(w.vectors, word, own, w.at(w.x, i))
		} else {
			word = -1
		}
		w.words, w.own = append(w.words, word), append(w.own, own)
	}
	for _, m := range s.Marks {
		if m.Name >= 0 && w.keep(dropMark) {
			w.marks = append(w.marks, m)
			add(w.at(w.x, int(m.At)), w.model.marks.at(m.Name), 1)
		}
	}
}

// at returns the numbers of the word at i.
func (w *worker) at(list []float32, i int) []float32 { return list[(i+pad)*depth:][:depth] }

// view returns the numbers that a filter of a width sees around the word at t.
func (w *worker) view(list []float32, t, width int) []float32 {
	return list[(t-width/2+pad)*depth:][:width*depth]
}

// slide slides the filters of a bank over the message.
func (w *worker) slide(b *bank, from, size int) {
	for f := range int32(filters) {
		loudest, peak := float32(0), int32(-1)
		for t := range size {
			if loud := b.say(f, w.view(w.x, t, b.width)); loud > loudest {
				loudest, peak = loud, int32(t)
			}
		}
		w.pool[from+int(f)], w.peaks[from+int(f)] = loudest, peak
	}
}

// say is what a filter says to what it sees.
func (b *bank) say(f int32, view []float32) float32 {
	sum, own := b.bias.numbers[f], b.filters.at(f)
	for j := range b.width {
		sum += dot(own[j*depth:][:depth], view[j*depth:][:depth])
	}
	return sum
}

// tell adds what a finding says.
func (w *worker) tell(f Finding) {
	s := seen{Finding: f}
	shown, gone := w.trust(f)
	for k := range s.loud {
		s.at[k] = f.First
		s.loud[k] = max(0, w.model.around.say(int32(k), w.view(w.x, int(f.First), around)))
		if loud := w.model.around.say(int32(k), w.view(w.x, int(f.Last), around)); loud > s.loud[k] {
			s.loud[k], s.at[k] = loud, f.Last
		}
		s.loud[k] *= w.weigh(dropNear)
		shown += w.model.told.numbers[k] * s.loud[k]
		gone += w.model.told.numbers[near+k] * s.loud[k]
	}
	w.scores[f.Sign] += shown
	w.scores[len(w.model.labels.Signs)+int(f.Sign)] += gone
	w.findings = append(w.findings, s)
}

// trust is what is thought of a finding before it is looked at.
func (w *worker) trust(f Finding) (shown, gone float32) {
	b, s := w.model.toldBias.at(f.Status), w.model.toldSign.at(f.Sign*statuses+f.Status)
	shown, gone = b[0]+s[0], b[1]+s[1]
	if f.Cue >= 0 {
		c := w.model.toldCue.at(f.Cue*statuses + f.Status)
		shown, gone = shown+c[0], gone+c[1]
	}
	return shown, gone
}

// lost adds to the loss.
func (w *worker) lost(p float32) { w.loss -= math.Log(max(1e-12, float64(p))) }
