package content

import "slices"

// checkStepNames: what a step names is there.
func checkStepNames(d *draft) {
	for _, s := range d.guide.Steps {
		d.checkStep(s, s.Next, "next")
		d.checkStep(s, s.Back, "back")
		for i, gate := range s.Gates {
			if d.guide.Gate(gate) == nil {
				d.report(d.at(s, "gates", i), "%v", unknown("gate", string(gate), d.gateIDs()))
			}
		}
		for i, door := range s.Doors {
			if d.door(door) == nil {
				d.report(d.at(s, "doors", i), "%v", unknown("door check", string(door), d.doorIDs()))
			}
		}
		d.checkSigns(s, s.Signs, "signs")
		d.checkSigns(s, s.Exit.Any, "exit", "any")
	}
	for track, step := range d.guide.Reset {
		if !slices.Contains(tracks, string(track)) {
			d.report(d.at(d.guide, "reset", string(track)), "%v", unknown("track", string(track), tracks))
		}
		d.checkStep(d.guide, step, "reset", string(track))
	}
}

// checkStep checks that a row names a step that there is, by its present id.
func (d *draft) checkStep(row any, id StepID, keys ...any) {
	if s := d.guide.Step(id); id != "" && (s == nil || s.ID != id) {
		d.report(d.at(row, keys...), "%v", unknown("step", string(id), d.stepIDs()))
	}
}

// checkSigns checks that a step names signs that there are.
func (d *draft) checkSigns(s *Step, signs []SignID, keys ...any) {
	for i, id := range signs {
		if d.guide.Sign(id) == nil {
			d.report(d.at(s, append(keys, i)...), "%v", unknown("sign", string(id), d.signIDs()))
		}
	}
}
