package content

import "strings"

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
