package coach

import (
	"strings"

	"catwalk/content"
)

// answer says what was decided: what the sign means, what to do now, and what
// comes next.
func (t *turn) answer(s Situation, d Decision) {
	switch {
	case d.Verdict == content.Escaped:
		t.escaped()
	case d.Verdict >= content.CallVet:
		t.alert(t.alertOf(d), d)
	case s.Hold != NoHold:
		t.holding()
	case d.Verdict == content.NoVerdict:
		t.unclear(nil)
	default:
		t.verdict(s, d)
	}
}

// verdict answers a report that is no alert.
func (t *turn) verdict(s Situation, d Decision) {
	last := Last{Rule: "rule." + content.LineID(d.Verdict.String()), Signs: signIDs(s.Asserted), Verdict: d.Verdict}
	pieces := append(t.noted(s), t.opening(s, d)...)
	pieces = append(pieces, t.advice(s, d)...)
	pieces = append(pieces, t.ahead(s, d)...)
	r := t.advise(last, pieces...)
	r.Place = where(s)
	r.Tone = toneOf(d)
	t.menu(r, t.afterVerdict(d)...)
}

// noted repeats what was understood, so that the owner can set it right.
func (t *turn) noted(s Situation) []Piece {
	var names []string
	for _, sign := range s.Asserted {
		names = append(names, strings.ToLower(t.signLabel(sign.ID)))
	}
	if len(names) == 0 {
		return nil
	}
	return []Piece{line("noted", "signs", strings.Join(names, ", "))}
}

// opening is the first sentence of a verdict. Outdoors, a session that ends
// begins with the way home.
func (t *turn) opening(s Situation, d Decision) []Piece {
	switch {
	case d.Verdict < content.End && s.Step.Exit.Done:
		return nil
	case d.Verdict >= content.End && s.Unplaced:
		return []Piece{line("verdict.unplaced")}
	case d.Verdict >= content.End && outside(s):
		return []Piece{line("verdict.home")}
	case d.Nth >= Third && d.Because.Tone != content.Relaxed:
		return []Piece{line("verdict.third", "count", number(d.Nth))}
	case d.Nth == 2 && d.Because.Tone == content.Adjusting:
		return []Piece{line("verdict.second")}
	case d.Verdict == content.Stay && d.Calm:
		return []Piece{line("verdict.calm")}
	default:
		return []Piece{line("verdict." + content.LineID(d.Verdict.String()))}
	}
}

// advice is what the guide says of the sign that decided, in this place; what
// the sign means is said the first time only.
func (t *turn) advice(s Situation, d Decision) []Piece {
	if d.Because == nil || d.Verdict == content.Advance {
		return nil
	}
	c := t.signCard(d.Because.ID)
	if c == nil {
		return nil
	}
	if d.Because.Tone == content.Relaxed {
		return []Piece{card(c.ID, where(s).String())}
	}
	now := card(c.ID, where(s).String())
	switch {
	case d.Nth >= Third:
		return []Piece{now, t.changed(c)}
	case d.Nth == 2:
		return []Piece{now}
	default:
		return []Piece{card(c.ID, ""), now}
	}
}

// changed is what a card says of the third time.
func (t *turn) changed(c *content.Card) Piece {
	if c.Section("third-time") == "" && t.guide.Sign(content.SignID(strings.TrimPrefix(string(c.ID), "signs/"))) != nil {
		root := t.guide.Sign(content.SignID(strings.TrimPrefix(string(c.ID), "signs/"))).Kind
		return card(content.CardID("signs/"+root), "third-time")
	}
	return card(c.ID, "third-time")
}

// ahead says what comes next: the next step, the one to go back to, the rest,
// or what this step still lacks.
func (t *turn) ahead(s Situation, d Decision) []Piece {
	var pieces []Piece
	switch {
	case d.Verdict == content.Advance:
		return []Piece{line("ahead.advance", "step", t.title(d.To))}
	case d.To != s.Step.ID:
		pieces = append(pieces, line("ahead.back", "step", t.title(d.To)))
	case d.Verdict == content.Stay:
		pieces = append(pieces, t.lacking(s.Step)...)
	}
	switch {
	case t.cat().Rest.After(t.now):
		pieces = append(pieces, line("rest.until", "time", t.when(t.cat().Rest)))
	case t.preparing():
		pieces = append(pieces, line("ahead.prepare", "step", t.title(s.Step.ID)))
	}
	if d.Because != nil && d.Because.Tone == content.Stressed && d.Nth > Third {
		pieces = append(pieces, line("ahead.consider"))
	}
	return pieces
}

// afterVerdict lists what can be done after a verdict.
func (t *turn) afterVerdict(d Decision) []string {
	switch {
	case t.preparing():
		return []string{"done", "next", "why"}
	case d.Verdict >= content.Reset || d.Nth >= Third:
		return []string{"next", "why", "stop"}
	default:
		return []string{"next", "why"}
	}
}

func toneOf(d Decision) content.Tone {
	if d.Because == nil {
		return content.Relaxed
	}
	return d.Because.Tone
}
