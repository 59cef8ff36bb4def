package content

import "slices"

// checkTones: a verdict is never milder than the tone of its sign allows.
// Advance is for relaxed signs; stressed and emergency signs neither advance
// nor repeat a step; a stressed sign ends an outing; an emergency leads to a
// vet or to a search, by an alert.
func checkTones(d *draft) {
	for _, s := range d.guide.Signs {
		for _, place := range AllPlaces() {
			least, most := verdictsFor(s.Tone, place)
			if v := s.Verdicts[place]; v != NoVerdict && (v < least || v > most) {
				d.report(d.at(s, "verdicts"), "sign %s is %s: %s in place %s must be %s", s.ID, s.Tone, v, place, span(least, most))
			}
		}
		if worst := slices.Max(s.Verdicts[:]); worst >= CallVet && s.Alert == "" {
			d.report(d.at(s), "sign %s may be answered with %s: wanted an alert", s.ID, worst)
		}
	}
}

// verdictsFor returns the mildest and the strongest verdict that a sign of a
// tone may lead to in a place. Any sign may be an emergency in some place.
func verdictsFor(t Tone, p Place) (least, most Verdict) {
	switch {
	case t == Emergency:
		return CallVet, VetNow
	case t == Stressed && p == Outdoors:
		return End, VetNow
	case t == Stressed:
		return EaseBack, VetNow
	case t == Adjusting:
		return Stay, VetNow
	case t == Relaxed:
		return Advance, Stay
	}
	return Advance, VetNow // a tone that is misspelt
}

// span says which verdicts lie between two.
func span(least, most Verdict) string {
	if most == VetNow {
		return least.String() + " or stronger"
	}
	return least.String() + " or " + most.String()
}
