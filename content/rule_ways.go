package content

import "slices"

// checkWays: from every step there is a way on and a way back. The steps of a
// track are one chain, in the order of the table: it begins with the track's
// first step, leaves none out, and ends outdoors or in an ending. Easing back
// never leads forward.
func checkWays(d *draft) {
	for _, track := range []Track{MainTrack, PackTrack} {
		steps := d.track(track)
		for i, s := range steps {
			d.checkForward(s, steps[i+1:])
		}
		d.checkReset(track, steps)
	}
	for i, s := range d.guide.Steps {
		d.checkBack(s, d.guide.Steps[i+1:])
	}
}

// track returns the steps of a track in the order of the table.
func (d *draft) track(t Track) []*Step {
	return slices.DeleteFunc(slices.Clone(d.guide.Steps), func(s *Step) bool { return s.Track != t })
}

// checkForward checks that a step leads to the one after it.
func (d *draft) checkForward(s *Step, rest []*Step) {
	next := d.guide.Step(s.Next)
	switch {
	case s.Next != "" && next == nil: // the rule of names says so
	case next != nil && next.Track == EndTrack:
		d.checkLast(s, rest)
	case len(rest) == 0 && s.Next != "":
		d.report(d.at(s, "next"), "step %s is the last of its track, but leads on to %s, which is a circle", s.ID, s.Next)
	case len(rest) == 0 && !s.Outdoors:
		d.report(d.at(s), "step %s has no way forward: a track ends outdoors or leads to an ending", s.ID)
	case len(rest) > 0 && s.Next == "":
		d.report(d.at(s), "step %s has no way forward: wanted next: %s", s.ID, rest[0].ID)
	case len(rest) > 0 && s.Next != rest[0].ID:
		d.report(d.at(s, "next"), "step %s leads to %s, so that %s after it cannot be reached", s.ID, s.Next, rest[0].ID)
	}
}

// checkLast checks that no steps of the track come after one that leads to an
// ending.
func (d *draft) checkLast(s *Step, rest []*Step) {
	if len(rest) > 0 {
		d.report(d.at(s, "next"), "step %s leads to an ending, so that %s after it cannot be reached", s.ID, rest[0].ID)
	}
}

// checkBack checks that easing back from a step does not lead forward.
func (d *draft) checkBack(s *Step, after []*Step) {
	back := d.guide.Step(s.Back)
	switch {
	case s.Back == "":
		d.report(d.at(s), "step %s has no way back: wanted back, which is the step itself where nothing is gentler", s.ID)
	case back != nil && (slices.Contains(after, back) || back.Track != s.Track):
		d.report(d.at(s, "back"), "step %s: back leads to %s, which is no gentler step of its track", s.ID, s.Back)
	}
}

// checkReset checks that a reset on a track goes to an indoor step of it.
func (d *draft) checkReset(track Track, steps []*Step) {
	id, named := d.guide.Reset[track]
	if len(steps) > 0 && !named {
		d.report(d.at(d.guide, "reset"), "no reset for track %s", track)
	}
	if s := d.guide.Step(id); s != nil && (s.Track != track || s.Outdoors) {
		d.report(d.at(d.guide, "reset", string(track)), "a reset on track %s goes to an indoor step of it, not to %s", track, id)
	}
}
