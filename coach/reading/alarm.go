package reading

import (
	"slices"

	"catwalk/content"
)

// alarmed is how likely it must be that a message tells of an emergency that
// happens now, for it to be treated as one: less than even, because one that
// is missed costs more than one that is none.
const alarmed = 0.3

// alarms is the one label of the classifier that knows emergencies.
var alarms = []string{string(Urgent)}

// alarm says how likely it is that a message tells of an emergency or of an
// escaped cat, now. wish is how likely its intent makes that; the evidence is
// asked as well, and both count alike.
func (r *Reader) alarm(d *desk, wish float32) float32 {
	d.features = r.alarmFeatures(d, d.features)
	var told [1]float32 // the intents' scores on the desk are still wanted
	return (wish + r.opinion.alarms.scores(d.features, told[:0])[0]) / 2
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
	c := r.opinion.signs
	d.features = r.signFeatures(d, d.features)
	d.scores = c.scores(d.features, d.scores)
	best := incidents[0]
	for _, id := range incidents {
		if d.scores[slices.Index(c.labels, string(id))] > d.scores[slices.Index(c.labels, string(best))] {
			best = id
		}
	}
	read.Signs = append(read.Signs, Sign{ID: best, Kind: best, Status: Asserted})
}
