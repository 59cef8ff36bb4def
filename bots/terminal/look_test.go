package terminal

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"catwalk/coach"
)

// TestLookOfATerminal shows every piece as a terminal of 40 columns would;
// <b>, <i> and <r> stand for bold, italic and red.
func TestLookOfATerminal(t *testing.T) {
	const file = "testdata/look.txt"
	var b strings.Builder
	for _, name := range []string{"welcome", "card", "alert", "signs"} {
		for _, r := range pieces[name] {
			b.WriteString(look{styled: true, width: 40}.reply(r))
		}
	}
	got := strings.NewReplacer("\x1b[1m", "<b>", "\x1b[22m", "</b>", "\x1b[3m", "<i>", "\x1b[23m", "</i>",
		"\x1b[31m", "<r>", "\x1b[39m", "</r>").Replace(b.String())
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWrapCountsColumns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"letters", "aaaa bbbb cccc", "> aaaa\n. bbbb\n. cccc"},
		{"styles take no room", "aa \x1b[1mbb\x1b[22m cc", "> aa \x1b[1mbb\x1b[22m\n. cc"},
		{"wide letters take two", "猫 猫 a", "> 猫 猫\n. a"},
		{"marks take none", "e\u0301e\u0301 e\u0301e\u0301 a", "> e\u0301e\u0301 e\u0301e\u0301\n. a"},
		{"a word that is too long stays whole", "abcdefghij k", "> abcdefghij\n. k"},
		{"line breaks remain", "a\nb", "> a\n. b"},
		{"nothing", "", "> "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (look{width: 7}).wrap(test.text, "> ", ". "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Whatever Markdown and names hold, a plain look lets no control through but
// line breaks.
func FuzzNothingMovesTheTerminal(f *testing.F) {
	for _, replies := range pieces {
		for _, r := range replies {
			f.Add(r.Title, r.Text)
		}
	}
	f.Add("&#27;[31m", "`\x1b[2J` [a](\x1b]0;b\x07) <b\x1b[1m> ![c](d) \\\x1b &#x9b;1m\n\n    \x1b[H\n")
	f.Fuzz(func(t *testing.T, title, text string) {
		r := coach.Reply{
			Title: title, Text: text, Fields: []coach.Field{{Name: title, Value: text}},
			Picture: &coach.Picture{Alt: title},
			Offer:   coach.Offer{Many: true, Choices: []coach.Option{{ID: "a", Label: title}, {ID: "b", Label: text, Red: true}}},
		}
		for _, r := range (look{}).reply(r) {
			if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("%U came through", r)
			}
		}
		if line := jsonLine(r); strings.Count(line, "\n") != 1 {
			t.Fatalf("JSON of several lines: %q", line)
		}
	})
}
