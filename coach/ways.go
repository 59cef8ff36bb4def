package coach

import (
	"slices"
	"strings"

	"catwalk/content"
)

// ways are what can be done in a rehearsal: "way:1" and on.
func (t *turn) ways(name string) []Option {
	var list []Option
	for i, way := range t.waysOf(name) {
		list = append(list, Option{ID: "way:" + number(i+1), Label: t.fill(nil).Plain(way.Label)})
	}
	return list
}

func (t *turn) waysOf(name string) []content.RehearsalChoice {
	if c := t.lang.Cards[rehearsalCard(name)]; c != nil {
		return c.Choices()
	}
	return nil
}

// takeWay says what comes of what was chosen, what is best, and why.
func (t *turn) takeWay(picks []string) {
	name, ways := t.about, t.waysOf(t.about)
	chosen := atoi(strings.TrimPrefix(picks[0], "way:")) - 1
	best := slices.IndexFunc(ways, func(w content.RehearsalChoice) bool { return w.Right })
	if chosen < 0 || chosen >= len(ways) || best < 0 {
		t.rehearse()
		return
	}
	pieces := []Piece{line("rehearse.right"), way(name, best)}
	if chosen != best {
		pieces = []Piece{line("rehearse.other"), way(name, chosen), line("rehearse.better"), way(name, best)}
	}
	r := t.advise(Last{Rule: "rule.answer"}, append(pieces, card(rehearsalCard(name), "why"))...)
	t.menu(r, append(t.nextRehearsal(name), "rehearse", "next", "why")...)
}

// way is a piece: one of the choices of a rehearsal.
func way(name string, n int) Piece { return card(rehearsalCard(name), wayPrefix+number(n+1)) }

// wayPrefix begins the section name of a piece that is one choice.
const wayPrefix = "choice-"

// wayText is what a rehearsal says of one choice.
func wayText(c *content.Card, section string) string {
	n := atoi(strings.TrimPrefix(section, wayPrefix))
	if ways := c.Choices(); n > 0 && n <= len(ways) {
		return "**" + ways[n-1].Label + ".** " + ways[n-1].Why
	}
	return ""
}
