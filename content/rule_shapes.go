package content

import "strings"

// checkShapes: a step is done in three to five bullets; a gate puts one
// question; a rehearsal asks what to do first, and offers three choices of
// which one is right.
func checkShapes(d *draft) {
	for _, c := range d.cards {
		switch c.ID.folder() {
		case "steps":
			d.wantShape(c, "what-to-do", between(count(c, "what-to-do", "- "), 3, 5), "three to five bullets")
		case "gates":
			q := c.Section("question")
			d.wantShape(c, "question", strings.HasSuffix(q, "?") && strings.Count(q, "?") == 1, "one question")
		case "rehearsals":
			d.wantShape(c, "", strings.HasSuffix(c.Lead, "?"), "a lead that ends in the question")
			d.wantShape(c, "choices", count(c, "choices", "- ") == 3, "three choices")
			d.wantShape(c, "choices", count(c, "choices", "- **") == 1, "one choice in bold, the right one")
		}
	}
}

// wantShape notes that a part of a card is not as it should be.
func (d *draft) wantShape(c *cardFile, part string, ok bool, wanted string) {
	if !ok {
		d.report(d.partPlace(c, part), "wanted %s", wanted)
	}
}

// partPlace returns where a section of a card begins, or the lead.
func (d *draft) partPlace(c *cardFile, part string) where {
	for _, p := range c.texts[1:] {
		if sectionName(p.heading) == part {
			return d.in(c.file, p.start)
		}
	}
	return d.in(c.file, c.texts[0].at)
}

// count counts the lines of a section that begin in the given way.
func count(c *cardFile, part, begin string) int {
	return strings.Count("\n"+c.Section(part), "\n"+begin)
}

// between reports whether n is one of the numbers from least to most.
func between(n, least, most int) bool { return n >= least && n <= most }
