package content

// leastRest is how many hours of rest follow an outing that was ended.
const leastRest = 24

// checkRest: whatever ends a session is followed by rest, indoors until
// tomorrow at least, and outdoors for a day. Stress can last for days, and
// frights add up.
func checkRest(d *draft) {
	for _, s := range d.guide.Signs {
		if s.Rest.Indoors < 0 || s.Rest.Outdoors < 0 {
			d.report(d.at(s, "rest"), "sign %s: wanted hours of rest of 0 or more", s.ID)
		}
		if ends(s.Verdicts[Outdoors]) && s.Rest.Outdoors < leastRest {
			d.report(d.at(s, "rest"), "sign %s ends an outing: wanted at least %d hours of rest outdoors", s.ID, leastRest)
		}
		for _, place := range []Place{IndoorsFree, IndoorsHarness, IndoorsLeash} {
			if ends(s.Verdicts[place]) && s.Rest.Indoors < 1 {
				d.report(d.at(s, "rest"), "sign %s ends a session: wanted rest indoors, 1 for until tomorrow", s.ID)
				break
			}
		}
	}
}

// ends reports whether a verdict ends the session and rests.
func ends(v Verdict) bool { return v == End || v == Reset }
