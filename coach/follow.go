package coach

import (
	"slices"
	"strings"

	"catwalk/content"
)

// maxFollowUps is how many questions one report may bring.
const maxFollowUps = 2

// followUp returns the question that would make a difference to a report, or
// "" where what is known is enough.
func (t *turn) followUp(s Situation, answered []string) string {
	if len(answered) >= maxFollowUps || len(s.Asserted) == 0 {
		return ""
	}
	d := t.gravest(s)
	if d.Verdict >= content.CallVet || s.Hold != NoHold {
		return ""
	}
	for _, q := range []string{t.askPlace(s), t.askSign(s, d), t.askAppetite(s), t.askMinutes(s)} {
		if q != "" && !slices.Contains(answered, q) {
			return q
		}
	}
	return ""
}

// askPlace asks where it happened, if nobody said so and it matters. Fear is
// answered at once, and not asked about.
func (t *turn) askPlace(s Situation) string {
	known := s.Place != content.NoPlace || s.Caught
	if known || allRelaxed(s.Asserted) || !bearable(s.Asserted) || !s.Step.Exit.Done && !s.Step.Outdoors {
		return ""
	}
	return "where"
}

// askSign asks what tells a harmless showing of the gravest signs from a
// worrying one, unless it was told already.
func (t *turn) askSign(s Situation, d Decision) string {
	for _, sign := range s.Asserted {
		if v, _ := weigh(s, sign); v == d.Verdict && sign.Ask != "" && !told(s, sign.Ask) {
			return sign.Ask
		}
	}
	return ""
}

// told reports whether a situation answers a follow-up question already.
func told(s Situation, question string) bool {
	said := func(ids ...content.SignID) bool { return anyOf(s.Asserted, ids) || anyOf(s.Denied, ids) }
	switch question {
	case "eating":
		return said("eats", "plays", "refuses-food")
	case "moving":
		return said("walks", "plays", "eats", "freeze_stare")
	case "mouth":
		return said("panting")
	case "caught":
		return s.Caught || !outside(s)
	default:
		return false
	}
}

// askAppetite asks about food and play after a session that was calm but for
// that.
func (t *turn) askAppetite(s Situation) string {
	if s.Step.Exit.Done || !allRelaxed(s.Asserted) || anyOf(s.Asserted, appetite) || anyOf(s.Denied, appetite) {
		return ""
	}
	return "eating"
}

// askMinutes asks how long it went well, where the step asks for a length.
func (t *turn) askMinutes(s Situation) string {
	if s.Step.Exit.Minutes == 0 || s.Minutes > 0 || !allRelaxed(s.Asserted) {
		return ""
	}
	return "minutes"
}

// assert adds what a follow-up's answer says to the report, and goes on.
func (t *turn) assert(present, absent content.SignID) {
	rep := t.report()
	if present != "" {
		rep.Asserted = add(rep.Asserted, present)
	}
	if absent != "" {
		rep.Denied = add(rep.Denied, absent)
	}
	t.weigh()
}

func (t *turn) takeWhere(picks []string) {
	var at Place
	if at.UnmarshalText([]byte(picks[0][len("at:"):])) == nil {
		t.report().Place = at
	}
	t.weigh()
}

func (t *turn) hearWhere(h heard) bool {
	if h.answer.Place == content.NoPlace {
		return false
	}
	t.report().Place = h.answer.Place
	t.weigh()
	return true
}

func (t *turn) takeEating(picks []string) {
	switch picks[0] {
	case "yes":
		t.assert("eats", "")
	case "no":
		t.assert("refuses-food", "eats")
	default:
		t.weigh()
	}
}

// takeMoving tells a soft freeze from one that is stiff with fear.
func (t *turn) takeMoving(picks []string) {
	switch picks[0] {
	case "yes":
		t.assert("", "freeze_stare")
	case "no":
		t.assert("freeze_stare", "")
	default:
		t.weigh()
	}
}

// takeMouth tells fast breathing from an emergency; not sure counts as open.
func (t *turn) takeMouth(picks []string) {
	if picks[0] == "shut" {
		t.assert("", "panting")
		return
	}
	t.assert("panting", "")
}

// takeCaught tells a slip from an escape.
func (t *turn) takeCaught(picks []string) {
	if picks[0] == "yes" {
		t.report().Caught = true
		t.weigh()
		return
	}
	t.assert("lost", "")
}

func (t *turn) takeMinutes(picks []string) {
	if n, ok := strings.CutPrefix(picks[0], "min:"); ok {
		t.report().Minutes = atoi(n)
	}
	t.weigh()
}

func (t *turn) hearMinutes(h heard) bool {
	n := h.answer.Minutes
	if n == 0 {
		n = h.answer.Number
	}
	if n == 0 {
		return false
	}
	t.report().Minutes = n
	t.weigh()
	return true
}
