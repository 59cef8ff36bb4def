package discord

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"catwalk/bots/discord/discordtest"
	"catwalk/bots/prose"
	"catwalk/coach"
	"catwalk/content"
)

var update = flag.Bool("update", false, "rewrite testdata")

// bare is a Discord that renders and calls nobody.
func bare(t testing.TB) *Discord {
	d, err := New(Config{Token: discordtest.Token, Clock: machine{}, Log: quiet(), Coach: theCoach(t)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The guide's Markdown as Discord gets it. testdata/markdown.txt has pairs: what
// the guide says, a line of dashes, what Discord gets, an empty line with "%".
func TestMarkdown(t *testing.T) {
	file := filepath.Join("testdata", "markdown.txt")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for part := range strings.SplitSeq(string(data), "%\n") {
		source, _, _ := strings.Cut(part, "-----\n")
		out = append(out, source+"-----\n"+markdown(source)+"\n")
	}
	got := strings.Join(out, "%\n")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(data), got); diff != "" && !*update {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What people call their cats is shown as they wrote it, and does nothing.
func TestNamesDoNothing(t *testing.T) {
	for name, want := range map[string]string{
		"Mochi":                 "Mochi",
		"**Mochi**":             `\*\*Mochi\*\*`,
		"@everyone":             `\@everyone`,
		"<@1234>":               `\<\@1234>`,
		"<t:0:R>":               `\<t:0:R>`,
		"[click](https://x.yz)": `\[click\](https\://x.yz)`,
		"||hidden||":            `\|\|hidden\|\|`,
		"# Big":                 `\# Big`,
		"- item":                `\- item`,
		"> quote":               `\> quote`,
		"1. first":              `1\. first`,
		"~~gone~~":              `\~\~gone\~\~`,
		"`code`":                "\\`code\\`",
		"snake_case_":           `snake\_case\_`,
		`back\slash`:            `back\\slash`,
		"\u202eevil":            "evil",
		"Z\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300": "Z" + strings.Repeat("\u0300", 8),
		"👩‍👩‍👧 Катя 猫":                                                              "👩‍👩‍👧 Катя 猫",
		"\xff":                                                                      "\ufffd",
		"a\x00b\nc":                                                                 "ab c",
	} {
		if got := escape(prose.Clean(name)); got != want {
			t.Errorf("%q is shown as %q, want %q", name, got, want)
		}
		text := markdown("Good, " + content.Fill{Name: name}.Text("{name}") + "!")
		if strings.Contains(text, "\n") || letters(text) != letters("Good"+want) {
			t.Errorf("in a sentence %q is shown as %q", name, text)
		}
	}
}

// Whatever a reply holds, its messages are within Discord's limits, nothing of
// its text is lost, and the red button is there.
func TestLimits(t *testing.T) {
	d := bare(t)
	for name, change := range map[string]func(*coach.Reply){
		"as it is":              func(*coach.Reply) {},
		"a long text":           func(r *coach.Reply) { r.Text = strings.Repeat("A sentence of some length. ", 700) },
		"many paragraphs":       func(r *coach.Reply) { r.Text = strings.Repeat("One.\n\nTwo.\n\n", 1500) },
		"one word without end":  func(r *coach.Reply) { r.Text = strings.Repeat("å̊", 9000) },
		"emoji without end":     func(r *coach.Reply) { r.Text = strings.Repeat("👩‍👩‍👧", 3000) },
		"a long title":          func(r *coach.Reply) { r.Title = strings.Repeat("*", 5000) },
		"a field too long":      func(r *coach.Reply) { r.Fields[0].Value = strings.Repeat("long ", 900) },
		"a field name too long": func(r *coach.Reply) { r.Fields[0].Name = strings.Repeat("long ", 900) },
		"an empty field":        func(r *coach.Reply) { r.Fields[0].Value = "" },
		"forty fields":          func(r *coach.Reply) { r.Fields = slices.Repeat(r.Fields, 40) },
		"sixty choices":         func(r *coach.Reply) { r.Offer.Choices = choices(60, "") },
		"sixty of many":         func(r *coach.Reply) { r.Offer.Choices, r.Offer.Many = choices(60, ""), true },
		"a label without end":   func(r *coach.Reply) { r.Offer.Choices = choices(3, strings.Repeat("😀", 200)) },
		"every source":          func(r *coach.Reply) { r.Sources = sources(t) },
		"a picture in words":    func(r *coach.Reply) { r.Picture = &coach.Picture{Kind: "path", Alt: strings.Repeat("alt ", 2000)} },
		"all of it":             func(r *coach.Reply) { r.Text, r.Fields = strings.Repeat("word ", 4000), slices.Repeat(r.Fields, 12) },
		"a list that goes on":   func(r *coach.Reply) { r.Text = strings.Repeat("- an item of a list\n", 900) },
	} {
		t.Run(name, func(t *testing.T) {
			r := coach.Reply{
				To: d.address("1234567890123456789"), Line: "hello", Title: "A title", Text: "Some *text*.", Tone: content.Relaxed,
				Fields: []coach.Field{{Name: "How long", Value: "5 minutes"}, {Name: "What good looks like", Value: "eats"}},
				Offer:  coach.Offer{ID: "1abcdef.zzz", Choices: choices(3, "")},
			}
			change(&r)
			all := d.render(r, "en")
			shown := ""
			for i, m := range all {
				lawful(t, m)
				shown += m.embed.Description
				if i < len(all)-1 && len(m.rows) > 0 {
					t.Error("choices stand above the end")
				}
			}
			if want := letters(r.Text); !strings.HasPrefix(letters(shown), want) {
				t.Errorf("%d of %d letters are shown", len(letters(shown)), len(want))
			}
			if last := all[len(all)-1].rows; !strings.Contains(fmt.Sprint(last), "|red|") {
				t.Error("the red button is lost")
			}
		})
	}
}

// lawful checks a message against the fake's law.
func lawful(t *testing.T, m message) {
	t.Helper()
	data, err := json.Marshal(m.body())
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(data) || strings.Contains(string(data), `\ufffd`) {
		t.Error("a letter was cut in two")
	}
	if wrong := discordtest.Law(data); wrong != "" {
		t.Errorf("Discord would refuse it: %s", wrong)
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 127 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

// choices makes some, the last of them red.
func choices(n int, label string) []coach.Option {
	var list []coach.Option
	for i := range n {
		list = append(list, coach.Option{ID: fmt.Sprintf("choice-%d", i), Label: label + fmt.Sprint(i)})
	}
	return append(list, coach.Option{ID: coach.ChoiceRed, Label: "Emergency", Red: true, Alone: true})
}

func sources(t *testing.T) []string {
	var codes []string
	for code := range theCoach(t).Guide().Sources {
		codes = append(codes, code)
	}
	return codes
}

// Every card of the guide fits into one message.
func TestEveryCard(t *testing.T) {
	d := bare(t)
	for id, c := range theCoach(t).Guide().In("en").Cards {
		text := c.Lead
		for _, s := range c.Sections {
			text += "\n\n" + s.Text
		}
		r := coach.Reply{To: d.address("1"), Card: id, Title: c.Title, Text: content.Fill{Name: strings.Repeat("*", 30)}.Text(text), Sources: c.Sources, Offer: coach.Offer{ID: "a.1", Choices: choices(4, "")}}
		all := d.render(r, "en")
		for _, m := range all {
			lawful(t, m)
		}
		if !strings.HasPrefix(string(id), "gear/") && len(all) > 1 && length(text) < 3500 {
			t.Errorf("%s takes %d messages", id, len(all))
		}
	}
}

// Custom ids survive being written and read, and stay within a hundred bytes.
func TestPressed(t *testing.T) {
	longest := pressed{actChoose, strings.Repeat("o", 12), strings.Repeat("i", 32), strings.Repeat("9", 20)}
	if id := longest.String(); len(id) > maxCustomID {
		t.Errorf("%d bytes", len(id))
	}
	for _, p := range []pressed{longest, {actMany, "a.1", "", "1"}, {actForm, "a.1", "age:0", "1"}, {actWrite, "a.1", "else", "1"}} {
		if got, ok := readPressed(p.String()); !ok || got != p {
			t.Errorf("%v came back as %v", p, got)
		}
	}
	if (pressed{act: actMany, id: coach.ChoiceRed}).standing() || !(pressed{act: actChoose, id: coach.ChoiceRed}).standing() {
		t.Error("only a button can be the red button")
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("one. two", 5)
	f.Add("👩‍👩‍👧🇩🇪e\u0301", 2)
	f.Add(strings.Repeat("👩\u200d", 100), 40)
	f.Fuzz(func(t *testing.T, text string, most int) {
		most = max(40, min(most, 4096))
		text = prose.Clean(text)
		for _, part := range split(text, most) {
			if length(part) > most || !utf8.ValidString(part) {
				t.Errorf("%q is no part of at most %d", part, most)
			}
		}
		if cut := cut(text, most); length(cut) > most {
			t.Errorf("%q is longer than %d", cut, most)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add("**a** [b](https://c.d) <e> - f\n1. g")
	f.Add("> <@1>\n\n```\n@everyone\n```")
	f.Fuzz(func(t *testing.T, source string) {
		if out := markdown(source); !utf8.ValidString(out) || strings.Contains(strings.ReplaceAll(out, `\<`, ""), "<@") {
			t.Errorf("%q became %q", source, out)
		}
	})
}
