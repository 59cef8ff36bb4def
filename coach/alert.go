package coach

import (
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
