package content

// checkPlaces: a sign card answers in every place, and in each only once.
func checkPlaces(d *draft) {
	for _, c := range d.cards {
		if c.ID.folder() != "signs" {
			continue
		}
		answers := map[Place]int{}
		for i, s := range c.Sections {
			for _, p := range s.Places {
				answers[p]++
				if answers[p] == 2 {
					d.report(d.in(c.file, c.texts[i+1].start), "a second answer for %s", p)
				}
			}
		}
		for _, p := range AllPlaces() {
			if answers[p] == 0 {
				d.report(top(c), "no answer for %s: wanted a heading that names it, or ## everywhere", p)
			}
		}
	}
}
