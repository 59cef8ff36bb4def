package reading

import (
	"slices"

	"catwalk/content"
)

// add adds the signs that no cue tells of but that the examples make likely.
func (r *Reader) add(d *desk, signs []Sign) []Sign {
	c := r.opinion.signs
	d.features = r.signFeatures(d, d.features)
	d.scores = c.scores(d.features, d.scores)
	for k, p := range d.scores {
		id := content.SignID(c.labels[k])
		known := slices.ContainsFunc(signs, func(s Sign) bool { return s.Kind == id })
		if p > Theta && !known {
			signs = append(signs, Sign{ID: id, Kind: id, Status: Asserted})
		}
	}
	return signs
}

var Theta float32 = 0.5
