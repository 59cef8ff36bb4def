package content

// checkVerdicts: every sign means something in every place.
func checkVerdicts(d *draft) {
	for _, s := range d.guide.Signs {
		for _, place := range AllPlaces() {
			if s.Verdicts[place] == NoVerdict {
				d.report(d.at(s, "verdicts"), "sign %s has no verdict for %s", s.ID, place)
			}
		}
	}
}
