package content

import (
	"path"
	"strings"
)

// A cardFile is a card with the file and language that it was read from.
type cardFile struct {
	*Card
	lang *Language
	file string
	// body is where the Markdown begins in the file, in bytes.
	body int
	// texts are the lead and then the sections.
	texts []piece
}

// A piece is a stretch of a card's text: its lead or a section.
type piece struct {
	// heading is the heading as it is written; empty for the lead.
	heading string
	// start is where the heading stands in the file, and at where the text
	// begins, in bytes.
	start, at int
	text      string
}

// folder returns the folder of the card, which says what sort of card it is.
func (c CardID) folder() string { return path.Dir(string(c)) }

// readCard reads one card into its language.
func (d *draft) readCard(lang *Language, id CardID) {
	c := &cardFile{Card: &Card{ID: id}, lang: lang, file: path.Join(lang.Tag, string(id)+".md")}
	text, ok := d.readFile(c.file)
	if !ok {
		return
	}
	lang.Cards[id] = c.Card
	d.cards = append(d.cards, c)
	front, body, ok := cutFront(text)
	if !ok {
		d.unread = true
		d.report(top(c), "a card begins with a line ---, its front matter, and another line ---")
		return
	}
	c.body = body
	d.spots[c.Card] = spot{file: c.file}
	d.decode(c.file, d.parseYAML(c.file, front), c.Card)
	d.readBody(c, text)
}

// cutFront returns the front matter of a card and where its body begins. The
// first line is kept as a comment, so that the lines keep their numbers.
func cutFront(text string) (front string, body int, ok bool) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", 0, false
	}
	front, _, ok = strings.Cut(rest, "\n---\n")
	if !ok {
		return "", 0, false
	}
	return "#--\n" + front, len("---\n") + len(front) + len("\n---\n"), true
}

// readBody cuts the body of a card into lead and sections.
func (d *draft) readBody(c *cardFile, text string) {
	c.texts = cutSections(text, c.body)
	c.Lead = c.texts[0].text
	for i := range c.texts[1:] {
		p := c.texts[i+1]
		c.Sections = append(c.Sections, d.section(c, p))
	}
}

// section returns a section of a card. Headings of sign cards name places,
// unless they are one of the other sections that a sign card may have.
func (d *draft) section(c *cardFile, p piece) Section {
	s := Section{Name: sectionName(p.heading), Text: p.text}
	if c.ID.folder() == "signs" && !allowedSection("signs", s.Name) {
		s.Places = d.sectionPlaces(c, p)
	}
	return s
}

// sectionName returns a heading in lower case with hyphens.
func sectionName(heading string) string {
	return strings.ReplaceAll(strings.ToLower(heading), " ", "-")
}

// top returns the place of what concerns a card as a whole.
func top(c *cardFile) where { return where{file: c.file, line: 1, column: 1} }

// trimEnd cuts white space at the end of a text.
func trimEnd(s string) string { return strings.TrimRight(s, " \t\n") }
