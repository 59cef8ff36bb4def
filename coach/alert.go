package coach

import (
	"slices"
	"time"

	"catwalk/content"
)

// general is the card with the signs that always need a vet.
const general content.CardID = "alerts/vet"

// vet shows the red flags, whatever stood open, and asks with buttons which
// of them it is.
func (t *turn) vet() {
	r := t.advise(Last{Rule: "rule.vet-now", Alert: true}, card(general, whole))
	r.Tone = content.Emergency
	t.ask(r, "red", "")
}

// redFlags are the choices below the general card, and the alerts they lead to.
var redFlags = []struct {
	id    string
	alert content.CardID
}{
	{"breathing", "alerts/breathing"},
	{"collapse", "alerts/collapse"},
	{"heat", "alerts/heat"},
	{"hurt", "alerts/hurt"},
	{"poison", "alerts/poison"},
	{"no-pee", "alerts/no-pee"},
	{"unwell", "alerts/unwell"},
}

func (t *turn) redOptions(string) []Option {
	var list []Option
	for _, f := range redFlags {
		list = append(list, t.option("red:"+f.id))
	}
	return append(list, t.option(ChoiceLost), t.option("none"))
}

func (t *turn) takeRed(picks []string) {
	for _, f := range redFlags {
		if picks[0] == "red:"+f.id {
			t.alert(f.alert, Decision{Verdict: content.VetNow})
			return
		}
	}
	t.me().Asked = Asked{}
	if t.holding(line("red.none")) {
		return
	}
	t.menu(t.say(line("red.none")), "next", "went", "help")
}

// alertOf returns the alert card that answers a decision.
func (t *turn) alertOf(d Decision) content.CardID {
	if d.Because == nil {
		return general
	}
	if id := d.Because.Alert; t.lang.Cards[id] != nil {
		return id
	}
	if root := t.guide.Sign(d.Because.Kind); root != nil && t.lang.Cards[root.Alert] != nil {
		return root.Alert
	}
	return general
}

// alert answers an emergency: its card and nothing else. Training is held
// until the vet's word, and the coach asks again in an hour.
func (t *turn) alert(id content.CardID, d Decision) {
	t.hold(HoldVet, string(id))
	t.enter(Entry{Kind: AlertEntry, Verdict: d.Verdict, Note: string(id)})
	t.wake("vet-check", time.Hour)
	last := Last{Rule: "rule." + content.LineID(d.Verdict.String()), Verdict: d.Verdict, Alert: true}
	if d.Because != nil {
		last.Signs = []content.SignID{d.Because.ID}
	}
	r := t.advise(last, card(id, whole))
	r.Tone = content.Emergency
	if t.cat().Hold == HoldLost {
		t.ask(r, "lost", "")
		return
	}
	t.ask(r, "hold", "")
}

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
// follows one, it can also be taken back: words may have been misread.
func (t *turn) holdOptions(string) []Option {
	list := []string{"going", "vet-ok", "vet-wait"}
	if t.now.Sub(t.cat().HoldSince) < time.Hour {
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
	t.cat().Hold, t.cat().HoldFor, t.cat().HoldSince = NoHold, "", time.Time{}
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

// wake sets an alarm for this cat and person.
func (t *turn) wake(id string, in time.Duration) {
	t.quiet(id)
	t.mem.Alarms = append(t.mem.Alarms, Alarm{ID: t.alarmID(id), At: t.now.Add(in), Person: t.who, Cat: t.me().Cat})
}

// quiet takes an alarm of this cat back.
func (t *turn) quiet(id string) {
	t.mem.Alarms = slices.DeleteFunc(t.mem.Alarms, func(a Alarm) bool { return a.ID == t.alarmID(id) })
}

func (t *turn) alarmID(id string) string { return id + "/" + number(t.me().Cat) }

// waiting says what an alert still waits for, if there is one.
func (t *turn) waiting() bool { return t.holding() }
