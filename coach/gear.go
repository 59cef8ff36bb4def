package coach

import (
	"slices"
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
	t.checkFit(line("gear.known", "topic", strings.ToLower(t.label("choice.harness:"+lineID(style)))))
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

// fit puts the first question of the check. While training rests, the harness
// stays in its drawer.
func (t *turn) fit(before ...Piece) {
	if t.holding() || t.resting() {
		return
	}
	t.ask(t.say(append(before, t.wording("finger", "")...)...), "finger", "")
}

// fitNow is the choice of beginning the check.
func (t *turn) fitNow() { t.fit() }

// anotherHarness asks for the style again.
func (t *turn) anotherHarness() { t.ask(t.say(t.wording("harness", "")...), "harness", "") }

// takeFinger goes on where one finger fits.
func (t *turn) takeFinger(picks []string) {
	switch picks[0] {
	case "finger:one":
		t.ask(t.say(t.wording("straps", "")...), "straps", "")
	case "harness":
		t.anotherHarness()
	default:
		t.refit(line("fit."+lineID(strings.TrimPrefix(picks[0], "finger:"))), card("answers/harness-fit", ""))
	}
}

// straps are what must be true of them, to be ticked.
var straps = []string{"strap:elbows", "strap:ring", "strap:free", "strap:moves"}

func (t *turn) strapOptions(string) []Option {
	return append(t.optionsOf(straps), Option{ID: "all", Label: t.label("choice.all"), Alone: true})
}

// takeStraps goes on where all is true, and else says what to change.
func (t *turn) takeStraps(picks []string) {
	var wrong []Piece
	for _, s := range straps {
		if !slices.Contains(picks, s) && !slices.Contains(picks, "all") {
			wrong = append(wrong, line("fit."+lineID(s)))
		}
	}
	if len(wrong) > 0 {
		t.refit(append(append([]Piece{line("fit.straps")}, wrong...), card("gear/fit", "why"))...)
		return
	}
	t.ask(t.say(t.wording("backout", "")...), "backout", "")
}

// hearStraps takes a plain yes or no.
func (t *turn) hearStraps(h heard) bool {
	switch {
	case busy(h):
		return false
	case h.answer.Yes:
		t.takeStraps([]string{"all"})
	case h.answer.No || h.answer.Unsure:
		t.takeStraps(nil)
	default:
		return false
	}
	return true
}

// refit says what to change before the check goes on. What has to be changed
// is not proved.
func (t *turn) refit(pieces ...Piece) {
	t.unproved()
	t.menu(t.advise(Last{Rule: "rule.fit"}, pieces...), "fit", "harness", "topic:harness-type", "next", "why")
}

// unproved takes an open gate back: whether the harness holds is not known.
func (t *turn) unproved() {
	if g := t.guide.Gate(harnessProof); g != nil && t.cat().Gates[harnessProof].State == Open {
		t.record(g, Unknown, t.now)
	}
}

// takeBackOut takes how the back-out test went.
func (t *turn) takeBackOut(picks []string) {
	switch picks[0] {
	case "backout:held":
		t.held()
	case "backout:slid":
		t.slid()
	default:
		t.menu(t.say(line("fit.later")), "next", "topic:gear/fit", "help")
	}
}
