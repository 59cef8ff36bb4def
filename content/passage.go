package content

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// A passage is a stretch of text that owners read: a title, a label, the lead
// or a section of a card, or a line.
type passage struct {
	text string
	lang string
	// card is the card that it stands in; nil for a line.
	card *cardFile
	// part is "title", "short", "" for the lead, or the name of a section.
	part string
	// draft and row find its place: the byte of the file where the text
	// begins, or where that is 0 the YAML node that row has under part.
	at    int
	draft *draft
	row   any
}

// place returns where a byte of the passage stands. In YAML it is where the
// whole text begins.
func (p passage) place(offset int) where {
	if p.at > 0 {
		return p.draft.in(p.card.file, p.at+offset)
	}
	if p.card != nil {
		return p.draft.at(p.row, p.part)
	}
	return p.draft.at(p.row)
}

// label reports whether the passage is a line that stands on a choice.
func (p passage) label() bool { return p.card == nil && strings.HasPrefix(p.part, "choice.") }

// passages yields every text that owners read, cards before lines.
func (d *draft) passages() iter.Seq[passage] {
	return func(yield func(passage) bool) {
		for _, c := range d.cards {
			for p := range d.cardPassages(c) {
				if !yield(p) {
					return
				}
			}
		}
		for p := range d.linePassages() {
			if !yield(p) {
				return
			}
		}
	}
}

// cardPassages yields the texts of one card.
func (d *draft) cardPassages(c *cardFile) iter.Seq[passage] {
	return func(yield func(passage) bool) {
		p := passage{lang: c.lang.Tag, card: c, draft: d, row: c.Card}
		p.text, p.part = c.Title, "title"
		if !yield(p) {
			return
		}
		p.text, p.part = c.Short, "short"
		if !yield(p) {
			return
		}
		for _, t := range c.texts {
			p.text, p.part, p.at = t.text, sectionName(t.heading), t.at
			if !yield(p) {
				return
			}
		}
	}
}

// linePassages yields the lines of every language.
func (d *draft) linePassages() iter.Seq[passage] {
	return func(yield func(passage) bool) {
		for tag, lang := range d.guide.Languages {
			for _, id := range slices.Sorted(maps.Keys(lang.Lines)) {
				p := passage{text: lang.Lines[id], lang: tag, part: string(id), draft: d, row: lineKey{tag, id}}
				if !yield(p) {
					return
				}
			}
		}
	}
}

// english yields the English texts, for rules that know English.
func (d *draft) english() iter.Seq[passage] {
	return func(yield func(passage) bool) {
		for p := range d.passages() {
			if p.lang == "en" && !yield(p) {
				return
			}
		}
	}
}
