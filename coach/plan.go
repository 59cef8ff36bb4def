package coach

import "catwalk/content"

// plan shows the path, where the cat is on it, and the other ways.
func (t *turn) plan() {
	pieces := []Piece{line("plan")}
	for _, s := range t.guide.Steps {
		if s.Track == t.step().Track {
			pieces = append(pieces, t.milestone(s))
		}
	}
	ways := []string{"next"}
	if t.cat().Track == content.PackTrack {
		ways = append(ways, "main")
	} else {
		ways = append(ways, "pack")
	}
	r := t.say(pieces...)
	r.Picture = t.picture(PathPicture, string(t.step().ID), "picture.path.alt", map[string]string{"step": t.title(t.step().ID)})
	t.menu(r, append(ways, "evacuation", "indoors-for-good")...)
}

// milestone is a step's line in the plan: behind, here, or ahead.
func (t *turn) milestone(s *content.Step) Piece {
	id := content.LineID("plan.ahead")
	switch here := t.step(); {
	case s.ID == here.ID:
		id = "plan.here"
	case t.order[s.ID] < t.order[here.ID]:
		id = "plan.behind"
	}
	return line(id, "step", t.title(s.ID))
}

// toPack goes over to the backpack track, where the cat left it.
func (t *turn) toPack() {
	if t.cat().Pack == "" {
		t.cat().Pack = t.guide.Reset[content.PackTrack]
	}
	t.walk(content.PackTrack)
}

// toMain goes back to the main path. A cat that was to train for emergencies
// only, and wears its harness already, is then meant to go on.
func (t *turn) toMain() {
	if t.mastered(t.cat().Step, wearing) {
		t.cat().Goal = ""
	}
	t.walk(content.MainTrack)
}

func (t *turn) walk(track content.Track) {
	if t.cat().Ended {
		t.cat().Ended = false
		t.cat().Step = t.comeback()
	}
	t.cat().Track = track
	t.next()
}

func (t *turn) happyIndoors() { t.takeStop([]string{"indoors-for-good"}) }

func (t *turn) evacuationOnly() { t.takeStop([]string{"evacuation"}) }
