package coach

import (
	"time"

	"catwalk/content"
)

// next answers "what now?", with the first of these that has something to
// say: an alert that still waits, getting to know each other, an ending, a
// rest, a step to move on to, a gate that is shut, the door. Else it shows
// the step. So there is always an answer, and never one that skips a fear.
func (t *turn) next() {
	for _, answers := range []func() bool{t.waiting, t.meeting, t.ended, t.resting, t.moving, t.shut, t.atTheDoor} {
		if answers() {
			return
		}
	}
	t.show()
}

// practise shows the step as it is, without moving on from it.
func (t *turn) practise() {
	for _, answers := range []func() bool{t.waiting, t.meeting, t.ended, t.resting, t.shut, t.atTheDoor} {
		if answers() {
			return
		}
	}
	t.show()
}

// meeting asks what must be known before the first advice, and says once that
// the experts disagree.
func (t *turn) meeting() bool {
	t.me().Met.Greeted = true
	if t.askFirst(hello) {
		return true
	}
	if !t.me().Met.Disagreement {
		t.me().Met.Disagreement = true
		t.say(line("met."+content.LineID(or(t.cat().Nature, "unknown"))), line("disagreement"))
	}
	return false
}

// resting says until when training rests, and what may be done meanwhile.
func (t *turn) resting() bool {
	if !t.cat().Rest.After(t.now) {
		return false
	}
	r := t.advise(Last{Rule: "rule.rest", Signs: signsOf(t.cat().RestFor)},
		line("rest.until", "time", t.when(t.cat().Rest)), line("rest.meanwhile"))
	t.menu(r, "why", "indoor-play", "stop")
	return true
}

func signsOf(id content.SignID) []content.SignID {
	if id == "" {
		return nil
	}
	return []content.SignID{id}
}

// moving leaves a step that has been practised, once everything that the next
// one needs is known and open.
func (t *turn) moving() bool {
	step := t.step()
	if !t.ripe(step) {
		return false
	}
	to := t.guide.Step(t.onward(step))
	if closed, _ := t.shutGates(to); len(closed) > 0 {
		t.notYet(closed[0], closed[1:])
		return true
	}
	if step.ID == t.guide.Steps[0].ID && t.askFirst(readying) {
		return true
	}
	if to = t.guide.Step(t.onward(step)); t.gate(to) {
		return true
	}
	t.moveTo(to.ID)
	return false
}

// ripe reports whether a step has been practised enough to be left.
func (t *turn) ripe(step *content.Step) bool {
	tally := t.cat().Tally[step.ID]
	if t.onward(step) == "" || t.now.Sub(t.cat().Stressed) < 48*time.Hour {
		return false
	}
	if step.Exit.Done {
		return tally.CalmDays > 0
	}
	return Practised(step, tally)
}

// onward returns the step after this one: for a cat with experience the one
// that its answers say, when it leaves its first step; for a cat that trains
// for emergencies only, its ending once it wears the harness.
func (t *turn) onward(step *content.Step) content.StepID {
	switch {
	case step.ID == t.guide.Steps[0].ID:
		return t.beginning()
	case step.ID == "wear" && t.cat().Goal == "evacuation":
		return "evacuation-ready"
	default:
		return step.Next
	}
}

// moveTo moves the cat to a step of its track, and enters it in the journal.
func (t *turn) moveTo(id content.StepID) {
	from := t.step().ID
	if from == id {
		return
	}
	if t.cat().Track == content.PackTrack {
		t.cat().Pack = id
	} else {
		t.cat().Step = id
	}
	t.enter(Entry{Kind: StepChange, Step: from, To: id})
}

// shut says why the step that the cat is at may not be practised now.
func (t *turn) shut() bool { return t.gate(t.step()) }

// show says what to do at the step: its card.
func (t *turn) show() {
	step := t.step()
	var pieces []Piece
	if days := t.away(step); days >= 14 {
		pieces = append(pieces, line("back.after", "count", number(days)))
	}
	pieces = append(pieces, card(content.CardID("steps/"+step.ID), whole))
	if lack := t.lacking(step); len(lack) > 0 {
		pieces = append(pieces, lack...)
	}
	r := t.advise(Last{Rule: "rule.step"}, pieces...)
	t.menu(r, t.afterShow(step)...)
}

func (t *turn) afterShow(step *content.Step) []string {
	switch {
	case step.Track == content.EndTrack:
		return []string{"went", "resume", "why"}
	case step.Exit.Done:
		return []string{"done", "why", "stop"}
	default:
		return []string{"went", "why", "stop"}
	}
}

// away returns the days since a step was last practised, 0 if it never was.
func (t *turn) away(step *content.Step) int {
	last := t.cat().Tally[step.ID].Last
	if last.IsZero() {
		return 0
	}
	return int(t.now.Sub(last) / (24 * time.Hour))
}

// lacking says what is still to come before the step can be left: sessions,
// days, calm days, or quiet after a fright.
func (t *turn) lacking(step *content.Step) []Piece {
	tally, id := t.cat().Tally[step.ID], ""
	if step.Exit.Done || step.Track == content.EndTrack || tally.Sessions == 0 {
		return nil
	}
	n := 0
	switch {
	case t.now.Sub(t.cat().Stressed) < 48*time.Hour:
		return []Piece{line("lack.quiet")}
	case step.Floor.Days > tally.Days:
		id, n = "lack.days", step.Floor.Days-tally.Days
	case step.Floor.Sessions > tally.Sessions:
		id, n = "lack.sessions", step.Floor.Sessions-tally.Sessions
	case step.Exit.Days > tally.CalmDays:
		id, n = "lack.calm", step.Exit.Days-tally.CalmDays
	default:
		return nil
	}
	if n == 1 {
		id += ".one"
	}
	return []Piece{line(content.LineID(id), "count", number(n))}
}

// done is the owner's word that the preparations of a step are finished.
func (t *turn) done() {
	step := t.step()
	if step.Exit.Done && step.Track != content.EndTrack {
		t.keepTally(step.ID, t.cat().Tally[step.ID].enter(nil, true, t.now, t.zone()))
	}
	t.next()
}
