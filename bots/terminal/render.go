package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"catwalk/bots/prose"
	"catwalk/coach"
)

// reply shows a reply as text: title, words, facts, picture and choices, and
// an empty line at the end.
func (l look) reply(r coach.Reply) string {
	title := prose.Clean(r.Title)
	if r.Alert {
		title = l.red(strings.TrimSpace("!! " + title))
	}
	return join(l.bold(title), l.words(r), l.picture(r.Picture), l.offer(r.Offer)) + "\n\n"
}

// words shows what a reply says in words, without its title.
func (l look) words(r coach.Reply) string {
	var facts []string
	for _, f := range r.Fields {
		gap, value := " ", l.markdown(f.Value)
		if strings.Contains(value, "\n") {
			gap = "\n"
		}
		facts = append(facts, l.bold(prose.Clean(f.Name)+":")+gap+value)
	}
	return join(l.markdown(r.Text), strings.Join(facts, "\n"))
}

// picture says what a picture would show.
func (l look) picture(p *coach.Picture) string {
	if p == nil || p.Alt == "" {
		return ""
	}
	return l.wrap("[Picture: "+prose.Clean(p.Alt)+"]", "", "")
}

// offer lists choices by number.
func (l look) offer(o coach.Offer) string {
	var rows []string
	for i, c := range o.Choices {
		rows = append(rows, fmt.Sprintf("%3d) ", i+1)+l.choice(c, o.Many))
	}
	if o.Many && len(rows) > 0 {
		rows = append(rows, l.wrap(`Pick all that fit, like "1 3", or say it in your own words.`, "     ", "     "))
	}
	return strings.Join(rows, "\n")
}

// choice shows one choice; those among many have a box to tick.
func (l look) choice(c coach.Option, many bool) string {
	label := prose.Clean(c.Label)
	switch {
	case c.Red && startsWithLetter(label):
		return l.red("!! " + label)
	case c.Red:
		return l.red(label) // it has a sign of its own
	case many && c.Picked:
		return "[x] " + label
	case many && !c.Alone:
		return "[ ] " + label
	}
	return label
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// join puts an empty line between the parts that are not empty.
func join(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}
