package reading

import (
	"math"
	"slices"
)

// A sample is what a classifier learns from: features and the right labels.
type sample struct {
	features []feature
	labels   []int32
	// ignore are labels that are neither right nor wrong.
	ignore []int32
}

// The learning rate, how often all samples are gone through unless more is
// worth the time, and what a weight must reach to be kept.
const (
	rate  = 0.35
	often = 6
	prune = 0.02
)

// train returns a classifier that has learned from the samples: logistic
// regression by stochastic gradient descent with a rate for each weight
// (AdaGrad). The same samples in the same order always give the same weights.
func train(labels []string, samples []sample, apart bool, rounds int) *classifier {
	c := &classifier{labels: labels, index: map[uint64]int32{}, bias: make([]float32, len(labels)), apart: apart}
	l := newLearner(c, samples)
	for round := range rounds {
		for i := range samples {
			l.learn((i*7919 + round*104729) % len(samples))
		}
	}
	l.sparsify()
	return c
}

// A learner holds what is needed while learning only.
type learner struct {
	*classifier
	samples []sample
	// rows are the features of each sample by number.
	rows [][]feature
	// dense are the weights of all features and labels, and slope the sums of
	// their squared gradients.
	dense, slope        []float32
	biasSlope           []float32
	scores, probability []float32
}

// newLearner numbers the features. What was seen only once teaches nothing.
func newLearner(c *classifier, samples []sample) *learner {
	seen := map[uint64]int32{}
	for _, s := range samples {
		for _, f := range s.features {
			seen[f.key]++
		}
	}
	l := &learner{classifier: c, samples: samples}
	for _, s := range samples {
		row := make([]feature, 0, len(s.features))
		for _, f := range s.features {
			if seen[f.key] < 2 {
				continue
			}
			n, ok := c.index[f.key]
			if !ok {
				n = int32(len(c.index))
				c.index[f.key] = n
			}
			row = append(row, feature{uint64(n), f.weight})
		}
		l.rows = append(l.rows, scale(row))
	}
	size := len(c.index) * len(c.labels)
	l.dense, l.slope = make([]float32, size), make([]float32, size)
	l.biasSlope, l.scores = make([]float32, len(c.labels)), make([]float32, len(c.labels))
	l.probability = make([]float32, len(c.labels))
	return l
}

// learn goes one step down the gradient of one sample.
func (l *learner) learn(i int) {
	s, row, n := l.samples[i], l.rows[i], len(l.labels)
	copy(l.scores, l.bias)
	for _, f := range row {
		w := l.dense[int(f.key)*n:][:n]
		for k := range w {
			l.scores[k] += w[k] * f.weight
		}
	}
	l.probabilities(l.scores, l.probability)
	for k := range l.labels {
		gradient := l.probability[k]
		if slices.Contains(s.labels, int32(k)) {
			gradient--
		}
		if slices.Contains(s.ignore, int32(k)) || gradient < 0.02 && gradient > -0.02 {
			continue
		}
		l.step(row, k, gradient)
	}
}

// step moves the weights of one label.
func (l *learner) step(row []feature, k int, gradient float32) {
	n := len(l.labels)
	for _, f := range row {
		at := int(f.key)*n + k
		g := gradient * f.weight
		l.slope[at] += g * g
		l.dense[at] -= rate * g / float32(math.Sqrt(float64(l.slope[at]))+1e-6)
	}
	l.biasSlope[k] += gradient * gradient
	l.bias[k] -= rate * gradient / float32(math.Sqrt(float64(l.biasSlope[k]))+1e-6)
}

// sparsify keeps the weights that matter.
func (l *learner) sparsify() {
	n := len(l.labels)
	for f := range len(l.index) {
		l.starts = append(l.starts, int32(len(l.weights)))
		for k, w := range l.dense[f*n:][:n] {
			if w > prune || w < -prune {
				l.weights = append(l.weights, weight{int32(k), w})
			}
		}
	}
	l.starts = append(l.starts, int32(len(l.weights)))
}
