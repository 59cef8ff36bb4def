package coach

import "slices"

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

// takeFinger goes on where one finger fits.
func (t *turn) takeFinger(picks []string) {
	switch picks[0] {
	case "finger:one":
		t.ask(t.say(t.wording("straps", "")...), "straps", "")
	case "harness":
		t.anotherHarness()
	case "finger:loose":
		t.refit(line("fit.loose"), card("answers/harness-fit", ""))
	case "finger:tight":
		t.refit(line("fit.tight"), card("answers/harness-fit", ""))
	default:
		t.refit(line("fit.unsure"), card("answers/harness-fit", ""))
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
	case "unsure":
		t.menu(t.say(line("fit.unclear")), "fit", "next", "help")
	default:
		t.menu(t.say(line("fit.later")), "next", "topic:gear/fit", "help")
	}
}
