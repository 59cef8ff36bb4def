package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// A look is how text is shown: styled with ANSI sequences or plain, and wrapped
// to a width in columns, or not where that is 0.
type look struct {
	styled bool
	width  int
}

// ANSI's sequences that turn a style on and off (SGR).
const (
	boldOn, boldOff     = "\x1b[1m", "\x1b[22m"
	italicOn, italicOff = "\x1b[3m", "\x1b[23m"
	redOn, redOff       = "\x1b[31m", "\x1b[39m"
)

func (l look) bold(s string) string { return l.style(s, boldOn, boldOff) }
func (l look) red(s string) string  { return l.style(s, redOn, redOff) }

// style puts a style around words.
func (l look) style(s, on, off string) string {
	if !l.styled || s == "" {
		return s
	}
	return on + s + off
}

// wrap breaks text into rows at spaces, the first of them after the words
// first, the others after the words rest. Line breaks in the text remain.
func (l look) wrap(text, first, rest string) string {
	var rows []string
	row := first
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			rows, row = append(rows, row), rest
		}
		empty := true
		for _, word := range strings.Fields(line) {
			if !empty && l.width > 0 && columns(row)+1+columns(word) > l.width {
				rows, row, empty = append(rows, row), rest, true
			}
			if !empty {
				row += " "
			}
			row, empty = row+word, false
		}
	}
	return strings.Join(append(rows, row), "\n")
}

// columns is how wide text is on a terminal. Styles and marks take no room.
func columns(s string) int {
	n := 0
	for s != "" {
		if seq, ok := strings.CutPrefix(s, "\x1b["); ok {
			_, s, _ = strings.Cut(seq, "m")
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch k := width.LookupRune(r).Kind(); {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		case k == width.EastAsianWide, k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
