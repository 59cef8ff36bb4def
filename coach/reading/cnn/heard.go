package cnn

// Heard returns between which words, the second not included, a message says
// that a sign is shown: where the filters spoke up that speak most for it.
func (n *Net) Heard(in *Input, s *Scores, sign int) (from, to int32) {
	by := make([]float32, len(in.Words))
	for f, loud := range s.pool {
		if t := s.peaks[f]; t >= 0 {
			by[t] += loud * n.out[f*n.count()+sign]
		}
	}
	most := float32(0)
	for t := range by {
		if sum := around3(by, t); sum > most {
			most, from = sum, int32(t)
		}
	}
	return max(0, from-1), min(int32(len(by)), from+2)
}

// around3 adds up what stands at t and on either side.
func around3(by []float32, t int) float32 {
	sum := by[t]
	if t > 0 {
		sum += by[t-1]
	}
	if t+1 < len(by) {
		sum += by[t+1]
	}
	return sum
}
