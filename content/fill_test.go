package content

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

func TestFill(t *testing.T) {
	mochi := Fill{Name: "Mochi", Pronoun: "she", Values: map[string]string{"minutes": "5", "phone": "555-0100"}}
	tests := []struct {
		why  string
		fill Fill
		text string
		want string
	}{
		{"nothing to fill", mochi, "Sit down.", "Sit down."},
		{"a name", mochi, "Sit beside {name}.", "Sit beside Mochi."},
		{"pronouns", mochi, "{They} and {their} treat: {they} {eats|eat} it by {themself}.", "She and her treat: she eats it by herself."},
		{"object and possession", Fill{Pronoun: "he"}, "Give {them} what is {theirs}.", "Give him what is his."},
		{"a cat that is an it", Fill{Pronoun: "it"}, "{Their} tail: {they} {doesn't|don't} mind.", "Its tail: it doesn't mind."},
		{"no pronoun yet", Fill{}, "{They} {is|are} calm.", "They are calm."},
		{"a pronoun nobody knows", Fill{Pronoun: "xe"}, "{They} {is|are} calm.", "They are calm."},
		{"no name yet", Fill{}, "{name} sits. {name} eats; {name} looks at **{name}**", "Your cat sits. Your cat eats; your cat looks at **your cat**"},
		{"no name in a list", Fill{}, "- {name} sits\n- **{name}** eats\n\n{name}", "- Your cat sits\n- **Your cat** eats\n\nYour cat"},
		{"values", mochi, "{minutes} minutes, then ring {phone}.", "5 minutes, then ring 555\\-0100."},
		{"no numbers known", Fill{}, "Ring {phone} or {poison-phone}.", "Ring your vet's emergency number or a poison line for animals."},
		{"a value that is missing", Fill{}, "At {time}.", "At {time}."},
		{"a brace that is open", mochi, "At {time", "At {time"},
		{"a value that looks like a placeholder", Fill{Name: "{phone}"}, "{name} sits.", "\\{phone\\} sits."},
	}
	for _, test := range tests {
		if got := test.fill.Text(test.text); got != test.want {
			t.Errorf("%s: %q became %q, wanted %q", test.why, test.text, got, test.want)
		}
	}
}

// TestFillShowsWords fills in words that mean something to Markdown and HTML
// and checks that a Markdown parser shows them as they are.
func TestFillShowsWords(t *testing.T) {
	for _, words := range []string{
		"*Miso* <b>", "_a_ __b__", "`code`", "[x](http://example.org)", "<http://example.org>", "&amp; &lt;",
		"# 1", "1. Miso", "- Miso", "> Miso", `back\slash`, "a|b", "~~x~~", "!", "猫 Ñandú 😺", "http://example.org", "---", "===",
	} {
		for markdown, around := range map[string]string{
			"{name}": "%", "Hello {name}, hello": "Hello %, hello", "- {name}": "%", "**{name}**": "%",
		} {
			filled := Fill{Name: words}.Text(markdown)
			want := strings.Replace(around, "%", words, 1)
			if got := shownText(filled); got != want {
				t.Errorf("%q in %q is shown as %q, from %q", words, markdown, got, filled)
			}
		}
	}
}

// TestFillOneLine checks that nobody's words can begin a new line.
func TestFillOneLine(t *testing.T) {
	if got := (Fill{Name: " Mo\n\n# chi\x00 "}).Text("{name} sits"); got != `Mo  \# chi sits` {
		t.Errorf("got %q", got)
	}
	if got := (Fill{Name: "\u202eihc\u2028oM\u200d!"}).Plain("{name} sits"); got != "ihc oM\u200d! sits" {
		t.Errorf("got %q", got)
	}
	if got := (Fill{Name: "Mo*\tchi"}).Plain("{name} sits"); got != "Mo* chi sits" {
		t.Errorf("got %q", got)
	}
}

// shownText returns the characters that a reader of a Markdown text sees.
func shownText(markdown string) string {
	source := []byte(markdown)
	shown := ""
	doc := goldmark.DefaultParser().Parse(text.NewReader(source))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the walker below never fails
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				shown += unescaped(n.Segment.Value(source))
			}
		case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.List, *ast.ListItem, *ast.Emphasis:
		default:
			shown += "<" + n.Kind().String() + ">"
		}
		return ast.WalkContinue, nil
	})
	return shown
}

// unescaped returns a piece of Markdown text as a renderer shows it.
func unescaped(segment []byte) string {
	var out []byte
	for i := 0; i < len(segment); i++ {
		if segment[i] == '\\' && i+1 < len(segment) && isMark(rune(segment[i+1])) {
			i++
		}
		out = append(out, segment[i])
	}
	return string(out)
}

func BenchmarkFillText(b *testing.B) {
	text := "{name} learns that the harness does no harm.\n\n- Slip it on while {they} {eats|eat}.\n" +
		"- Play for {minutes} minutes.\n- Take it off while {they} {is|are} calm.\n\n{They} {moves|move} as on any day, and you praise {them}."
	fill := Fill{Name: "Mochi", Pronoun: "she", Values: map[string]string{"minutes": "5"}}
	b.ReportAllocs()
	for b.Loop() {
		_ = fill.Text(text)
	}
}
