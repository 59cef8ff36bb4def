package reading

import (
	"cmp"
	"fmt"
	"slices"

	"catwalk/content"
)

// An automaton finds cues in a message. Cues are merged by their beginnings
// into a tree, so that a message is compared with all of them at once and
// pays only for those that begin as it does.
type automaton struct {
	nodes []node
	// arcs lead from node to node; those of one node stand together.
	arcs []arc
	// roots are the arcs of the first node, by symbol.
	roots []int32
}

// A node is a state in which the beginning of some cues has been found.
type node struct {
	arcs, end int32
	// gap leads to the node after up to `most` other words; 0 for none.
	gap  [2]int32
	most [2]int8
	// found are the cues that are complete here.
	found []int32
	next  map[symbol]int32
}

// An arc leads to a node by a symbol.
type arc struct {
	by symbol
	to int32
}

// newAutomaton returns an automaton without cues.
func newAutomaton() *automaton { return &automaton{nodes: []node{{}}} }

// maxForms is how many plain forms one cue may stand for.
const maxForms = 256

// add adds a cue under a number, with and without what may be missing.
func (a *automaton) add(parts []content.Part, l *lexicon, number int32) error {
	forms := [][]content.Part{nil}
	for _, p := range parts {
		grown := [][]content.Part{}
		if p.Optional {
			grown = append(grown, forms...)
		}
		for _, form := range forms {
			grown = append(grown, append(slices.Clip(form), p))
		}
		if forms = grown; len(forms) > maxForms {
			return fmt.Errorf("too many parts that may be missing; wanted at most 8")
		}
	}
	for _, form := range forms {
		for len(form) > 0 && form[len(form)-1].Gap > 0 {
			form = form[:len(form)-1] // what was behind the gap is missing
		}
		if len(form) > 0 && form[0].Gap == 0 {
			a.insert(form, l, number)
		}
	}
	return nil
}

// insert adds one plain form.
func (a *automaton) insert(form []content.Part, l *lexicon, number int32) {
	at := int32(0)
	for _, p := range form {
		if p.Gap > 0 {
			at = a.afterGap(at, p.Gap)
		} else {
			at = a.afterSymbol(at, l.part(p))
		}
	}
	if !slices.Contains(a.nodes[at].found, number) {
		a.nodes[at].found = append(a.nodes[at].found, number)
	}
}

// afterGap returns the node behind a gap.
func (a *automaton) afterGap(at int32, most int) int32 {
	i := 0
	if most > 3 {
		i = 1
	}
	if a.nodes[at].gap[i] == 0 {
		a.nodes = append(a.nodes, node{})
		a.nodes[at].gap[i], a.nodes[at].most[i] = int32(len(a.nodes)-1), int8(most)
	}
	return a.nodes[at].gap[i]
}

// afterSymbol returns the node behind a symbol.
func (a *automaton) afterSymbol(at int32, s symbol) int32 {
	if to, ok := a.nodes[at].next[s]; ok {
		return to
	}
	a.nodes = append(a.nodes, node{})
	if a.nodes[at].next == nil {
		a.nodes[at].next = map[symbol]int32{}
	}
	to := int32(len(a.nodes) - 1)
	a.nodes[at].next[s] = to
	return to
}

// finish lays the tree out for finding, once every cue is added.
func (a *automaton) finish(symbols int) {
	a.roots = make([]int32, symbols+1)
	for s, to := range a.nodes[0].next {
		a.roots[s] = to
	}
	for i := range a.nodes {
		n := &a.nodes[i]
		n.arcs = int32(len(a.arcs))
		for s, to := range n.next {
			a.arcs = append(a.arcs, arc{s, to})
		}
		n.end, n.next = int32(len(a.arcs)), nil
		slices.SortFunc(a.arcs[n.arcs:], func(x, y arc) int { return cmp.Compare(x.by, y.by) })
	}
}
