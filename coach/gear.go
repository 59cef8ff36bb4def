package coach

import (
	"strings"

	"catwalk/content"
)

// harnessProof is the gate that the fit check can open, and wearing the step
// from which a harness sits so that its fit can be checked.
const (
	harnessProof content.GateID = "harness-proof"
	wearing      content.StepID = "wear"
)

// gear is /gear: the fit check, from the style of the harness to the back-out
// test.
func (t *turn) gear() {
	if t.holding() {
		return
	}
	style := t.cat().Gear.Harness
	if style == "" || style == "none" {
		t.ask(t.say(t.wording("harness", "")...), "harness", "")
		return
	}
	t.checkFit(line("gear.known", "topic", t.label("choice.harness:"+lineID(style))))
}

// takeHarness remembers the style. Another harness than before has proved
// nothing yet.
func (t *turn) takeHarness(picks []string) {
	style := strings.TrimPrefix(picks[0], "harness:")
	if had := t.cat().Gear.Harness; had != "" && had != style {
		t.cat().Gear = Gear{}
		t.unproved()
	}
	t.cat().Gear.Harness = style
	switch style {
	case "none":
		t.menu(t.advise(Last{Rule: "rule.answer"}, card("gear/harness", whole)), "topic:gear/leash", "next", "why")
	case "figure-8":
		t.checkFit(line("gear.figure-8"), card("gear/harness", "who-disagrees"), line("gear.decides"))
	case "other":
		t.checkFit(line("gear.other"), card("answers/dog-harness", ""))
	default:
		t.checkFit()
	}
}

// checkFit begins with the straps, after some pieces. A harness that the cat
// has yet to make friends with is not put on for it.
func (t *turn) checkFit(before ...Piece) {
	if t.worn() {
		t.fit(before...)
		return
	}
	r := t.say(append(before, line("gear.later", "step", t.title(wearing)))...)
	t.menu(r, "at-ease", "harness", "topic:harness-type", "next")
}

// worn reports whether the cat wears a harness as a matter of course, so that
// a fit check will not be its first fright in one.
func (t *turn) worn() bool {
	c := t.cat()
	return t.order[c.Step] >= t.order[wearing] || c.Worn == "indoors" || c.Worn == "walks" || !c.Gear.Fitted.IsZero()
}

// anotherHarness asks for the style again.
func (t *turn) anotherHarness() { t.ask(t.say(t.wording("harness", "")...), "harness", "") }
