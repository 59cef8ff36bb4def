package content

import (
	"slices"
	"strings"
)

// sectionPlaces returns the places that a heading of a sign card names.
// "everywhere" stands for those that no other heading of the card names.
func (d *draft) sectionPlaces(c *cardFile, p piece) []Place {
	var named []Place
	for name := range strings.SplitSeq(p.heading, ",") {
		place, err := placeNamed(name)
		switch {
		case err != nil:
			d.report(d.in(c.file, p.start), "heading: %v", err)
		case place == NoPlace:
			named = append(named, otherPlaces(c)...)
		default:
			named = append(named, place)
		}
	}
	return named
}

// otherPlaces returns the places that no heading of a card names.
func otherPlaces(c *cardFile) []Place {
	var headings []string
	for _, p := range c.texts {
		for name := range strings.SplitSeq(p.heading, ",") {
			headings = append(headings, strings.TrimSpace(name))
		}
	}
	return slices.DeleteFunc(AllPlaces(), func(p Place) bool {
		return slices.Contains(headings, p.String())
	})
}
