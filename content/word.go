package content

import (
	"iter"
	"strings"
	"unicode"
)

// A word is one word of a text, in lower case, and where it begins in bytes.
// A placeholder counts as one word and keeps its braces.
type word struct {
	at   int
	text string
}

// words yields the words of a text.
func words(text string) iter.Seq[word] {
	return func(yield func(word) bool) {
		for i := 0; i < len(text); {
			n := wordLength(text[i:])
			if n > 0 && !yield(word{i, strings.ToLower(text[i : i+n])}) {
				return
			}
			i += max(n, 1)
		}
	}
}

// wordLength returns the length of the word that a text begins with, or 0.
func wordLength(text string) int {
	if text[0] == '{' {
		return strings.IndexByte(text, '}') + 1
	}
	for i, r := range text {
		if !isWordRune(r) && (i == 0 || r != '\'' && r != '’' && r != '-') {
			return i
		}
	}
	return len(text)
}

// isWordRune reports whether a character belongs to a word.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
