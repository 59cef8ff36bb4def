package content

// index makes steps, signs and gates findable by id. Of two with the same id
// the first counts.
func (d *draft) index() {
	g := d.guide
	g.steps, g.signs, g.gates = map[StepID]*Step{}, map[SignID]*Sign{}, map[GateID]*Gate{}
	for _, s := range g.Steps {
		if g.steps[s.ID] == nil {
			g.steps[s.ID] = s
		}
	}
	for _, s := range g.Steps {
		for _, old := range s.Formerly {
			if g.steps[old] == nil {
				g.steps[old] = s
			}
		}
	}
	for _, s := range g.Signs {
		if g.signs[s.ID] == nil {
			g.signs[s.ID] = s
		}
	}
	for _, gate := range g.Gates {
		if g.gates[gate.ID] == nil {
			g.gates[gate.ID] = gate
		}
	}
}
