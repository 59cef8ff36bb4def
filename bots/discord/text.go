package discord

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// escape writes plain text so that Discord shows it as it is: no style, link,
// mention, heading or list comes of it. Every word of a person passes here.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		if special(text, i, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// special reports whether a character of a text may mean something to Discord.
func special(text string, i int, r rune) bool {
	switch r {
	case '\\', '*', '_', '~', '`', '|', '<', '[', ']', '@':
		return true
	case ':':
		return strings.HasPrefix(text[i:], "://")
	case '#', '>', '-', '+':
		return strings.TrimSpace(text[:i]) == ""
	case '.':
		before := strings.TrimSpace(text[:i])
		return before != "" && strings.Trim(before, "0123456789") == ""
	}
	return false
}

// length counts as Discord does, in UTF-16 units.
func length(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

// cut shortens a text to a length, with an ellipsis, never within a letter.
func cut(text string, most int) string {
	if roomFor(text, most) == len(text) {
		return text
	}
	return strings.TrimSpace(text[:roomFor(text, most-1)]) + "…"
}

// roomFor is how many bytes of a text fit into a length without taking a letter
// from its marks, or an emoji apart, unless one alone is too long.
func roomFor(text string, most int) int {
	n, end := 0, 0
	for i, r := range text {
		if !sticks(text[:i], r) {
			end = i
		}
		if n += utf16.RuneLen(r); n > most && end == 0 {
			return i
		} else if n > most {
			return end
		}
	}
	return len(text)
}

const joiner = '\u200d' // joins emoji into one

// sticks reports whether a character belongs to the one before it.
func sticks(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.Is(unicode.M, r) || r == joiner || last == joiner ||
		r >= '\U0001f3fb' && r <= '\U0001f3ff' || // skin tones
		unicode.Is(unicode.Regional_Indicator, r) && flagOpen(before)
}

// flagOpen reports whether a text ends with half a flag.
func flagOpen(before string) bool {
	n := 0
	for before != "" {
		r, size := utf8.DecodeLastRuneInString(before)
		if !unicode.Is(unicode.Regional_Indicator, r) {
			break
		}
		n, before = n+1, before[:len(before)-size]
	}
	return n%2 == 1
}

// split breaks Markdown into parts of at most a length: between paragraphs if
// that is possible, else between lines, sentences, words, letters.
func split(text string, most int) []string {
	var parts []string
	for end := roomFor(text, most); end < len(text); end = roomFor(text, most) {
		for _, gap := range []string{"\n\n", "\n", ". ", " "} {
			if i := strings.LastIndex(text[:end], gap); i > end/2 {
				end = i + len(strings.TrimRight(gap, " \n"))
				break
			}
		}
		parts = append(parts, strings.TrimSpace(text[:end]))
		text = strings.TrimSpace(text[end:])
	}
	return append(parts, text)
}
