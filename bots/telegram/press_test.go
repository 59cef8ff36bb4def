package telegram

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// Whatever the coach may offer fits into a button, and comes back as it was.
func TestPressRoundTrip(t *testing.T) {
	for _, p := range []press{
		{offer: "1a2b3c4.zzz", choice: "eats", owner: 42},
		{offer: strings.Repeat("o", 12), choice: strings.Repeat("c", 32), tick: true, owner: math.MaxInt64 >> 11},
		{offer: "o.1", owner: 1},
		{offer: "o.1", choice: "at:indoors-free", owner: math.MaxInt64 >> 11},
		{choice: coach.ChoiceRed},
	} {
		data := p.data()
		got, ok := parsePress(data)
		if !ok || got != p || len(data) > 64 {
			t.Errorf("%+v becomes %q (%d bytes) becomes %+v, %v", p, data, len(data), got, ok)
		}
	}
}

// Nobody presses for anyone else, but what helps in need is for all.
func TestPressBy(t *testing.T) {
	for data, want := range map[string]bool{
		"o|eats|16": true, "o|+eats|16": true, "o||16": true, "o|eats|17": false, "o||17": false,
		"o|red|17": true, "o|lost|17": true, "o|help|17": true, "o|next|17": true, "o|+red|17": false,
	} {
		p, ok := parsePress(data)
		if !ok || p.by(42) != want {
			t.Errorf("%q: %v: wanted %v", data, p.by(42), want)
		}
	}
}

// What a client forges changes nothing that is not the presser's own: the
// coach gets the presser's own address, and goes by its memory.
func TestForgedPresses(t *testing.T) {
	r := newRig(t)
	ann, bob := r.Person("Ann"), r.Person("Bob")
	meet(r, ann)
	own := ann.Chat().Last().Keys[0][0].Data
	parts := strings.Split(own, "|")
	meet(r, bob)
	before := ann.Chat().String()
	for _, data := range []string{
		own, parts[0] + "|" + parts[1] + "|" + press{owner: bob.ID}.data()[2:], "", "|", "||", "a|b|c|d", "\x00|\x00|0",
		parts[0] + "|+stop|0", "x|" + strings.Repeat("y", 60) + "|0", parts[0] + "|done|-1",
	} {
		p := bob.Chat().Forge(bob, 12, data)
		r.until("an answer to "+data, func() bool { return p.Told().Answered == 1 })
	}
	r.until("all to be taken", func() bool { return r.Waiting() == 0 })
	if got := ann.Chat().String(); got != before {
		t.Errorf("Ann's chat changed:\n%s", got)
	}
}

// No update brings the reading down.
func FuzzUpdate(f *testing.F) {
	b, err := New(newConfig(f))
	if err != nil {
		f.Fatal(err)
	}
	b.name.set("catwalk_test_bot")
	for _, s := range []string{
		`{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5},"text":"/start@x y"}}`,
		`{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":5},"text":"@catwalk_test_bot hi","entities":[{"type":"mention","offset":0,"length":17}]}}`,
		`{"update_id":1,"message":{"message_id":1,"chat":{"id":-5,"type":"group"},"text":"x","entities":[{"type":"mention","offset":-9,"length":900}],"reply_to_message":{"message_id":1,"chat":{"id":1}}}}`,
		`{"update_id":1,"callback_query":{"id":"1","from":{"id":5},"message":{"message_id":1,"date":0,"chat":{"id":5,"type":"private"}},"data":"a|b|5"}}`,
		`{"update_id":1,"callback_query":{"id":"1","from":{"id":5},"inline_message_id":"x","data":"a|b|5"}}`,
		`{"update_id":1,"edited_message":{"message_id":1,"chat":{"id":5,"type":"private"},"text":"x"}}`,
		`{"update_id":1,"message":{"message_id":1,"chat":{"id":5,"type":"private"},"from":{"id":5},"text":"x","forward_origin":{"type":"user","sender_user":{"id":5},"date":1}}}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		raw := json.RawMessage(body)
		if !json.Valid(raw) {
			return
		}
		var u models.Update
		if json.Unmarshal(raw, &u) != nil {
			return
		}
		for _, m := range []*models.Message{u.Message, u.EditedMessage} {
			if m == nil {
				continue
			}
			_ = hidden(m)
			if msg, ok := b.decode(m); ok && (msg.Kind == "" || msg.Delivery.ID == "") {
				t.Fatalf("%s is read as %+v", body, msg)
			}
			b.decodeEdit(1, m)
		}
		if q := u.CallbackQuery; q != nil {
			p, _ := parsePress(q.Data)
			b.decodePress(q, p, time.Now())
		}
	})
}
