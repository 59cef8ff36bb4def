package coach_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"catwalk/coach"
	"catwalk/content"
)

// TestCorrection reports each sign of the guide at each step, and takes the
// report back: the cat must then be what it was before, but for what its owner
// has answered in between.
func TestCorrection(t *testing.T) {
	corrected := 0
	for _, step := range theCoach(t).Guide().Steps {
		for _, sign := range theCoach(t).Guide().Signs {
			c := newChat(t)
			c.setUp("with Mochi, she, at " + string(step.ID) + ", adult, gates open, practised")
			before := reread(t, c.memory).Cats[0]
			if !c.tell(sign.ID) {
				continue
			}
			c.setUp("gate vet-word closed")
			before.Gates["vet-word"] = c.memory.Cats[0].Gates["vet-word"]
			c.say("no, that is not what I meant")
			if diff := cmp.Diff(before, c.memory.Cats[0], cmpopts.EquateEmpty(), untouched); diff != "" {
				t.Fatalf("%s at %s was not taken back (-before +after):\n%s", sign.ID, step.ID, diff)
			}
			corrected++
		}
	}
	if corrected < 100 {
		t.Errorf("%d reports could be corrected: too few to tell", corrected)
	}
}

// TestCorrectionInTime checks that a report is not taken back when an hour has
// gone by, and that what it would take is forgotten.
func TestCorrectionInTime(t *testing.T) {
	c := newChat(t)
	c.setUp("with Mochi, she, at wear, adult, gates open")
	if !c.tell("ears-flat") {
		t.Fatal("the report was not taken")
	}
	c.wait(time.Hour)
	c.say("no, that is not what I meant")
	if c.memory.Cats[0].Rest.IsZero() || c.memory.People[0].Undo != nil {
		t.Errorf("after an hour, rest is until %v and undo is %+v", c.memory.Cats[0].Rest, c.memory.People[0].Undo)
	}
}

// tell reports one sign. It is false where that leads to a question or an
// alert first.
func (c *chat) tell(id content.SignID) bool {
	c.say("/report")
	asked := &c.memory.People[0].Asked
	asked.Choices = []string{string(id)}
	c.turn(coach.Message{Kind: coach.Choice, Offer: asked.Offer, Picks: asked.Choices})
	return c.memory.People[0].Undo != nil && c.memory.Cats[0].Hold == coach.NoHold
}

// untouched leaves entries out that say nothing.
var untouched = cmpopts.IgnoreMapEntries(func(_ content.StepID, t coach.Tally) bool {
	return t.Sessions == 0 && t.Days == 0 && t.CalmDays == 0 && len(t.Seen) == 0
})
