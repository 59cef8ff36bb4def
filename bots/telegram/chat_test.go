package telegram

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/time/rate"

	"catwalk/bots/telegram/telegramtest"
)

// From /start to the first advice, as a new owner sees it.
func TestHello(t *testing.T) {
	r := newRig(t)
	ann := r.Person("Ann")
	ann.Type("/start")
	r.said(ann.Chat(), "What is your cat's name?")
	ann.Type("Mochi")
	r.said(ann.Chat(), "Should I say she, he or they for Mochi?")
	press := ann.Press("She")
	r.said(ann.Chat(), "How does Mochi take new things")
	r.until("the press to be acknowledged", func() bool { return press.Told().Answered == 1 })
	r.until("the pressed message to be marked", func() bool {
		m := find(ann.Chat(), "Should I say she")
		return strings.HasSuffix(m.Text, "› She") && len(m.Keys) == 0
	})
	ann.Press("Looks first, then comes closer")
	r.said(ann.Chat(), "find out two things")
	if last := ann.Chat().Last(); !has(last, "🔴 Emergency") {
		t.Errorf("no emergency button below the first advice:\n%s", ann.Chat())
	}
}

// Ticks edit their message; sending takes the boxes away.
func TestTicks(t *testing.T) {
	r := newRig(t)
	ann := r.Person("Ann")
	meet(r, ann)
	ann.Type("/report")
	asked := r.said(ann.Chat(), "Tick everything that you saw")
	label := strings.TrimPrefix(asked.Keys[0][0].Text, unticked)
	for _, box := range []string{ticked, unticked, ticked} {
		ann.Press(label)
		r.until("a tick", func() bool { return has(find(ann.Chat(), "Tick everything"), box+label) })
	}
	if n := len(ann.Chat().FromBot()); n != r.count(ann) {
		t.Errorf("%d messages", n)
	}
	time.Sleep(100 * time.Millisecond) // nobody presses before the answer to an edit is back
	before := len(ann.Chat().FromBot())
	ann.Press("Send")
	r.until("an answer", func() bool { return len(ann.Chat().FromBot()) > before })
	r.until("the boxes to go", func() bool {
		m := find(ann.Chat(), "Tick everything")
		return len(m.Keys) == 0 && strings.HasSuffix(m.Text, "› "+label)
	})
}

// Who ticks faster than Telegram lets edits go sees the newest state, and no
// boxes once they are sent.
func TestFastTicks(t *testing.T) {
	r := newRig(t, func(c *Config) { c.Pace = Pace{rate.Inf, 10, rate.Inf} })
	ann := r.Person("Ann")
	meet(r, ann)
	ann.Type("/report")
	asked := r.said(ann.Chat(), "Tick everything that you saw")
	var boxes []string
	for _, l := range labels(asked) {
		if box, ok := strings.CutPrefix(l, unticked); ok {
			boxes = append(boxes, box)
		}
	}
	for range 3 {
		for _, box := range boxes {
			ann.Press(box)
		}
	}
	said := r.count(ann)
	ann.Press("Send")
	r.until("an answer", func() bool { return r.count(ann) > said })
	r.until("the boxes to go", func() bool { return len(find(ann.Chat(), "Tick everything").Keys) == 0 })
	time.Sleep(500 * time.Millisecond)
	if m := find(ann.Chat(), "Tick everything"); len(m.Keys) > 0 {
		t.Errorf("the boxes came back:\n%s", ann.Chat())
	}
	if n, presses := r.Calls("editMessageText"), 3*len(boxes)+3; n >= presses {
		t.Errorf("%d edits for %d presses: wanted fewer", n, presses)
	}
}

func (r *rig) count(p *telegramtest.Person) int { return len(p.Chat().FromBot()) }

// meet lets a person get to know the coach.
func meet(r *rig, p *telegramtest.Person) {
	r.t.Helper()
	p.Type("/start")
	r.said(p.Chat(), "What is your cat's name?")
	p.Type("Mochi")
	r.said(p.Chat(), "Should I say she")
	p.Press("She")
	r.said(p.Chat(), "How does Mochi take new things")
	p.Press("Looks first, then comes closer")
	r.said(p.Chat(), "find out two things")
}

// find returns the bot's last message with some words.
func find(c *telegramtest.Chat, words string) (found telegramtest.Message) {
	for _, m := range c.FromBot() {
		if strings.Contains(m.Text, words) {
			found = m
		}
	}
	return found
}

// has reports whether a message has a button.
func has(m telegramtest.Message, label string) bool {
	for _, row := range m.Keys {
		for _, k := range row {
			if k.Text == label {
				return true
			}
		}
	}
	return false
}
