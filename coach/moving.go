package coach

import (
	"catwalk/content"
	"time"
)

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
// that its answers say, when it leaves its first step.
func (t *turn) onward(step *content.Step) content.StepID {
	if step.ID == t.guide.Steps[0].ID {
		return t.beginning()
	}
	return step.Next
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

// beginning returns the step at which a cat of some experience begins after
// getting ready; at most at wearing the harness.
func (t *turn) beginning() content.StepID {
	switch t.cat().Worn {
	case "indoors":
		return "loose-on"
	case "walks":
		return "wear"
	default:
		return "gear"
	}
}
