package coach

import (
	"slices"
	"time"

	"catwalk/content"
)

// proofs is how many passed checks, on days of their own, prove a harness.
const proofs = 3

// fitQuestions are those of the check.
var fitQuestions = []string{"harness", "finger", "straps", "backout"}

// backToFit goes on with the check after a question in between was answered.
func (t *turn) backToFit(was Asked) {
	if slices.Contains(fitQuestions, was.Question) && was.Times < 2 {
		t.reask(was)
	}
}

// held counts a passed fit check, at most one a day. The third opens the gate;
// where it stands open already, one check keeps it open.
func (t *turn) held() {
	c, zone := t.cat(), t.zone()
	pieces := []Piece{line("fit.passed")}
	if newDay(c.Gear.Fitted, t.now, zone) {
		c.Gear.Passed = min(c.Gear.Passed+1, proofs)
	} else if c.Gear.Passed < proofs {
		pieces = append(pieces, line("fit.same-day"))
	}
	c.Gear.Fitted, c.Gear.Wrong, c.Gear.Asked = t.now, "", time.Time{}
	t.menu(t.advise(Last{Rule: "rule.fit"}, append(append(pieces, t.proved()...), card("gear/fit", "why"))...), "next", "why")
}

// proved opens the gate once that is earned, or says what is still to come.
func (t *turn) proved() []Piece {
	g, c := t.guide.Gate(harnessProof), t.cat()
	switch {
	case g == nil:
		return nil
	case c.Gates[harnessProof].State == Open:
		t.record(g, Open, t.now)
		return nil
	case c.Gear.Passed >= proofs:
		t.record(g, Open, t.now)
		return []Piece{line("fit.proved")}
	default:
		return []Piece{counted("fit.more", proofs-c.Gear.Passed)}
	}
}

// slid takes a failed back-out test: the harness is changed, and the passes
// count anew.
func (t *turn) slid() {
	t.failed("failed")
	t.menu(t.advise(Last{Rule: "rule.fit"}, line("fit.slid"), card("gear/harness", "what-to-do")), "fit", "harness", "next", "why")
}

// failed shuts the gate and forgets the passes: the harness has to be checked
// before it is worn again. Why is the question that will ask for it.
func (t *turn) failed(why string) {
	g := &t.cat().Gear
	g.Passed, g.Fitted, g.Wrong = 0, time.Time{}, why
	if gate := t.guide.Gate(harnessProof); gate != nil {
		t.record(gate, Closed, t.now)
	}
}

// slippedOut takes that the cat got out of its harness.
func (t *turn) slippedOut() { t.failed("slipped") }

// rechecking asks for a fit check before a session in the harness: after a
// slip, and once a month while the cat grows. It asks at most once a day.
func (t *turn) rechecking() bool {
	g := &t.cat().Gear
	why := t.outdated()
	if why == "" || !t.harnessed(t.step()) || t.now.Sub(g.Asked) < 24*time.Hour {
		return false
	}
	g.Asked = t.now
	t.ask(t.say(t.wording(why, "")...), why, "")
	return true
}

// outdated names why the last fit check no longer counts, as the question that
// asks for a new one; "" if it does.
func (t *turn) outdated() string {
	c, g := t.cat(), t.guide.Gate(harnessProof)
	switch {
	case c.Gear.Wrong != "":
		return c.Gear.Wrong
	case g != nil && !c.Gear.Fitted.IsZero() && outgrown(g, c, c.Gear.Fitted, t.now):
		return "grown"
	default:
		return ""
	}
}

// outgrown reports whether what was true then may no longer be, because the
// cat is under a year and grows.
func outgrown(g *content.Gate, c *Cat, then, now time.Time) bool {
	young := !c.Born.IsZero() && c.Born.AddDate(1, 0, 0).After(now)
	return young && g.Growing > 0 && now.Sub(then) > time.Duration(g.Growing)*24*time.Hour
}

// harnessed reports whether a properly fitted harness is worn at a step.
func (t *turn) harnessed(s *content.Step) bool {
	return s.Track == content.MainTrack && t.order[s.ID] >= t.order[wearing]
}

func (t *turn) takeRecheck(picks []string) {
	if picks[0] == "gear" {
		t.gear()
		return
	}
	t.next()
}

// fitting is the choice of a fit check, at the steps where one belongs.
func fitting(s *content.Step) []string {
	if s.ID == "gear" || s.ID == wearing {
		return []string{"gear"}
	}
	return nil
}

// helping is the choice of what opens a gate, where the coach can help with it.
func helping(g *content.Gate) []string {
	if g.ID == harnessProof {
		return []string{"gear"}
	}
	return nil
}
