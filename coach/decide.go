package coach

import "catwalk/content"

// A Situation is everything that a verdict depends on.
type Situation struct {
	Step *content.Step
	// Place is where it happened, if that was said; else it is taken to have
	// happened where the step is practised.
	Place Place
	// Unplaced says that the place is only supposed.
	Unplaced bool
	// Asserted are the signs reported, Denied those that were said not to
	// have been there. A denial never makes a verdict milder.
	Asserted, Denied []*content.Sign
	// Past says that an emergency is told as past and over.
	Past bool
	// Caught says that a cat that slipped out was in hand again at once.
	Caught bool
	// Minutes is how long the session was, if that was said.
	Minutes int
	// Done says that the owner has finished a step of preparations.
	Done bool
	// Tally is what was practised at the step, this session included.
	Tally Tally
	// Gates holds the state of every standing gate, in the guide's order.
	Gates []State
	// Stressed says that a stressed sign was reported in the last 48 hours.
	Stressed bool
	// Rest says that training rests.
	Rest bool
	Hold Hold
}

// A Decision is what follows from a situation.
type Decision struct {
	Verdict Verdict
	// To is the step that comes next; the same step where nothing moves.
	To content.StepID
	// Because is the sign that decided, the gravest of them; nil if none did.
	Because *content.Sign
	// Nth counts the sessions at this step in which that sign was reported,
	// this one included.
	Nth int
	// Calm says that the session met what the step's exit asks to be seen.
	Calm bool
	// RestHours is how long training rests; 1 stands for "until tomorrow".
	RestHours int
	Hold      Hold
}

// Third is the number of sessions with the same sign at the same step from
// which the plan changes rather than the tone.
const Third = 3

// Decide returns what follows from a situation. It is pure and total.
//
// One sign that calls for more outranks any number that call for less; the
// third session with the same sign at a step goes further back; an advance
// needs calm days, food or play, the step's floor, and every gate of the next
// step open.
func (c *Coach) Decide(s Situation) Decision {
	d := c.gravest(s)
	if d.Verdict <= content.Stay {
		d = c.progress(s, d)
	}
	d.To, d.Hold = c.target(s, d), holdAfter(s.Hold, d.Verdict)
	if d.Hold != NoHold && d.Verdict == content.Advance {
		d.Verdict, d.To = content.Stay, s.Step.ID
	}
	return d
}

// holdAfter returns the hold that stands after a verdict. A missing cat comes
// first; the vet comes once it is found.
func holdAfter(h Hold, v Verdict) Hold {
	switch {
	case h == HoldLost || v == content.Escaped:
		return HoldLost
	case v == content.VetNow || v == content.CallVet:
		return HoldVet
	default:
		return h
	}
}
