package telegram

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"catwalk/bots/prose"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// What Markdown becomes. Each file holds Markdown, a line of equals signs, and
// Telegram's HTML.
func TestMarkdown(t *testing.T) {
	files, err := filepath.Glob("testdata/markdown/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	const line = "\n=====\n"
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			source, want, _ := strings.Cut(string(data), line)
			got := markdown(source).html() + "\n"
			if *update {
				if err := os.WriteFile(file, []byte(source+line+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestSplit(t *testing.T) {
	family := "👩‍👩‍👧‍👦" // 11 UTF-16 units that are one picture
	for name, c := range map[string]struct {
		text  string
		limit int
		want  []string
	}{
		"short enough":             {"one two", 7, []string{"one two"}},
		"between paragraphs":       {"one two\n\nthree. four", 14, []string{"one two", "three. four"}},
		"between lines":            {"one two\nthree. four", 14, []string{"one two", "three. four"}},
		"after a sentence":         {"One two. Three four", 14, []string{"One two.", "Three four"}},
		"between words":            {"one two three", 9, []string{"one two", "three"}},
		"within a word":            {"abcdefgh", 5, []string{"abcde", "fgh"}},
		"not for a tiny paragraph": {"a\n\nbcd efg hij", 12, []string{"a\n\nbcd efg", "hij"}},
		"emoji count twice":        {"😀😀😀", 4, []string{"😀😀", "😀"}},
		"not within a family":      {"abcd" + family, 13, []string{"abcd", family}},
		"not before an accent":     {"abce\u0301", 4, []string{"abc", "e\u0301"}},
		"not within a flag":        {"a🇩🇪🇫🇷", 7, []string{"a🇩🇪", "🇫🇷"}},
		"not before a skin tone":   {"ab👍🏽", 4, []string{"ab", "👍🏽"}},
		"a monster is torn":        {"e" + strings.Repeat("\u0301", 5), 3, []string{"e\u0301\u0301", "\u0301\u0301\u0301"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, part := range say(c.text, 0).split(c.limit) {
				got = append(got, part.plain())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// A style goes on in the next part.
func TestSplitKeepsStyles(t *testing.T) {
	text := append(say("plain ", 0), say("bold words here", prose.Bold)...)
	var got []string
	for _, part := range text.split(12) {
		got = append(got, part.html())
	}
	want := []string{"plain <b>bold</b>", "<b>words here</b>"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Whatever stands in a text, Telegram takes it, and shows no mention of anyone.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"<b>", "&amp;&lt;x", "@everyone @durov", "[a](tg://user?id=1)", "[b](javascript:x)", "**a*b**c*",
		"\u202eabc", "\x00\x1b[31m", "a\xff\xfeb", "> > q\n\n- a\n  - b", "`<i>`", "![x](y)", "<tg-spoiler>",
		strings.Repeat("\u0301", 40), "🇩🇪🇫🇷", "&#57311;", "a\\_b", "1. x\n2. y", "```\ncode\n```",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		for _, part := range markdown(source).split(64) {
			shown, err := shownAs(part.html())
			if err != nil {
				t.Fatalf("%q becomes %q: %v", source, part.html(), err)
			}
			if !utf8.ValidString(shown) || shown != part.plain() {
				t.Fatalf("%q is shown as %q: wanted %q", source, shown, part.plain())
			}
			if strings.Contains(strings.ReplaceAll(shown, "@\u2060", ""), "@") || strings.ContainsAny(shown, "\x00\u202e\u2066") || length(shown) > 64 {
				t.Fatalf("%q is shown as %q", source, shown)
			}
		}
	})
}
