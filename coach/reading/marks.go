package reading

import (
	"cmp"
	"slices"
)

// marks are the cues of a message, sorted by what they are for.
type marks struct {
	signs  []match // of signs shown or gone, and turns of phrase that mean none
	scopes []match
	others []match
}

// sort sorts the cues that were found.
func (m *marks) sort(cues []cue, found []match) {
	m.signs, m.scopes, m.others = m.signs[:0], m.scopes[:0], m.others[:0]
	for _, f := range found {
		switch cues[f.cue].role {
		case signShown, signGone, nothing:
			m.signs = append(m.signs, f)
		case scopeBefore, scopeAfter:
			m.scopes = append(m.scopes, f)
		default:
			m.others = append(m.others, f)
		}
	}
	m.signs = longest(cues, m.signs)
}

// longest keeps, of cues that overlap, the one with the most words: "backed
// out of the harness" is more than "backed". Cues of the same words all stay
// where they speak of different signs.
func longest(cues []cue, found []match) []match {
	slices.SortStableFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.to-b.from, a.to-a.from), cmp.Compare(a.from, b.from), cmp.Compare(a.cue, b.cue))
	})
	kept := found[:0]
	for _, f := range found {
		if !slices.ContainsFunc(kept, func(k match) bool { return covers(cues, k, f) }) {
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.cue, b.cue))
	})
	return kept
}

// covers reports whether a longer cue k leaves nothing to say for f: f is a
// single word of it, or says the same of overlapping words. A turn of phrase
// that means nothing covers all that lies within it.
func covers(cues []cue, k, f match) bool {
	same := cues[k.cue].name == cues[f.cue].name
	if k.from == f.from && k.to == f.to {
		return same || cues[k.cue].role == nothing
	}
	within := k.from <= f.from && f.to <= k.to
	overlap := k.from < f.to && f.from < k.to
	alone := f.to-f.from == 1 || cues[k.cue].role == nothing
	return within && alone || overlap && same
}
