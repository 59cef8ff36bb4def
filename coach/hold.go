package coach

import "time"

// hold stops training. A missing cat stays the first thing, whatever else is
// reported.
func (t *turn) hold(h Hold, why string) {
	c := t.cat()
	t.me().Report = Report{}
	if c.Hold == HoldLost {
		return
	}
	c.Hold, c.HoldFor, c.HoldSince = h, why, t.now
}

// holding says what an alert still waits for, after some pieces; it reports
// false if nothing is held.
func (t *turn) holding(before ...Piece) bool {
	switch t.cat().Hold {
	case HoldVet:
		r := t.say(append(before, line("ask.hold"))...)
		t.ask(r, "hold", "")
	case HoldLost:
		r := t.say(append(before, line("ask.lost"))...)
		t.ask(r, "lost", "")
	default:
		return false
	}
	return true
}

// holdOptions are what an owner can say after an alert. Within the hour that
// follows one it can also be taken back, and at any time where the words that
// raised it may have meant something else.
func (t *turn) holdOptions(string) []Option {
	list := []string{"going", "vet-ok", "vet-wait"}
	switch {
	case t.cat().Doubt:
		list = append([]string{"not-so"}, list...)
	case t.now.Sub(t.cat().HoldSince) < time.Hour:
		list = append(list, "not-so")
	}
	return t.optionsOf(list)
}

func (t *turn) takeHold(picks []string) {
	switch picks[0] {
	case "vet-ok":
		t.vetSays()
	case "not-so":
		t.ask(t.say(line("ask.sure")), "sure", "")
	case "going":
		t.ask(t.say(line("hold.going")), "hold", "")
	default:
		t.wake("vet-check", 24*time.Hour)
		t.ask(t.say(line("hold.wait")), "hold", "")
	}
}

// vetSays lifts the hold on the vet's word, which also answers the gate.
func (t *turn) vetSays() {
	t.release("vet-ok")
	t.record(t.guide.Gate("vet-word"), Open, t.now)
	t.rest(Decision{RestHours: 1})
	lifted := line("hold.lifted", "step", t.title(t.step().ID))
	if !t.askFirst(hello, lifted) {
		t.menu(t.say(lifted), "next", "help")
	}
}

// takeSure takes back an alert that came from a misunderstanding.
func (t *turn) takeSure(picks []string) {
	if picks[0] != "yes" {
		t.holding()
		return
	}
	t.release("taken-back")
	t.menu(t.say(line("hold.taken-back")), "went", "next", "help")
}

// release ends a hold.
func (t *turn) release(how string) {
	c := t.cat()
	c.Hold, c.HoldFor, c.HoldSince, c.Doubt = NoHold, "", time.Time{}, false
	t.quiet("vet-check")
	t.enter(Entry{Kind: AlertEntry, Note: how})
}

func (t *turn) hearHold(h heard) bool {
	switch {
	case h.answer.Yes && !busy(h), h.answer.No && !busy(h), h.answer.Unsure:
		t.ask(t.say(line("ask.hold")), "hold", "")
		return true
	default:
		return false
	}
}

// waiting says what an alert still waits for, if there is one.
func (t *turn) waiting() bool { return t.holding() }
