package cnn

import "slices"

// blame finds the gradients of the scores.
func (w *worker) blame(s *Sample, weight float32) {
	w.d = resize(w.d, len(w.scores))
	signs, intents := len(w.model.labels.Signs), len(w.model.labels.Intents)
	for k := range signs {
		w.blameSign(s, k, int32(k), s.Shown)
		w.blameSign(s, signs+k, int32(k), s.Gone)
	}
	w.blameOne(2*signs, intents, s.Intents)
	w.blameOne(2*signs+intents, len(w.model.labels.Topics), s.Topics)
	for k := range w.d {
		w.d[k] *= weight
	}
}

// Of what may be read or left out, it is best not to be sure: the network is
// drawn, with a part of the usual force, towards a low probability.
const (
	unsure = 0.5
	likely = 0.2
)

// blameSign is for a label that is told by itself.
func (w *worker) blameSign(s *Sample, k int, sign int32, right []int32) {
	p := sigmoid(w.scores[k])
	switch {
	case slices.Contains(right, sign):
		w.lost(p)
		w.d[k] = p - 1
	case s.Unlabelled:
		w.d[k] = 0
	case slices.Contains(s.Ignore, sign):
		w.d[k] = unsure * (p - likely)
	default:
		w.lost(1 - p)
		w.d[k] = p
	}
}

// best is what the best of several right labels counts; the others share the
// rest.
const best = 0.8

// blameOne is for labels of which one is right, or several, the best first.
func (w *worker) blameOne(from, count int, right []int32) {
	d := w.d[from:][:count]
	if len(right) == 0 {
		clear(d)
		return
	}
	copy(d, w.scores[from:][:count])
	softmax(d)
	w.lost(d[right[0]])
	for i, k := range right {
		switch {
		case len(right) == 1:
			d[k]--
		case i == 0:
			d[k] -= best
		default:
			d[k] -= (1 - best) / float32(len(right)-1)
		}
	}
}

// back carries the gradients back to all that is learned.
func (w *worker) back() {
	w.dx = resize(w.dx, len(w.x))
	clear(w.dx)
	add(w.slopes.bias.at(0), w.d, 1)
	for f, loud := range w.pool {
		if loud *= w.mask[f]; loud <= 0 {
			continue
		}
		add(w.slopes.out.at(int32(f)), w.d, loud)
		by := w.mask[f] * inner(w.model.out.at(int32(f)), w.d)
		if f < filters {
			w.backFilter(w.model.narrow, w.slopes.narrow, w.slopes.narrowBias, int32(f), w.peaks[f], by)
		} else {
			w.backFilter(w.model.wide, w.slopes.wide, w.slopes.wideBias, int32(f-filters), w.peaks[f], by)
		}
	}
	for i := range w.findings {
		w.backFinding(&w.findings[i])
	}
	w.backWords()
}

// backFilter is for a filter that spoke up at t.
func (w *worker) backFilter(b *bank, filters, bias *slope, f, t int32, by float32) {
	bias.at(f)[0] += by
	add(filters.at(f), w.view(w.x, int(t), b.width), by)
	add(w.view(w.dx, int(t), b.width), b.filters.at(f), by)
}

// backFinding is for a finding.
func (w *worker) backFinding(s *seen) {
	shown, gone := w.d[s.Sign], w.d[len(w.model.labels.Signs)+int(s.Sign)]
	both := []float32{shown, gone}
	add(w.slopes.toldBias.at(s.Status), both, 1)
	add(w.slopes.toldSign.at(s.Sign*statuses+s.Status), both, 1)
	if s.Cue >= 0 {
		add(w.slopes.toldCue.at(s.Cue*statuses+s.Status), both, 1)
	}
	toldShown, toldGone := w.slopes.told.at(0), w.slopes.told.at(1)
	for k, loud := range s.loud {
		if loud <= 0 {
			continue
		}
		toldShown[k] += shown * loud
		toldGone[k] += gone * loud
		by := shown*w.model.told.at(0)[k] + gone*w.model.told.at(1)[k]
		if !w.still {
			by /= 1 - dropNear
		}
		w.backFilter(w.model.around, w.slopes.around, w.slopes.aroundBias, int32(k), s.at[k], by)
	}
}

// backWords is for the words and marks.
func (w *worker) backWords() {
	for i, word := range w.words {
		if word < 0 {
			continue
		}
		d := w.at(w.dx, i)
		x := w.vectors.at(word)
		for k, by := range d {
			if by != 0 {
				add(w.slopes.project.at(int32(k)), x, by)
			}
		}
		if w.own[i] {
			add(w.slopes.own.at(word), d, 1)
		}
	}
	for _, m := range w.marks {
		add(w.slopes.marks.at(m.Name), w.at(w.dx, int(m.At)), 1)
	}
}
