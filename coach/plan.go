package coach

import (
	"time"

	"catwalk/content"
)

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
	r.Picture = &Picture{Kind: "path", Of: string(t.step().ID), Alt: t.label("plan.alt")}
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

// toMain goes back to the main path.
func (t *turn) toMain() { t.walk(content.MainTrack) }

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

// progressed tells from the journal what was practised, and how it went.
func (t *turn) progressed() {
	sessions, calm, week := 0, 0, 0
	for _, e := range t.past {
		if e.Kind != SessionEntry || e.Cat != t.cat().Name {
			continue
		}
		sessions++
		if e.Verdict <= content.Stay {
			calm++
		}
		if t.now.Sub(e.At) < 7*24*time.Hour {
			week++
		}
	}
	pieces := []Piece{line("progress.step", "step", t.title(t.step().ID))}
	if sessions > 0 {
		pieces = append(pieces, line("progress.sessions", "count", number(sessions)), line("progress.calm", "count", number(calm)))
	}
	r := t.say(append(pieces, t.lacking(t.step())...)...)
	r.Picture = &Picture{Kind: "progress", Alt: t.label("progress.alt")}
	t.menu(r, "next", "plan")
}
