package coach

import "catwalk/content"

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
