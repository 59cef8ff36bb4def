package reading

import (
	"slices"

	"catwalk/content"
)

// taught is how likely the examples must make a sign for it to be read where
// no cue tells of it. Emergencies are left to their cues and to the intent.
const taught = 0.5

// add adds the signs that no cue tells of but that the examples make likely.
// They have no words of their own.
func (r *Reader) add(d *desk, signs []Sign) []Sign {
	c := r.opinion.signs
	d.features = r.signFeatures(d, d.features)
	d.scores = c.scores(d.features, d.scores)
	for k, p := range d.scores {
		if p <= taught {
			continue
		}
		id := content.SignID(c.labels[k])
		if !slices.ContainsFunc(signs, func(s Sign) bool { return s.Kind == id }) {
			signs = append(signs, Sign{ID: id, Kind: id, Status: Asserted})
		}
	}
	return signs
}
