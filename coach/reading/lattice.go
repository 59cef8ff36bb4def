package reading

// A lattice holds, for each word of a message, what it can stand for: itself,
// its stem, and the classes of which a phrase begins there.
type lattice struct {
	tokens []token
	steps  []step
	// first is the first step from each token, or -1.
	first []int32
	// bits tell at once whether any step from a token goes by a symbol; width
	// is the number of words of bits for each token.
	bits  []uint64
	width int
}

// A step goes from a token by a symbol to the token `to`. Steps from the same
// token are chained by next.
type step struct {
	by   symbol
	to   int32
	next int32
}

// A match is a cue that was found in the tokens from `from` to before `to`.
type match struct {
	from, to int32
	cue      int32
}

// reset makes the lattice that of other tokens, for cues of so many symbols.
func (l *lattice) reset(tokens []token, symbols int) {
	l.tokens, l.steps, l.first = tokens, l.steps[:0], l.first[:0]
	l.width = symbols/64 + 1
	if need := l.width * len(tokens); need > cap(l.bits) {
		l.bits = make([]uint64, need)
	} else {
		l.bits = l.bits[:need]
		clear(l.bits)
	}
	for i, t := range tokens {
		l.first = append(l.first, -1)
		if t.stem != 0 {
			l.add(int32(i), t.stem, int32(i+1))
		}
		if t.exact != 0 {
			l.add(int32(i), t.exact, int32(i+1))
		}
	}
}

// has reports whether a step goes from a token by a symbol.
func (l *lattice) has(from int32, by symbol) bool {
	return l.bits[int(from)*l.width+int(by>>6)]&(1<<(by&63)) != 0
}

// add adds a step, unless it is there.
func (l *lattice) add(from int32, by symbol, to int32) {
	if l.has(from, by) {
		for s := l.first[from]; s >= 0; s = l.steps[s].next {
			if l.steps[s].by == by && l.steps[s].to == to {
				return
			}
		}
	}
	l.bits[int(from)*l.width+int(by>>6)] |= 1 << (by & 63)
	l.steps = append(l.steps, step{by, to, l.first[from]})
	l.first[from] = int32(len(l.steps) - 1)
}

// find appends the matches of an automaton's cues, in the order of the words.
func (a *automaton) find(l *lattice, matches []match) []match {
	f := finder{automaton: a, lattice: l, matches: matches}
	for i := range l.tokens {
		f.start = int32(i)
		for s := l.first[i]; s >= 0; s = l.steps[s].next {
			if to := a.roots[l.steps[s].by]; to != 0 {
				f.walk(to, l.steps[s].to)
			}
		}
	}
	return f.matches
}

// A finder follows the cues that begin at one token.
type finder struct {
	*automaton
	*lattice
	start   int32
	matches []match
}

// walk goes on from a node at a token.
func (f *finder) walk(at, i int32) {
	n := &f.nodes[at]
	for _, cue := range n.found {
		f.matches = append(f.matches, match{f.start, i, cue})
	}
	if int(i) >= len(f.tokens) {
		return
	}
	if n.arcs < n.end && f.tokens[i].after < sentence {
		f.follow(n, i)
	}
	for g, to := range n.gap {
		if to != 0 {
			f.skip(to, i, int32(n.most[g]))
		}
	}
}

// follow takes the arcs of a node that the token at i can take.
func (f *finder) follow(n *node, i int32) {
	for _, arc := range f.arcs[n.arcs:n.end] {
		if !f.has(i, arc.by) {
			continue
		}
		for s := f.first[i]; s >= 0; s = f.steps[s].next {
			if f.steps[s].by == arc.by {
				f.walk(arc.to, f.steps[s].to)
			}
		}
	}
}

// skip goes on behind up to `most` words of the same clause.
func (f *finder) skip(at, i, most int32) {
	n := &f.nodes[at]
	for k := int32(0); k <= most && int(i+k) < len(f.tokens); k++ {
		if f.tokens[i+k].after != noPause {
			return
		}
		f.follow(n, i+k)
	}
}
