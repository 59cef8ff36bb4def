package coach

import (
	"slices"
	"time"

	"catwalk/content"
)

// doorGood is how long an answer at the door is good for.
const doorGood = 2 * time.Hour

// atTheDoor asks the door checks before an outing, unless they were all well
// within the last two hours.
func (t *turn) atTheDoor() bool {
	for _, id := range t.step().Doors {
		a := t.cat().Doors[id]
		if !a.OK || t.now.Sub(a.At) > doorGood {
			t.ask(t.say(t.wording("doors", "")...), "doors", "")
			return true
		}
	}
	return false
}

// doorOptions are the checks of the step, to be ticked where all is well.
func (t *turn) doorOptions(string) []Option {
	var list []Option
	for _, id := range t.step().Doors {
		list = append(list, Option{ID: string(id), Label: t.short(content.CardID("gates/" + id))})
	}
	return append(list, Option{ID: "all", Label: t.label("choice.all"), Alone: true})
}

// takeDoors remembers which checks are well. One that is not keeps the door
// shut, and the coach says what to do instead.
func (t *turn) takeDoors(picks []string) {
	all, bad := slices.Contains(picks, "all"), []content.DoorID(nil)
	t.cat().Doors = map[content.DoorID]DoorAnswer{}
	for _, id := range t.step().Doors {
		ok := all || slices.Contains(picks, string(id))
		t.cat().Doors[id] = DoorAnswer{OK: ok, At: t.now}
		if !ok {
			bad = append(bad, id)
		}
	}
	if len(bad) > 0 {
		t.stayIn(bad)
		return
	}
	t.next()
}

// stayIn says why today's outing waits, and what helps; two reasons are
// enough for one message.
func (t *turn) stayIn(bad []content.DoorID) {
	pieces := []Piece{line("door.shut")}
	for _, id := range bad[:min(len(bad), 2)] {
		pieces = append(pieces, card(content.CardID("gates/"+id), "how-to-open"))
	}
	t.menu(t.advise(Last{Rule: "rule.door"}, pieces...), "next", "indoor-play", "why")
}

func (t *turn) hearDoors(h heard) bool {
	switch {
	case busy(h):
		return false
	case h.answer.Yes:
		t.takeDoors([]string{"all"})
	case h.answer.No || h.answer.Unsure:
		t.takeDoors(nil)
	default:
		return false
	}
	return true
}

// short returns a card's short label, as plain text.
func (t *turn) short(id content.CardID) string {
	if c := t.lang.Cards[id]; c != nil {
		return t.fill(nil).Plain(c.Short)
	}
	return string(id)
}
