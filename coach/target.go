package coach

import "catwalk/content"

// target returns the step that a decision leads to. Nothing but an advance
// leads forward, and that by one step; while training is held nothing moves.
func (c *Coach) target(s Situation, d Decision) content.StepID {
	if s.Hold != NoHold {
		return s.Step.ID
	}
	switch d.Verdict {
	case content.Advance:
		return s.Step.Next
	case content.EaseBack:
		return c.easeBack(s, d)
	case content.End:
		return c.endedAt(s, d)
	case content.Reset, content.CallVet, content.Escaped, content.VetNow:
		return c.startOver(s, d)
	default:
		return s.Step.ID
	}
}

// easeBack goes back one step, or as far as the sign says when it has been
// there for the third time.
func (c *Coach) easeBack(s Situation, d Decision) content.StepID {
	to := s.Step.Back
	if d.Nth >= Third && d.Because.Back != "" {
		to = c.earlier(to, d.Because.Back)
	}
	return to
}

// startOver goes back to where the track resets, or as far as the sign says.
func (c *Coach) startOver(s Situation, d Decision) content.StepID {
	to := c.earlier(s.Step.Back, c.guide.Reset[s.Step.Track])
	if d.Because != nil && d.Because.Back != "" {
		to = c.earlier(to, d.Because.Back)
	}
	return to
}

// earlier returns the step that comes first on the path. A step of another
// track, or none, does not count.
func (c *Coach) earlier(a, b content.StepID) content.StepID {
	sa, sb := c.guide.Step(a), c.guide.Step(b)
	if sb == nil || sa.Track != sb.Track || c.order[sa.ID] <= c.order[sb.ID] {
		return sa.ID
	}
	return sb.ID
}

// endedAt goes back one step after a session that had to end; after a bad
// fright outdoors back to the last step indoors, to be calm there first.
func (c *Coach) endedAt(s Situation, d Decision) content.StepID {
	to := c.easeBack(s, d)
	if outside(s) && d.RestHours > 24 {
		to = c.earlier(to, c.indoors[s.Step.Track])
	}
	return to
}
