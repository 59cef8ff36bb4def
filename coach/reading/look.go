package reading

import (
	"slices"

	"catwalk/content"
)

// What a second look can make of a sign that a cue tells of.
const (
	lookShown = iota
	lookGone
	lookNeither
)

// looks are the labels of that classifier.
var looks = []string{"shown", "gone", "neither"}

// How sure the examples must be. Below keep, a sign that a cue shows is not
// believed; signs of stress need less, those of an emergency least, because
// missing one costs more. Above turn, the examples' word counts more than the
// scopes'; to read a denied sign as shown takes more than to read neither.
const (
	keep         = 0.22
	keepStressed = 0.2
	keepGrave    = 0.15
	turnShown    = 0.92
	turn         = 0.7
)

// look decides how a sign is spoken of. The scopes know the rules of the
// language; the examples know when a cue means something else. Where the
// examples are sure, they are believed.
func (r *Reader) look(d *desk, f finding) Status {
	if f.firm || !slices.Contains(public, f.kind) {
		return f.status // clear by itself, or not what the examples speak of
	}
	d.features = d.around(f, d.features)
	d.scores = r.opinion.looks.scores(d.features, d.scores)
	shown, gone, neither := d.scores[lookShown], d.scores[lookGone], d.scores[lookNeither]
	if f.status == Asserted {
		return r.believe(f, shown, gone, neither)
	}
	switch {
	case shown > turnShown:
		return Asserted
	case f.status.absent() && neither > turn:
		return Imagined
	case f.status == Imagined && gone > turn:
		return Denied
	}
	return f.status
}

// believe decides of a sign that its cue shows.
func (r *Reader) believe(f finding, shown, gone, neither float32) Status {
	least := float32(keep)
	switch r.tones[f.id] {
	case content.Stressed:
		least = keepStressed
	case content.Emergency:
		least = keepGrave
	}
	switch {
	case shown >= least:
		return Asserted
	case gone > neither:
		return Denied
	}
	return Imagined
}

// around lists what can be learned from around a cue: the cue, what its
// scopes say, its words and those near it, and what its sentence is like.
func (d *desk) around(f finding, into []feature) []feature {
	t := featurer{desk: d, list: into[:0], aside: 1}
	status := hash(string(f.status))
	t.add(ofSign|status, 3)
	t.add(ofSign|hash(string(f.kind)+string(f.status)), 2)
	t.add(ofCue|uint64(uint32(f.cue)), 1.5)
	t.add(ofCue|1<<40|uint64(uint32(f.cue))<<8|status&255, 1)
	for i := max(0, f.from-5); i < min(int32(len(d.tokens)), f.to+5); i++ {
		side := uint64(1)
		switch {
		case i < f.from:
			side = 2
		case i >= f.to:
			side = 3
		}
		t.add(oneWord|side<<40|uint64(uint32(d.tokens[i].id)), 0.7)
	}
	for _, other := range d.findings {
		if other.cue != f.cue {
			t.add(ofSign|1<<54|hash(string(f.kind)+string(other.kind))>>2, 0.5)
		}
	}
	t.sentence(f)
	return t.list
}

// sentence adds what the sentence around a cue is like.
func (t *featurer) sentence(f finding) {
	begin, end := f.from, f.to
	for begin > 0 && t.tokens[begin].after != sentence {
		begin--
	}
	for int(end) < len(t.tokens) && t.tokens[end].after != sentence {
		end++
	}
	t.add(shape|flag(t.tokens[f.from].asks), 1.5)
	t.add(shape|8|flag(t.tokens[len(t.tokens)-1].asks), 1)
	t.add(opening|uint64(uint32(t.tokens[begin].id)), 1)
	t.add(opening|1<<41|uint64(uint32(t.tokens[0].id)), 1)
	for i := begin; i < end; i++ {
		t.add(oneWord|uint64(uint32(t.tokens[i].id)), 0.4)
	}
	seen := map[string]bool{}
	for _, g := range t.triggers {
		if g.from >= begin && g.to <= end && !seen[g.name] {
			seen[g.name] = true
			side := flag(g.from < f.from)
			t.add(shape|1<<20|side<<16|hash(g.name)&0xffff, 1)
		}
	}
	if !seen[scopeCat] {
		t.add(shape|1<<21, 1)
	}
}

// truth returns what an example says of a sign that a cue tells of.
func truth(f finding, e content.Example) int32 {
	switch {
	case slices.Contains(e.Present, f.kind):
		return lookShown
	case slices.Contains(e.Absent, f.kind):
		return lookGone
	}
	return lookNeither
}
