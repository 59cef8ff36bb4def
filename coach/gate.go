package coach

import (
	"catwalk/content"
	"time"
)

// takeGate takes a yes, a no or a not sure about the gate that was asked for.
func (t *turn) takeGate(picks []string) {
	g := t.guide.Gate(content.GateID(t.about))
	switch {
	case picks[0] == "unsure":
		t.record(g, Unknown, t.now)
		t.unsureGate(g)
	case picks[0] != g.Opens:
		t.record(g, Closed, t.now)
		t.next()
	case g.Dated:
		t.askWhen(g)
	default:
		t.record(g, Open, t.now)
		t.next()
	}
}

// askWhen asks for the date of a yes, unless it was said with it.
func (t *turn) askWhen(g *content.Gate) {
	if t.msg.Kind == Text && t.hearWhen(t.hear()) {
		return
	}
	t.ask(t.say(line("ask.when")), "when", string(g.ID))
}

// unsureGate says how to find out about a gate. What only the outdoors needs
// does not keep a cat from going on indoors.
func (t *turn) unsureGate(g *content.Gate) {
	if !t.needs(g) {
		t.skip(string(g.ID))
		return
	}
	t.notYet(g, nil)
}

// needs reports whether the step that the cat is at, or the one that it is
// ready for, has the gate.
func (t *turn) needs(g *content.Gate) bool {
	for _, s := range []*content.Step{t.step(), t.guide.Step(t.step().Next)} {
		if s == nil {
			continue
		}
		for _, id := range s.Gates {
			if id == g.ID {
				return true
			}
		}
	}
	return false
}

// record keeps an answer about a gate, and enters it in the journal.
func (t *turn) record(g *content.Gate, s State, on time.Time) {
	if t.cat().Gates == nil {
		t.cat().Gates = map[content.GateID]GateAnswer{}
	}
	t.cat().Gates[g.ID] = GateAnswer{State: s, On: on}
	t.enter(Entry{Kind: GateEntry, Note: string(g.ID) + "=" + s.String()})
}

// takeWhen takes how long ago it was; the longest time that the answer allows
// counts.
func (t *turn) takeWhen(picks []string) {
	days := map[string]int{"half-year": 180, "year": 330, "longer": 3650}
	g := t.guide.Gate(content.GateID(t.about))
	if n, ok := days[picks[0]]; ok {
		t.dated(g, t.now.AddDate(0, 0, -n))
		return
	}
	t.record(g, Unknown, t.now)
	t.unsureGate(g)
}

func (t *turn) hearWhen(h heard) bool {
	g := t.guide.Gate(content.GateID(t.about))
	switch {
	case !h.answer.Date.IsZero() && !h.answer.Date.After(t.now):
		t.dated(g, h.answer.Date)
	case h.answer.Days > 0:
		t.dated(g, t.now.AddDate(0, 0, -h.answer.Days))
	default:
		return false
	}
	return true
}

// dated opens a gate from a date, if that is not too long ago.
func (t *turn) dated(g *content.Gate, on time.Time) {
	s := Open
	if g.Expires > 0 && t.now.Sub(on) > time.Duration(g.Expires)*24*time.Hour {
		s = Closed
	}
	t.record(g, s, on)
	t.next()
}
