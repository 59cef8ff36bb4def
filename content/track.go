package content

import (
	"maps"
	"slices"
)

// Track returns the steps of a track, in the order of the path.
func (g *Guide) Track(t Track) []*Step {
	return slices.DeleteFunc(slices.Clone(g.Steps), func(s *Step) bool { return s.Track != t })
}

// NewGates returns the gates that stand before a step and before no earlier
// one of its track, in the order in which they are asked.
func (g *Guide) NewGates(s *Step) []GateID {
	known := map[GateID]bool{}
	for _, before := range g.Track(s.Track) {
		if before == s {
			break
		}
		for _, id := range before.Gates {
			known[id] = true
		}
	}
	var ids []GateID
	for _, gate := range g.Gates {
		if slices.Contains(s.Gates, gate.ID) && !known[gate.ID] {
			ids = append(ids, gate.ID)
		}
	}
	return ids
}

// Find returns the card with the given id, as in "steps/wear". The error says
// which one may have been meant.
func (l *Language) Find(id CardID) (*Card, error) {
	if c := l.Cards[id]; c != nil {
		return c, nil
	}
	var ids []string
	for _, known := range slices.Sorted(maps.Keys(l.Cards)) {
		ids = append(ids, string(known))
	}
	return nil, unknown("card", string(id), ids)
}

// WordCount returns how many words a card says to owners.
func (c *Card) WordCount() int {
	n := wordCount(c.Lead)
	for _, s := range c.Sections {
		n += wordCount(s.Text)
	}
	return n
}
