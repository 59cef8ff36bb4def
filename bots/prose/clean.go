package prose

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

// Clean makes text that holds people's own words safe to show in one row:
// nothing in it ends the row, moves a cursor, rings, stacks up, or turns the
// writing round. What a platform reads as a style or a mention is still there.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if strings.ContainsFunc(text, unicode.IsControl) {
		text = escapes.ReplaceAllString(text, "")
	}
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
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), marks > maxMarks:
			return -1
		}
		return r
	}, text)
}

// cleanRows cleans text of several rows.
func cleanRows(text string) string {
	rows := strings.Split(text, "\n")
	for i, row := range rows {
		rows[i] = Clean(row)
	}
	return strings.Join(rows, "\n")
}
