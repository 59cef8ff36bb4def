package reading

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Longer messages are read as far as these bounds go, so that reading takes
// bounded time whatever is sent.
const (
	maxBytes  = 16 << 10
	maxTokens = 1500
	maxWord   = 32
)

// clean returns a word in small letters without accents and other marks,
// in at most maxWord bytes.
func clean(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		c := word[i]
		plain = plain && c < utf8.RuneSelf && (c < 'A' || c > 'Z')
	}
	if !plain {
		word = fold(word)
	}
	if len(word) > maxWord {
		word = word[:maxWord]
	}
	return word
}

// fold takes capitals and marks away: "Café" and fullwidth letters become
// plain ones, and letters heaped with marks lose them.
func fold(word string) string {
	var out [4 * maxWord]byte
	kept := out[:0]
	for _, r := range norm.NFKD.String(cut(word, cap(kept))) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == '‘' || r == '`':
			kept = append(kept, '\'')
		default:
			kept = utf8.AppendRune(kept, unicode.ToLower(r))
		}
	}
	return string(kept)
}

// cut returns at most n bytes of a text, ending with a whole rune.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// shorten takes out what an owner has drawn out: of letters in a row at most
// `most` stay, so that "noooo" becomes "noo" and "no".
func shorten(word string, most int) string {
	var out [maxWord]byte
	kept, run := out[:0], 0
	for i := 0; i < len(word) && len(kept) < maxWord; i++ {
		if i > 0 && word[i] == word[i-1] {
			run++
		} else {
			run = 1
		}
		if run <= most {
			kept = append(kept, word[i])
		}
	}
	if len(kept) == len(word) {
		return word
	}
	return string(kept)
}
