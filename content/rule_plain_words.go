package content

import (
	"strings"
)

// How hard a text may be to read: the school grade of Flesch and Kincaid
// (Kincaid et al. 1975), and the longest sentence in words.
const (
	maxGrade    = 6.0
	maxSentence = 30
)

// checkPlainWords: alerts and steps are read by someone with a frightened cat
// under one arm, so their sentences are short and their words plain.
func checkPlainWords(d *draft) {
	for p := range d.english() {
		if p.card != nil && hurried(p.card) && !aside[p.part] && p.part != "title" && p.part != "short" {
			d.checkSentences(p)
		}
	}
	for _, c := range d.cards {
		if c.lang.Tag != "en" || !hurried(c) {
			continue
		}
		if g := grade(shown(c)); g > maxGrade {
			d.report(top(c), "reads like school grade %.1f: wanted at most %.0f; shorter sentences and words help", g, maxGrade)
		}
	}
}

// hurried reports whether a card is read in a hurry.
func hurried(c *cardFile) bool {
	return c.ID.folder() == "alerts" || c.ID.folder() == "steps"
}

// checkSentences checks that no sentence of a passage is too long. The parts
// of a list with semicolons are read one by one.
func (d *draft) checkSentences(p passage) {
	for s := range sentences(p.text) {
		for part := range strings.SplitSeq(s.text, ";") {
			if n := wordCount(part); n > maxSentence {
				d.report(p.place(s.at), "a sentence of %d words: wanted at most %d", n, maxSentence)
			}
		}
	}
}

// shown returns what a card says without what is shown only when asked for.
func shown(c *cardFile) string {
	texts := []string{c.Lead}
	for _, s := range c.Sections {
		if !aside[s.Name] {
			texts = append(texts, s.Text)
		}
	}
	return strings.Join(texts, "\n\n")
}
