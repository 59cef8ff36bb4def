package reading

import (
	"cmp"
	"math"
	"slices"
)

// A classifier tells labels by weighted features: a sparse linear model that
// is trained when the reader is made.
type classifier struct {
	labels []string
	index  map[uint64]int32
	// starts and weights hold the weights of each feature, by label.
	starts  []int32
	weights []weight
	bias    []float32
	// apart says that every label is told by itself, rather than one of all.
	apart bool
}

// A weight is what a feature speaks for a label.
type weight struct {
	label int32
	by    float32
}

// probabilities turns scores into probabilities.
func (c *classifier) probabilities(scores, into []float32) {
	if c.apart {
		for k, s := range scores {
			into[k] = float32(1 / (1 + math.Exp(-float64(s))))
		}
		return
	}
	top, sum := slices.Max(scores), float32(0)
	for k, s := range scores {
		into[k] = float32(math.Exp(float64(s - top)))
		sum += into[k]
	}
	for k := range into {
		into[k] /= sum
	}
}

// scores returns what the features speak for each label, as probabilities.
func (c *classifier) scores(features []feature, into []float32) []float32 {
	into = append(into[:0], c.bias...)
	sum := float32(0)
	for _, f := range features {
		if _, ok := c.index[f.key]; ok {
			sum += f.weight * f.weight
		}
	}
	by := float32(1 / math.Sqrt(max(1e-9, float64(sum))))
	for _, f := range features {
		n, ok := c.index[f.key]
		if !ok {
			continue
		}
		for _, w := range c.weights[c.starts[n]:c.starts[n+1]] {
			into[w.label] += w.by * f.weight * by
		}
	}
	c.probabilities(into, into)
	return into
}

// A ranked label is one with its probability.
type ranked struct {
	label string
	by    float32
}

// best returns the likeliest labels, at most n.
func (c *classifier) best(scores []float32, n int) []ranked { return best(c.labels, scores, n) }

// best returns the labels with the highest scores, at most n.
func best(labels []string, scores []float32, n int) []ranked {
	var list []ranked
	for k, s := range scores {
		at, _ := slices.BinarySearchFunc(list, s, func(r ranked, s float32) int { return cmp.Compare(s, r.by) })
		if at < n {
			list = slices.Insert(list, at, ranked{labels[k], s})
			list = list[:min(n, len(list))]
		}
	}
	return list
}
