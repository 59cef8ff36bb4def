package coach

import "catwalk/content"

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
