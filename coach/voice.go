package coach

import (
	"maps"
	"slices"

	"catwalk/content"
)

// Languages lists the guide's languages, the one that all others fall back to
// first.
func (c *Coach) Languages() []string {
	own := c.guide.In("").Tag
	all := slices.Sorted(maps.Keys(c.guide.Languages))
	return append([]string{own}, slices.DeleteFunc(all, func(tag string) bool { return tag == own })...)
}

// Line returns a short phrase of the guide as Markdown, for what a platform
// has to say for itself; "" if there is none of that id.
func (c *Coach) Line(language, id string) string {
	return content.Fill{}.Text(c.guide.In(language).Lines[content.LineID(id)])
}

// Publishers names who stands behind source codes, each once: those that
// owners are shown, of grade 1 and 2. Our own rules name nobody.
func (c *Coach) Publishers(codes []string) []string {
	var names []string
	for _, code := range codes {
		if s := c.guide.Sources[code]; code != "ED" && s.Publisher != "" && s.Title != "" && s.Grade <= 2 {
			names = add(names, s.Publisher)
		}
	}
	return names
}
