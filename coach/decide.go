package coach

import "catwalk/content"

// A Situation is everything that a verdict depends on.
type Situation struct {
	Step *content.Step
	// Place is where it happened, if that was said; else it is taken to have
	// happened where the step is practised.
	Place Place
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

// gravest weighs the signs one by one and together, without looking at
// progress.
func (c *Coach) gravest(s Situation) Decision {
	d := Decision{Verdict: content.NoVerdict}
	adjusting := 0
	for _, sign := range s.Asserted {
		v, n := weigh(s, sign)
		if v > d.Verdict || d.Because == nil {
			d.Verdict, d.Because, d.Nth = v, sign, n
		}
		if sign.Tone == content.Adjusting {
			adjusting++
		}
		d.RestHours = max(d.RestHours, restAfter(s, sign, v))
	}
	if adjusting > 1 {
		d.Verdict = max(d.Verdict, content.EaseBack)
	}
	return d
}

// weigh returns what one sign calls for, and in how many sessions at this
// step it has been reported.
func weigh(s Situation, sign *content.Sign) (Verdict, int) {
	v, nth := sign.Verdicts[where(s)], s.Tally.Seen[sign.ID]
	switch {
	case sign.Kind == "slipped-out":
		v = slipped(s)
	case sign.Tone == content.Emergency && s.Past:
		v = past(v)
	case sign.Tone == content.Stressed && nth >= Third:
		v = max(v, content.Reset)
	case sign.Tone == content.Adjusting && nth >= Third:
		v = max(v, content.EaseBack)
	}
	return v, nth
}

// past returns what an emergency calls for that is told as over.
func past(v Verdict) Verdict {
	switch v {
	case content.VetNow:
		return content.CallVet
	case content.Escaped:
		return content.Reset
	default:
		return v
	}
}

// slipped returns what a cat out of its harness calls for. Where nobody has
// said where it happened, it is taken to be loose.
func slipped(s Situation) Verdict {
	if s.Caught || s.Past || s.Place != content.NoPlace && !outside(s) {
		return content.Reset
	}
	return content.Escaped
}

// where returns the place that counts: the one that was named, else the
// step's. A backpack outdoors is a backpack.
func where(s Situation) Place {
	if s.Place != content.NoPlace {
		return s.Place
	}
	return s.Step.Place
}

// outside reports whether it happened outside the home.
func outside(s Situation) bool {
	switch where(s) {
	case content.Outdoors:
		return true
	case content.Backpack:
		return s.Step.Outdoors
	default:
		return false
	}
}

// restAfter returns the hours of rest after a sign.
func restAfter(s Situation, sign *content.Sign, v Verdict) int {
	switch {
	case v < content.End:
		return 0
	case outside(s):
		return max(sign.Rest.Outdoors, 24)
	default:
		return max(sign.Rest.Indoors, 1)
	}
}

// progress decides between staying and going on, for a session in which no
// sign called for anything else.
func (c *Coach) progress(s Situation, d Decision) Decision {
	d.Calm = calm(s)
	switch {
	case c.mayAdvance(s, d.Calm):
		d.Verdict = content.Advance
	case len(s.Asserted) > 0 || s.Done:
		d.Verdict = content.Stay
	}
	return d
}

// calm reports whether the session shows what the step's exit asks for: one
// of its signs, food or play, long enough, and nothing but relaxed signs.
func calm(s Situation) bool {
	if s.Step.Exit.Done {
		return s.Done && allRelaxed(s.Asserted)
	}
	return allRelaxed(s.Asserted) && anyOf(s.Asserted, s.Step.Exit.Any) &&
		anyOf(s.Asserted, appetite) && s.Minutes >= s.Step.Exit.Minutes
}

// appetite is the test that fear fails: a frightened cat neither eats nor
// plays (a cat that settles to sleep in its bag has no fear of the bag).
var appetite = []content.SignID{"eats", "plays", "settles_pack"}

func allRelaxed(signs []*content.Sign) bool {
	for _, s := range signs {
		if s.Tone != content.Relaxed {
			return false
		}
	}
	return true
}

func anyOf(signs []*content.Sign, ids []content.SignID) bool {
	for _, s := range signs {
		for _, id := range ids {
			if s.ID == id || s.Kind == id {
				return true
			}
		}
	}
	return false
}

// mayAdvance reports whether a session that ends like this leads on.
func (c *Coach) mayAdvance(s Situation, calm bool) bool {
	return calm && s.Step.Next != "" && !s.Stressed && !s.Rest && s.Hold == NoHold &&
		Practised(s.Step, s.Tally) && c.open(s.Step.Next, s.Gates)
}

// Practised reports whether the floor and the exit of a step are met.
func Practised(step *content.Step, t Tally) bool {
	return t.Sessions >= step.Floor.Sessions && t.Days >= step.Floor.Days &&
		(step.Exit.Done || t.CalmDays >= step.Exit.Days)
}

// open reports whether every gate of a step is open.
func (c *Coach) open(id content.StepID, gates []State) bool {
	for _, i := range c.gatesOf[id] {
		if gates[i] != Open {
			return false
		}
	}
	return true
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
