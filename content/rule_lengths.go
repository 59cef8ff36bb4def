package content

import "unicode/utf8"

// Limits of length in characters, with room for what placeholders stand for.
// A button of Telegram shows about 30 characters before it is cut; a message
// takes 4096, but is read by someone with a cat under one arm.
const (
	maxTitle = 60
	maxShort = 30
	// maxTick is for the label of a choice or door check that has a row to
	// itself.
	maxTick   = 40
	maxCard   = 1400
	maxAnswer = 1100
	maxMeans  = 280
	maxPlace  = 380
	maxAlert  = 900
	maxLine   = 1000
)

// aside are the sections that are shown only when asked for.
var aside = map[string]bool{"why": true, "who-disagrees": true}

// checkLengths: nothing is longer than what a platform shows or a tired
// person reads.
func checkLengths(d *draft) {
	for p := range d.passages() {
		if most := d.limit(p); utf8.RuneCountInString(p.text) > most {
			d.report(p.place(0), "%s of %d characters: wanted at most %d", partName(p), utf8.RuneCountInString(p.text), most)
		}
	}
	for _, c := range d.cards {
		most := maxCard
		if f := c.ID.folder(); f == "answers" || f == "gear" {
			most = maxAnswer
		}
		if n := cardLength(c); n > most {
			d.report(top(c), "the card has %d characters: wanted at most %d", n, most)
		}
	}
}

// limit returns how long a passage may be.
func (d *draft) limit(p passage) int {
	switch {
	case p.label():
		return maxTick
	case p.card == nil:
		return maxLine
	case p.part == "title":
		return maxTitle
	case p.part == "short" && p.card.ID.folder() == "gates":
		return maxTick
	case p.part == "short":
		return maxShort
	case p.card.ID.folder() == "signs" && p.part == "":
		return maxMeans
	case p.card.ID.folder() == "signs" && !aside[p.part]:
		return maxPlace
	case p.card.ID.folder() == "alerts" && p.part == "":
		return maxAlert
	}
	return maxCard
}

// partName says which part of a card or which line a passage is.
func partName(p passage) string {
	switch {
	case p.card == nil:
		return "line " + p.part
	case p.part == "":
		return "a lead"
	}
	return "the part " + p.part
}

// cardLength counts the characters of a card that are shown at once.
func cardLength(c *cardFile) int {
	n := utf8.RuneCountInString(c.Lead)
	if c.ID.folder() == "signs" {
		return n
	}
	for _, s := range c.Sections {
		if !aside[s.Name] || c.ID.folder() == "answers" {
			n += utf8.RuneCountInString(s.Text)
		}
	}
	return n
}
