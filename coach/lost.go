package coach

import (
	"slices"
	"time"

	"catwalk/content"
)

// The protocol for an escaped cat is four cards, for the time that has
// passed. Each is sent when its time comes, and can be called up before.
var search = []struct {
	id    string
	after time.Duration
}{
	{"lost-hour", 2 * time.Minute},
	{"lost-day", time.Hour},
	{"lost-days", 24 * time.Hour},
}

// lost answers an owner who says that the cat is gone.
func (t *turn) lost() { t.escaped() }

// escaped begins the search, or, where one is under way, shows the card for
// the time that has passed.
func (t *turn) escaped() {
	c := t.cat()
	if c.Hold == HoldLost {
		t.searching(or(t.phaseSaid(), t.phase()))
		return
	}
	c.Hold, c.HoldFor, c.HoldSince = HoldLost, "alerts/lost-now", t.now
	t.me().Report = Report{}
	t.enter(Entry{Kind: AlertEntry, Verdict: content.Escaped, Note: "alerts/lost-now"})
	for _, s := range search {
		t.wake(s.id, s.after)
	}
	t.quiet("vet-check")
	t.searching(or(t.phaseSaid(), "lost-now"))
}

// phaseSaid names the card for the time or the place that the owner's own
// words tell: "I can't see him any more"; "" if they tell neither.
func (t *turn) phaseSaid() string {
	var ids []string
	for _, s := range search {
		ids = append(ids, s.id)
	}
	return t.phrased(Asked{Question: "lost", Choices: ids}, t.msg.Text)
}

// phase names the card for the time since the cat went missing.
func (t *turn) phase() string {
	id := "lost-now"
	for _, s := range search {
		if t.now.Sub(t.cat().HoldSince) >= s.after {
			id = s.id
		}
	}
	return id
}

// searching shows one card of the protocol.
func (t *turn) searching(id string) {
	r := t.advise(Last{Rule: "rule.escaped", Verdict: content.Escaped, Alert: true}, card(content.CardID("alerts/"+id), whole))
	r.Tone = content.Emergency
	t.ask(r, "lost", "")
}

func (t *turn) takeLost(picks []string) {
	if picks[0] == "found" {
		t.back()
		return
	}
	t.searching(picks[0])
}

func (t *turn) hearLost(h heard) bool {
	switch {
	case h.answer.Command == "found":
		t.back()
	case h.answer.Yes && !busy(h), h.answer.No && !busy(h), h.answer.Unsure:
		t.ask(t.say(line("ask.lost")), "lost", "")
	default:
		return false
	}
	return true
}

// back answers an owner whose cat is back: how to take it in, and whether it
// needs a vet. Training goes back to where nothing pulls.
func (t *turn) back() {
	if t.cat().Hold != HoldLost {
		t.menu(t.say(line("found.not-lost")), "next", "help")
		return
	}
	t.searched()
	r := t.advise(Last{Rule: "rule.found", Alert: true}, card("alerts/found", whole), line("ask.found"))
	t.ask(r, "found", "")
}

// searched ends the search.
func (t *turn) searched() {
	for _, s := range search {
		t.quiet(s.id)
	}
	t.release("found")
	t.setBack()
}

// backHurt ends the search for an owner who says in one breath that the cat
// is back and what is wrong with it, so that the vet comes next.
func (t *turn) backHurt(h heard) {
	found := t.phrased(Asked{Question: "lost", Choices: []string{"found"}}, h.text) != ""
	if t.cat().Hold == HoldLost && found && !slices.Contains(asserted(h.read), "lost") {
		t.searched()
	}
}

// setBack resets the training after an escape: back to the loose harness, two
// days of rest, and the harness to be proved anew.
func (t *turn) setBack() {
	from := Situation{Step: t.step()}
	t.settleAt(from, Decision{Verdict: content.Reset, To: t.earlier(t.step().ID, t.guide.Reset[t.step().Track])})
	t.rest(Decision{RestHours: 48, Because: t.guide.Sign("lost")})
	t.cat().Stressed = t.now
	t.slippedOut()
}

// takeFound asks for a vet's word where the cat came back hurt, late or off
// its food.
func (t *turn) takeFound(picks []string) {
	if picks[0] == "hurt" {
		t.alert("alerts/hurt", Decision{Verdict: content.CallVet})
		return
	}
	t.menu(t.say(line("found.well", "time", t.when(t.cat().Rest), "step", t.title(t.step().ID))), "next", "help")
}
