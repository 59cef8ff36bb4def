package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes people's words as Markdown that shows them as they are.
func escape(words string) string {
	words = oneLine(words)
	if !strings.ContainsFunc(words, isMark) {
		return words
	}
	var out strings.Builder
	for _, r := range words {
		if isMark(r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// isMark reports whether a character may mean something to Markdown; a
// backslash before any of these makes it text.
func isMark(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r))
}

// oneLine writes people's words on one line, without control characters and
// without those that turn the direction of the text around them.
func oneLine(words string) string {
	if !strings.ContainsFunc(words, isUnruly) {
		return strings.TrimSpace(words)
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case isUnruly(r):
			return ' '
		}
		return r
	}, words))
}

// isUnruly reports whether a character does something to the text around it.
func isUnruly(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
}
