package coach

import (
	"time"

	"catwalk/content"
)

// carrying is the last step of the backpack track for a cat that trains for
// emergencies only.
const carrying content.StepID = "pack-carry"

// evacuating leads a cat that trains for emergencies only: first the one, then
// the other of harness and backpack, and when both are there, to its ending.
func (t *turn) evacuating() bool {
	c := t.cat()
	if c.Goal != "evacuation" || c.Ended || t.step().Track == content.EndTrack || t.now.Sub(c.Stressed) < 48*time.Hour {
		return false
	}
	harness, pack := t.mastered(c.Step, wearing), t.mastered(c.Pack, carrying)
	switch {
	case harness && pack:
		t.end("evacuation-ready")
		return true
	case harness && c.Track != content.PackTrack:
		t.cross(content.PackTrack, line("evacuation.pack"))
	case pack && c.Track == content.PackTrack:
		t.cross(content.MainTrack, line("evacuation.harness"))
	}
	return false
}

// mastered reports whether a cat at one step of a track has practised another
// of it enough.
func (t *turn) mastered(at, goal content.StepID) bool {
	a, g := t.guide.Step(at), t.guide.Step(goal)
	if a == nil || g == nil || a.Track != g.Track {
		return false
	}
	return t.order[a.ID] > t.order[g.ID] || a.ID == g.ID && Practised(g, t.cat().Tally[g.ID])
}

// cross goes over to the other track, and says so.
func (t *turn) cross(to content.Track, saying Piece) {
	t.cat().Track = to
	if to == content.PackTrack && t.cat().Pack == "" {
		t.cat().Pack = t.guide.Reset[to]
	}
	t.say(saying)
}

// withGoal holds a cat that trains for emergencies only at the steps that end
// its two ways: what comes after them leads outdoors.
func (t *turn) withGoal(s Situation, d Decision) Decision {
	ends := s.Step.ID == wearing || s.Step.ID == carrying
	if t.cat().Goal == "evacuation" && ends && d.Verdict == content.Advance {
		d.Verdict, d.To = content.Stay, s.Step.ID
	}
	return d
}
