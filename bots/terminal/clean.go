package terminal

import (
	"regexp"
	"strings"
	"unicode"
)

// escapes are the sequences that make a terminal do something: CSI, OSC and
// the other strings that end with ST or BEL, and two-character ones (ECMA-48).
var escapes = regexp.MustCompile("(?s)(?:\x1b\\[|\u009b)[0-?]*[ -/]*[@-~]?|" +
	"(?:\x1b[\\]PX^_]|[\u0090\u0098\u009d-\u009f]).*?(?:\a|\x1b\\\\|\u009c|$)|" +
	"\x1b[ -/]*[0-~]?")

// maxMarks is how many marks one letter may carry; the rest of a tower of
// accents is left out.
const maxMarks = 8

// clean makes text that holds people's own words safe to show in one row:
// nothing in it moves the cursor, colours, rings, or turns the writing round.
func clean(text string) string {
	text = escapes.ReplaceAllString(strings.ToValidUTF8(text, "\ufffd"), "")
	marks := 0
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == '\n', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), turns(r), marks > maxMarks:
			return -1
		}
		return r
	}, text)
}

// cleanRows cleans text of several rows.
func cleanRows(text string) string {
	rows := strings.Split(text, "\n")
	for i, row := range rows {
		rows[i] = clean(row)
	}
	return strings.Join(rows, "\n")
}

// turns reports whether a character changes the direction of writing.
func turns(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r == '\u061c' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}
