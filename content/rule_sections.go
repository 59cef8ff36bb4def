package content

import (
	"slices"
	"strings"
)

// checkSections: a card begins with a lead and has the sections of its folder,
// each once and none empty. Endings have nothing to move on to.
func checkSections(d *draft) {
	for _, c := range d.cards {
		f := folderNamed(c.ID.folder())
		if c.Lead == "" {
			d.report(d.in(c.file, c.body), "a card begins with a lead, before the first heading")
		}
		for _, name := range d.requiredSections(c, f) {
			if c.Section(name) == "" {
				d.report(top(c), "no section %q", "## "+headingOf(name))
			}
		}
		for i, s := range c.Sections {
			d.checkSection(c, f, s, c.texts[i+1])
		}
	}
}

// requiredSections returns the sections that a card must have.
func (d *draft) requiredSections(c *cardFile, f folder) []string {
	_, name, _ := strings.Cut(string(c.ID), "/")
	if s := d.guide.Step(StepID(name)); f.name == "steps" && s != nil && s.Track == EndTrack {
		return []string{"what-to-do", "what-good-looks-like"}
	}
	if s := d.guide.Sign(SignID(name)); f.name == "signs" && s != nil && s.Root() && (s.Tone == Adjusting || s.Tone == Stressed) {
		return []string{"third-time"}
	}
	return f.required
}

// checkSection checks one section of a card.
func (d *draft) checkSection(c *cardFile, f folder, s Section, p piece) {
	at := d.in(c.file, p.start)
	allowed := slices.Concat(f.required, f.optional)
	switch {
	case s.Text == "":
		d.report(at, "the section %q is empty", p.heading)
	case len(s.Places) == 0 && f.name != "signs" && !slices.Contains(allowed, s.Name):
		d.report(at, "%v", unknown("section", s.Name, allowed))
	case c.Section(s.Name) != s.Text && len(s.Places) == 0:
		d.report(at, "the section %q is there twice", p.heading)
	}
}

// headingOf returns the heading that a section is written with.
func headingOf(name string) string {
	words := strings.ReplaceAll(name, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}
