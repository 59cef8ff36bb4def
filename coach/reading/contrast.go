package reading

import "math"

// A contrast is what sets the topics apart: a linear classifier of the
// questions, learned by logistic regression (gradient descent with a rate for
// each weight, AdaGrad).
type contrast struct {
	*shelver
	// small numbers the columns that are learned of, -1 for the others: what
	// few questions hold teaches little about others.
	small []int32
	// dense are the weights by column and topic, and slope the sums of their
	// squared gradients.
	dense, slope    []float32
	bias, biasSlope []float32
	likely          []float32
	// half is what is learned of a question at one time.
	half []weight
}

// How many questions must hold a column for it to be learned of, and how often
// all questions are gone through.
const (
	usual  = 3
	goings = 4
)

// contrast learns what sets the topics apart.
func (s *shelver) contrast() *contrast {
	n := len(s.topics)
	c := &contrast{shelver: s, bias: make([]float32, n), biasSlope: make([]float32, n), likely: make([]float32, n)}
	columns := int32(0)
	for _, often := range s.often {
		if often < usual {
			c.small = append(c.small, -1)
			continue
		}
		c.small = append(c.small, columns)
		columns++
	}
	c.dense, c.slope = make([]float32, int(columns)*n), make([]float32, int(columns)*n)
	rows := c.shrink()
	for going := range goings {
		for i := range rows {
			n := (i*7919 + going*104729) % len(rows)
			c.halve(rows[n], uint32(n+going<<16))
			c.learn(c.half, n)
		}
	}
	return c
}

// of returns what a column speaks for a topic.
func (c *contrast) of(column, topic int) float32 {
	if at := int(c.small[column]); at >= 0 {
		return c.dense[at*len(c.topics)+topic]
	}
	return 0
}

// shrink returns the rows with the columns that are learned of.
func (c *contrast) shrink() [][]weight {
	var rows [][]weight
	for _, row := range c.rows {
		kept := make([]weight, 0, len(row))
		for _, w := range row {
			if at := c.small[w.label]; at >= 0 {
				kept = append(kept, weight{at, w.by})
			}
		}
		rows = append(rows, kept)
	}
	return rows
}

// halve leaves out half of a row, another half each time. So no column relies
// on the others beside it, and a question that shares half of its words with
// an example is still known.
func (c *contrast) halve(row []weight, time uint32) {
	c.half = c.half[:0]
	for _, w := range row {
		if mixed := (uint32(w.label) + time*40503) * 2654435761; (mixed^mixed>>15)*2246822519>>31 == 0 {
			c.half = append(c.half, w)
		}
	}
	unit(c.half)
}

// How far to step, and differences that are too small to learn from.
const (
	rate    = 0.35
	learned = 0.02
)

// learn goes one step down the gradient of what is taken from one question.
func (c *contrast) learn(row []weight, i int) {
	n, likely := len(c.topics), c.likely
	copy(likely, c.bias)
	for _, w := range row {
		by := w.by
		for k, speaks := range c.dense[int(w.label)*n:][:len(likely)] {
			likely[k] += speaks * by
		}
	}
	chances(likely)
	likely[c.labels[i]]--
	for _, k := range c.ignore[i] {
		likely[k] = 0
	}
	for k, gradient := range likely {
		if gradient > learned || gradient < -learned {
			c.step(row, k, gradient)
		}
	}
}

// step moves the weights of one topic.
func (c *contrast) step(row []weight, k int, gradient float32) {
	n := len(c.topics)
	for _, w := range row {
		at := int(w.label)*n + k
		g := gradient * w.by
		c.slope[at] += g * g
		c.dense[at] -= rate * g / float32(math.Sqrt(float64(c.slope[at]))+1e-6)
	}
	c.biasSlope[k] += gradient * gradient
	c.bias[k] -= rate * gradient / float32(math.Sqrt(float64(c.biasSlope[k]))+1e-6)
}

// remote is how far behind the best a score is that stands no chance.
const remote = 10

// chances turns scores into probabilities that add up to 1.
func chances(scores []float32) {
	top, sum := scores[0], float32(0)
	for _, s := range scores {
		top = max(top, s)
	}
	for k, s := range scores {
		scores[k] = 0
		if s > top-remote {
			scores[k] = float32(math.Exp(float64(s - top)))
		}
		sum += scores[k]
	}
	for k := range scores {
		scores[k] /= sum
	}
}
