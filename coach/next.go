package coach

import (
	"catwalk/content"
)

// next answers "what now?", with the first of these that has something to
// say: an alert that still waits, getting to know each other, an ending, a
// rest, a step to move on to, a gate that is shut, a fit check or rehearsal that
// is due, the door. Else it shows
// the step. So there is always an answer, and never one that skips a fear.
func (t *turn) next() {
	for _, answers := range []func() bool{t.waiting, t.meeting, t.ended, t.resting, t.evacuating, t.moving, t.shut, t.rechecking, t.rehearsing, t.atTheDoor} {
		if answers() {
			return
		}
	}
	t.show()
}

// practise shows the step as it is, without moving on from it.
func (t *turn) practise() {
	for _, answers := range []func() bool{t.waiting, t.meeting, t.ended, t.resting, t.shut, t.rechecking, t.rehearsing, t.atTheDoor} {
		if answers() {
			return
		}
	}
	t.show()
}

// meeting asks what must be known before the first advice, and says once that
// the experts disagree.
func (t *turn) meeting() bool {
	t.me().Met.Greeted = true
	if t.askFirst(hello) {
		return true
	}
	if !t.me().Met.Disagreement {
		t.me().Met.Disagreement = true
		t.say(line("met."+content.LineID(or(t.cat().Nature, "unknown"))), line("disagreement"))
	}
	return false
}

// resting says until when training rests, and what may be done meanwhile.
func (t *turn) resting() bool {
	if !t.cat().Rest.After(t.now) {
		return false
	}
	r := t.advise(Last{Rule: "rule.rest", Signs: signsOf(t.cat().RestFor)},
		line("rest.until", "time", t.when(t.cat().Rest)), line("rest.meanwhile"))
	t.menu(r, "why", "indoor-play", "stop")
	return true
}

func signsOf(id content.SignID) []content.SignID {
	if id == "" {
		return nil
	}
	return []content.SignID{id}
}

// shut says why the step that the cat is at may not be practised now.
func (t *turn) shut() bool { return t.gate(t.step()) }
