package prose

import (
	"strings"
	"testing"
)

func TestCleanTakesOutWhatMovesATerminal(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a plain name", "Miso", "Miso"},
		{"accents, emoji with joiners, right to left", "Zoë 👩‍🦰🐈‍⬛ حلوة", "Zoë 👩‍🦰🐈‍⬛ حلوة"},
		{"colour", "\x1b[1;31mMiso\x1b[0m", "Miso"},
		{"a window title", "a\x1b]0;owned\x07b", "ab"},
		{"a title that ends with ST", "a\x1b]2;owned\x1b\\b", "ab"},
		{"a link", "\x1b]8;;https://example.org\x07here\x1b]8;;\x07", "here"},
		{"a string without an end", "a\x1bPowned", "a"},
		{"eight-bit controls", "a\u009b31mb\u0085c", "abc"},
		{"bell, backspace, NUL", "a\a\bb\x00c", "abc"},
		{"rows become spaces", "a\nb\tc\u2028d", "a b c d"},
		{"turned writing", "a\u202ebc\u2066d", "abcd"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"an escape at the end", "a\x1b", "a"},
		{"a tower of accents", "a" + strings.Repeat("\u0301", 20) + "b", "a" + strings.Repeat("\u0301", 8) + "b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
