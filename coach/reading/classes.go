package reading

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"catwalk/content"
)

// classes are the classes of a guide, and those that its cues hold without a
// name: "(flat|back) ear" holds the class "flat|back".
type classes struct {
	of map[string][][]content.Part
	// named are those that the guide gives a name.
	named map[string]bool
	// depths remembers what depth has found out.
	depths map[string]int
}

// newClasses returns the classes that a guide names.
func newClasses(named map[string][]content.Cue) *classes {
	c := &classes{of: map[string][][]content.Part{}, named: map[string]bool{}, depths: map[string]int{}}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		c.named[name] = true
		for _, text := range named[name] {
			if parts, err := content.ParseCue(string(text)); err == nil {
				c.of[name] = append(c.of[name], c.lift(parts))
			}
		}
	}
	return c
}

// lift turns every choice in a cue into a class.
func (c *classes) lift(parts []content.Part) []content.Part {
	lifted := slices.Clone(parts)
	for i, p := range parts {
		if p.Choices == nil {
			continue
		}
		name := written(p.Choices)
		if c.of[name] == nil {
			for _, choice := range p.Choices {
				c.of[name] = append(c.of[name], c.lift(choice))
			}
		}
		lifted[i] = content.Part{Class: name, Optional: p.Optional}
	}
	return lifted
}

// written writes choices as a cue does, which names their class.
func written(choices [][]content.Part) string {
	var all []string
	for _, parts := range choices {
		var words []string
		for _, p := range parts {
			word := cmp.Or(p.Word, "="+p.Exact)
			switch {
			case p.Choices != nil:
				word = "(" + written(p.Choices) + ")"
			case p.Class != "":
				word = "<" + p.Class + ">"
			case p.Gap > 0:
				word = strconv.Itoa(p.Gap)
			}
			if p.Optional {
				word += "?"
			}
			words = append(words, word)
		}
		all = append(all, strings.Join(words, " "))
	}
	return strings.Join(all, "|")
}

// sorted returns the names of all classes, those that name no other first.
func (c *classes) sorted() []string {
	names := slices.Sorted(maps.Keys(c.of))
	slices.SortStableFunc(names, func(x, y string) int { return cmp.Compare(c.depth(x), c.depth(y)) })
	return names
}

// depth returns 0 for a class that names no other, else one more than the
// deepest that it names. A class that leads back to itself counts as 0 there.
func (c *classes) depth(name string) int {
	if n, ok := c.depths[name]; ok {
		return n
	}
	c.depths[name] = 0
	deepest := 0
	for _, parts := range c.of[name] {
		for _, p := range parts {
			if p.Class != "" {
				deepest = max(deepest, c.depth(p.Class)+1)
			}
		}
	}
	c.depths[name] = deepest
	return deepest
}
