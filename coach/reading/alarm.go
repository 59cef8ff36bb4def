package reading

import (
	"slices"

	"catwalk/content"
)

// How likely it must be that a message tells of an emergency that happens now,
// for it to be treated as one: far less than even, because one that is missed
// costs more than one that is none, where a sign of an emergency is at least
// suspected; else more. Where the rules find that the cat is gone, hardly
// anything.
const (
	alarmed   = 0.2
	suspected = 0.15
	signless  = 0.6
	gone      = 0.05
)

// alarm reports whether a message tells of an emergency or of an escaped cat,
// now.
func (r *Reader) alarm(d *desk) bool {
	likely := d.likely(r, Urgent)
	missing := slices.ContainsFunc(d.findings, func(f finding) bool { return f.kind == "lost" && f.status == Asserted })
	return likely > signless || likely > alarmed && d.read.Shown[r.gravest(d)] > suspected || missing && likely > gone
}

// gravest returns the label of the likeliest sign of an emergency.
func (r *Reader) gravest(d *desk) int32 {
	best := r.view.labels[incidents[0]]
	for _, id := range incidents {
		if at := r.view.labels[id]; d.read.Shown[at] > d.read.Shown[best] {
			best = at
		}
	}
	return best
}

// incidents are the roots of which an emergency shows at least one.
var incidents = []content.SignID{"panting", "hurt", "unwell", "lost", "slipped-out"}

// raise makes sure that a message that is an emergency shows what it is one
// of: where no sign of it is asserted, the one that its words name in another
// sense, and else the one that the examples make likeliest.
func (r *Reader) raise(read *Reading, d *desk) {
	if slices.ContainsFunc(read.Present(), func(id content.SignID) bool { return slices.Contains(incidents, id) }) {
		return
	}
	for i, s := range read.Signs {
		if r.grave(s) && (s.Status == Imagined || s.Status == Asked) {
			read.Signs[i].Status = Asserted
			return
		}
	}
	id := public[r.gravest(d)]
	read.Signs = append(read.Signs, Sign{ID: id, Kind: id, Status: Asserted})
}
