package coach_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// TestWholePath walks a calm cat from hello to the last step of the main path
// and of the backpack track: it gets there, by one step at a time, not before
// the floors of all the steps are met, and with its gates asked for.
func TestWholePath(t *testing.T) {
	for track, last := range map[content.Track]content.StepID{content.MainTrack: "grow", content.PackTrack: "pack-outside"} {
		t.Run(string(track), func(t *testing.T) {
			t.Parallel()
			c := newChat(t)
			c.say("/start")
			c.say("Mochi")
			if track == content.PackTrack {
				c.finish("pronoun")
				c.say("/plan")
				c.press([]string{"pack"})
			}
			steps := c.walk(last)
			c.climbed(steps, track)
		})
	}
}

// walk does whatever is asked for, with the best of answers, once a day, and
// returns the steps in the order in which their cards were shown.
func (c *chat) walk(last content.StepID) []content.StepID {
	var steps []content.StepID
	for range 400 {
		for _, r := range c.last {
			if id, ok := strings.CutPrefix(string(r.Card), "steps/"); ok {
				steps = append(steps, content.StepID(id))
			}
		}
		if len(steps) > 0 && steps[len(steps)-1] == last {
			return slices.Compact(steps)
		}
		c.finish(c.memory.People[0].Asked.Question)
	}
	c.t.Fatalf("never came to %s: %v", last, slices.Compact(steps))
	return nil
}

// finish gives the answer that leads on.
func (c *chat) finish(question string) {
	asked := c.memory.People[0].Asked
	on := func(ids ...string) bool {
		for _, id := range ids {
			if !slices.Contains(asked.Choices, id) {
				return false
			}
		}
		c.press(ids)
		return true
	}
	switch {
	case question == "went":
		c.report(asked.Choices)
	case question == "gate" && asked.About == "health":
		on("no")
	case on("done"), on("she"), on("careful"), on("yes"), on("half-year"), on("never"), on("age:12"), on("all"):
	case slices.Contains(asked.Choices, "went"):
		c.wait(24 * time.Hour)
		on("went")
	default:
		c.say("/next")
	}
}

// report ticks every relaxed sign that is offered, and the minutes.
func (c *chat) report(choices []string) {
	var picks []string
	for _, id := range choices {
		s := c.coach.Guide().Sign(content.SignID(id))
		if s != nil && s.Tone == content.Relaxed || strings.HasPrefix(id, "min:") {
			picks = append(picks, id)
		}
	}
	c.press(picks)
	c.say("/next")
}

// climbed checks the order of the steps and the days they took.
func (c *chat) climbed(steps []content.StepID, track content.Track) {
	c.t.Helper()
	days, guide := 0, c.coach.Guide()
	var want []content.StepID
	for _, s := range guide.Steps {
		if s.Track == track {
			want = append(want, s.ID)
		}
	}
	for _, id := range steps[:len(steps)-1] {
		days += max(guide.Step(id).Floor.Days, guide.Step(id).Exit.Days) - 1
	}
	if !slices.Equal(steps, want) {
		c.t.Errorf("went %v, want %v", steps, want)
	}
	if got := int(c.now.Sub(newChat(c.t).now) / (24 * time.Hour)); got < days {
		c.t.Errorf("took %d days, fewer than the floors' %d", got, days)
	}
	if cat := c.memory.Cats[0]; cat.Hold != coach.NoHold || cat.Gates["carrier-proof"].State != coach.Open {
		c.t.Errorf("outdoors with %+v", cat)
	}
}
