package cnn

import "math"

// Scores are what a network says of a message, as probabilities. Those of
// Intents add up to one, and those of Topics do.
type Scores struct {
	Shown, Gone, Intents, Topics []float32
	// peaks says for each filter at which word it spoke up most, and pool how
	// loudly.
	peaks []int32
	pool  []float32
	all   []float32
	grid  []four
}

// Read says what a message is. It works on s, which can be used again, as long
// as what it says is not needed any more.
func (n *Net) Read(in *Input, s *Scores) {
	n.filter(in, s)
	n.judge(s)
	for _, f := range in.Findings {
		n.tell(in, f, s)
	}
	n.finish(s)
}

// judge turns what the filters say into scores.
func (n *Net) judge(s *Scores) {
	s.all = append(s.all[:0], n.outBias...)
	for f, loud := range s.pool {
		if loud <= 0 {
			continue
		}
		row := n.out[f*len(s.all):][:len(s.all)]
		for k := range row {
			s.all[k] += row[k] * loud
		}
	}
}

// finish turns scores into probabilities.
func (n *Net) finish(s *Scores) {
	signs, intents := len(n.Signs), len(n.Intents)
	s.Shown, s.Gone = s.all[:signs], s.all[signs:2*signs]
	s.Intents, s.Topics = s.all[2*signs:][:intents], s.all[2*signs+intents:]
	for k, x := range s.all[:2*signs] {
		s.all[k] = sigmoid(x)
	}
	softmax(s.Intents)
	softmax(s.Topics)
}

// sigmoid turns a score into a probability.
func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// softmax turns scores into probabilities that add up to one.
func softmax(x []float32) {
	if len(x) == 0 {
		return
	}
	top, sum := x[0], float32(0)
	for _, v := range x {
		top = max(top, v)
	}
	for k, v := range x {
		x[k] = float32(math.Exp(float64(v - top)))
		sum += x[k]
	}
	for k := range x {
		x[k] /= sum
	}
}
