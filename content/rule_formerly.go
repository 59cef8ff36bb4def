package content

// checkFormerly: an old id leads to one step only, and no step of today has
// it. A cat whose journal names it would otherwise wake up somewhere else.
func checkFormerly(d *draft) {
	met := map[StepID]StepID{}
	for _, s := range d.guide.Steps {
		met[s.ID] = s.ID
	}
	for _, s := range d.guide.Steps {
		for i, old := range s.Formerly {
			if owner, taken := met[old]; taken {
				d.report(d.at(s, "formerly", i), "the id %q belongs to step %s already", old, owner)
			}
			met[old] = s.ID
		}
	}
}
