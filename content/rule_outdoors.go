package content

// checkOutdoors: a step that leaves the home has gates and door checks, and a
// step practised outdoors says that it leaves the home.
func checkOutdoors(d *draft) {
	for _, s := range d.guide.Steps {
		if s.Place == Outdoors && !s.Outdoors {
			d.report(d.at(s, "place"), "step %s is practised outdoors: wanted outdoors: true", s.ID)
		}
		if s.Outdoors && len(s.Gates) == 0 {
			d.report(d.at(s), "step %s leaves the home without any gates", s.ID)
		}
		if s.Outdoors && len(s.Doors) == 0 {
			d.report(d.at(s), "step %s leaves the home without any door checks", s.ID)
		}
	}
}
