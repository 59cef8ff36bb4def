package cnn

// filter slides the filters over a message and keeps the loudest of each.
func (n *Net) filter(in *Input, s *Scores) {
	s.pool, s.peaks = resize(s.pool, pooled), resize(s.peaks, pooled)
	n.slide(in, s, narrowAt, narrow, n.narrowBias, s.pool[:filters], s.peaks[:filters])
	n.slide(in, s, wideAt, wide, n.wideBias, s.pool[filters:], s.peaks[filters:])
}

// slide slides the filters of one width, whose part of the rows begins at
// `from`.
func (n *Net) slide(in *Input, s *Scores, from, width int, bias, pool []float32, peaks []int32) {
	size := len(in.Words)
	s.grid = resize(s.grid, (size+2*pad)*filters/4)
	clear(s.grid)
	for i, w := range in.Words {
		if w >= 0 {
			spread(s.grid, n.wordRow(w), i, from, width)
		}
	}
	for _, m := range in.Marks {
		if m.Name >= 0 {
			spread(s.grid, n.markRow(m.Name), int(m.At), from, width)
		}
	}
	for f := range pool {
		pool[f], peaks[f] = 0, -1
	}
	for t := range size {
		loudest(s.grid[(t+pad)*filters/4:][:filters/4], bias, pool, peaks, int32(t))
	}
}

// spread adds the row of the word at i to the sums of all filters that see it.
func spread(grid []four, r *row, i, from, width int) {
	for j := range width {
		into := grid[(i-j+width/2+pad)*filters/4:][:filters/4]
		part := r[from+j*filters/4:][:filters/4]
		for f := range into {
			into[f] = into[f].plus(part[f])
		}
	}
}

// loudest keeps what is louder at t than anywhere before.
func loudest(sums []four, bias, pool []float32, peaks []int32, t int32) {
	for i, sum := range sums {
		b, p := bias[4*i:][:4], pool[4*i:][:4]
		for k := range 4 {
			if loud := sum.at(k) + b[k]; loud > p[k] {
				p[k], peaks[4*i+k] = loud, t
			}
		}
	}
}

// tell adds what a finding says, seen in its surroundings.
func (n *Net) tell(in *Input, f Finding, s *Scores) {
	var first, last [near]float32
	n.look(in, f.First, &first)
	n.look(in, f.Last, &last)
	shown, gone := n.trust(f)
	for k := range first {
		loud := max(first[k], last[k])
		shown += n.told[k] * loud
		gone += n.told[near+k] * loud
	}
	s.all[f.Sign] += shown
	s.all[int32(len(n.Signs))+f.Sign] += gone
}

// trust is what is thought of a finding before it is looked at.
func (n *Net) trust(f Finding) (shown, gone float32) {
	at := 2 * f.Status
	shown, gone = n.toldBias[at], n.toldBias[at+1]
	at = 2 * (f.Sign*statuses + f.Status)
	shown, gone = shown+n.toldSign[at], gone+n.toldSign[at+1]
	if f.Cue >= 0 {
		at = 2 * (f.Cue*statuses + f.Status)
		shown, gone = shown+n.toldCue[at], gone+n.toldCue[at+1]
	}
	return shown, gone
}

// look applies the filters for findings around one word.
func (n *Net) look(in *Input, at int32, into *[near]float32) {
	var sums [near / 4]four
	see := func(r *row, j int32) {
		part := r[aroundAt+j*near/4:][:near/4]
		for k := range sums {
			sums[k] = sums[k].plus(part[k])
		}
	}
	from, to := max(0, at-pad), min(int32(len(in.Words)), at+pad+1)
	for i := from; i < to; i++ {
		if w := in.Words[i]; w >= 0 {
			see(n.wordRow(w), i-at+pad)
		}
	}
	for _, m := range in.Marks {
		if m.Name >= 0 && m.At >= from && m.At < to {
			see(n.markRow(m.Name), m.At-at+pad)
		}
	}
	for k := range into {
		into[k] = max(0, sums[k/4].at(k%4)+n.aroundBias[k])
	}
}

// resize returns a list of n numbers, the old one where it is large enough.
func resize[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	return list[:n]
}
