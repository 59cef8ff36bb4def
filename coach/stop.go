package coach

import "catwalk/content"

// stop asks how to stop; stopping for good is a success and never argued with.
func (t *turn) stop() {
	if t.holding() {
		return
	}
	t.ask(t.say(line("ask.stop")), "stop", "")
}

func (t *turn) takeStop(picks []string) {
	switch picks[0] {
	case "pause":
		t.menu(t.say(line("stop.pause")), "next", "indoor-play", "help")
	case "indoors-for-good":
		t.end("happy-indoors")
	case "evacuation":
		t.cat().Goal = "evacuation"
		t.say(line("stop.evacuation"))
		t.next()
	default:
		t.next()
	}
}

// end brings the training to one of its endings, and celebrates it.
func (t *turn) end(id content.StepID) {
	c := t.cat()
	c.Ended, c.Track = true, content.MainTrack
	t.moveTo(id)
	t.enter(Entry{Kind: EndEntry, Note: string(id)})
	t.celebrate(line("ending." + lineID(string(id))))
}

// celebrate shows the ending that the cat has come to, after some pieces. A
// cat that stays in has a plan for the week.
func (t *turn) celebrate(before ...Piece) {
	var weeks []string
	if t.step().ID == "happy-indoors" {
		var said []Piece
		said, weeks = t.plans()
		before = append(before, said...)
	}
	r := t.advise(Last{Rule: "rule.ending"}, append(before, card(content.CardID("steps/"+t.step().ID), whole))...)
	t.menu(r, append(weeks, "indoor-play", "resume", "why")...)
}

// ended says where the training has ended, if it has.
func (t *turn) ended() bool {
	if t.step().Track == content.EndTrack {
		t.cat().Ended = true
	}
	if !t.cat().Ended {
		return false
	}
	t.celebrate()
	return true
}

// resume takes the training up again, at most with the loose harness.
func (t *turn) resume() {
	c := t.cat()
	if c.Ended {
		c.Ended, c.Goal = false, ""
		c.Track = content.MainTrack
		t.moveTo(t.comeback())
		t.enter(Entry{Kind: EndEntry, Note: "resumed"})
	}
	t.next()
}

// comeback is where training is taken up again: at the loose harness, or, if
// the cat has never come that far, with getting ready.
func (t *turn) comeback() content.StepID {
	reset := t.guide.Reset[content.MainTrack]
	if t.cat().Tally[reset].Sessions > 0 {
		return reset
	}
	return t.guide.Steps[0].ID
}
