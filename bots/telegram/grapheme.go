package telegram

import (
	"unicode"
	"unicode/utf8"
)

// graphemeBefore returns the last byte up to end at which a text can be cut
// without tearing apart what a reader sees as one character. If there is none,
// it returns end.
//
// It knows what chats are full of: marks, flags, skin tones, families of
// emoji and Korean syllables. (Unicode's annex 29 has the rest.)
func graphemeBefore(text string, end int) int {
	for at := end; at > 0; {
		if !joined(text, at) {
			return at
		}
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return end
}

const (
	joiner     = '\u200d' // zero width joiner
	wordJoiner = '\u2060'
)

// joined reports whether the characters before and after a byte belong
// together.
func joined(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	switch {
	case at == len(text):
		return false
	case before == joiner, after == joiner, before == wordJoiner, after == wordJoiner:
		return true
	case unicode.Is(unicode.M, after), skinTone(after), tag(after):
		return true
	case flagHalf(before) && flagHalf(after):
		return flagsBefore(text, at)%2 == 1
	}
	return jamo(before) && (after >= 0x1160 && after <= 0x11ff) ||
		unicode.Is(unicode.Hangul, before) && after >= 0x1160 && after <= 0x11ff
}

func skinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

func tag(r rune) bool { return r >= 0xe0020 && r <= 0xe007f }

func flagHalf(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

func jamo(r rune) bool { return r >= 0x1100 && r <= 0x11ff }

// flagsBefore counts the halves of flags that stand right before a byte.
func flagsBefore(text string, at int) int {
	n := 0
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !flagHalf(r) {
			break
		}
		n++
		at -= size
	}
	return n
}
