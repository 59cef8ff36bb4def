package coach

import (
	"time"

	"catwalk/content"
)

// state returns what is known of a gate for a cat: what was answered, as long
// as that is good, or what the cat's age says by itself.
func state(g *content.Gate, c *Cat, now time.Time) State {
	if g.Months > 0 && !c.Born.IsZero() && !c.Born.AddDate(0, g.Months, 0).After(now) {
		return Open
	}
	if g.Who == "age" {
		if c.Born.IsZero() {
			return Unknown
		}
		return Closed
	}
	a := c.Gates[g.ID]
	if a.State == Open && g.Expires > 0 && now.Sub(a.On) > time.Duration(g.Expires)*24*time.Hour {
		return Unknown
	}
	if a.State == Open && outgrown(g, c, a.On, now) {
		return Unknown
	}
	return a.State
}

// states returns the state of every gate, in the guide's order.
func (t *turn) states() []State {
	list := make([]State, len(t.guide.Gates))
	for i, g := range t.guide.Gates {
		list[i] = state(g, t.cat(), t.now)
	}
	return list
}

// gate makes sure that every gate of a step is open. Where one is closed it
// says why not yet; where one is unknown it asks. It reports whether it had
// anything to say.
func (t *turn) gate(step *content.Step) bool {
	closed, unknown := t.shutGates(step)
	switch {
	case len(closed) > 0:
		t.notYet(closed[0], closed[1:])
	case len(unknown) > 0:
		t.put(string(unknown[0].ID))
	default:
		return false
	}
	return true
}

// shutGates returns the gates of a step that are closed, and those of which
// nothing is known.
func (t *turn) shutGates(step *content.Step) (closed, unknown []*content.Gate) {
	for _, id := range step.Gates {
		g := t.guide.Gate(id)
		switch state(g, t.cat(), t.now) {
		case Closed:
			closed = append(closed, g)
		case Unknown:
			unknown = append(unknown, g)
		}
	}
	return closed, unknown
}

// notYet says which gate keeps the cat from a step, why, and how to open it.
func (t *turn) notYet(g *content.Gate, more []*content.Gate) {
	id := content.CardID("gates/" + g.ID)
	pieces := []Piece{line("not-yet"), card(id, ""), card(id, "how-to-open")}
	if len(more) > 0 {
		pieces = append(pieces, line("not-yet.more", "topic", t.titles(more)))
	}
	r := t.advise(Last{Rule: "rule.gate"}, pieces...)
	r.Title = t.fill(nil).Plain(t.lang.Cards[id].Title)
	t.menu(r, append(helping(g), "changed:"+string(g.ID), "practise", "why")...)
}

// titles lists the titles of gates.
func (t *turn) titles(gates []*content.Gate) string {
	var list string
	for i, g := range gates {
		if i > 0 {
			list += ", "
		}
		list += t.lang.Cards[content.CardID("gates/"+g.ID)].Title
	}
	return list
}
