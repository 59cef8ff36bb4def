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

// grade returns the school grade that a text is readable from.
func grade(text string) float64 {
	var sentenceCount, wordCount, syllableCount float64
	for s := range sentences(text) {
		sentenceCount++
		for w := range words(s.text) {
			wordCount++
			syllableCount += float64(syllables(w.text))
		}
	}
	if wordCount == 0 {
		return 0
	}
	return 0.39*wordCount/sentenceCount + 11.8*syllableCount/wordCount - 15.59
}

// wordCount counts the words of a text.
func wordCount(text string) int {
	n := 0
	for range words(text) {
		n++
	}
	return n
}

// syllables counts the groups of vowels in an English word, without a silent
// e at its end. A placeholder counts as the word that it stands for.
func syllables(word string) int {
	word, _, _ = strings.Cut(strings.Trim(word, "{}"), "|")
	n, vowel := 0, false
	for _, r := range word {
		v := strings.ContainsRune("aeiouy", r)
		if v && !vowel {
			n++
		}
		vowel = v
	}
	if silent(word) {
		n--
	}
	return max(n, 1)
}

// silent reports whether the last e of a word is not spoken.
func silent(word string) bool {
	stem, cut := strings.CutSuffix(word, "e")
	if !cut {
		stem, cut = strings.CutSuffix(word, "ed")
		if strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "d") {
			return false
		}
	}
	return cut && !strings.HasSuffix(stem, "l") && !strings.HasSuffix(stem, "e")
}
