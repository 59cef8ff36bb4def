package telegram

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-telegram/bot"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// What Telegram refuses, in its own words, and what that means.
func TestOutcome(t *testing.T) {
	b, err := New(newConfig(t))
	if err != nil {
		t.Fatal(err)
	}
	bad := func(words string) error { return fmt.Errorf("%w, Bad Request: %s", bot.ErrorBadRequest, words) }
	forbidden := func(words string) error { return fmt.Errorf("%w, Forbidden: %s", bot.ErrorForbidden, words) }
	for _, c := range []struct {
		err  error
		want error
	}{
		{forbidden("bot was blocked by the user"), bots.ErrGone},
		{forbidden("user is deactivated"), bots.ErrGone},
		{forbidden("bot can't initiate conversation with a user"), bots.ErrGone},
		{forbidden("bot was kicked from the supergroup chat"), bots.ErrGone},
		{forbidden("bot is not a member of the supergroup chat"), bots.ErrGone},
		{bad("chat not found"), bots.ErrGone},
		{bad("PEER_ID_INVALID"), bots.ErrGone},
		{bad("group chat was deactivated"), bots.ErrGone},
		{bad("not enough rights to send text messages to the chat"), bots.ErrGone},
		{bad("have no rights to send a message"), bots.ErrGone},
		{bad("TOPIC_CLOSED"), bots.ErrGone},
		{bad("can't parse entities: Unsupported start tag"), bots.ErrRefused},
		{bad("message is too long"), bots.ErrRefused},
		{bad("BUTTON_DATA_INVALID"), bots.ErrRefused},
		{errors.New("error decode response body for method sendMessage, <html>502</html>"), nil},
		{bot.ErrorConflict, nil},
	} {
		got := b.outcome(7, c.err)
		for _, meaning := range []error{bots.ErrGone, bots.ErrRefused} {
			wanted := c.want != nil && errors.Is(c.want, meaning)
			if errors.Is(got, meaning) != wanted {
				t.Errorf("%v means %v: wanted %v", c.err, got, c.want)
			}
		}
	}
}

// An order to wait holds for a chat; if two chats are told so at once, for all.
func TestOrders(t *testing.T) {
	b, err := New(newConfig(t))
	if err != nil {
		t.Fatal(err)
	}
	many := &bot.TooManyRequestsError{RetryAfter: 7}
	var got bots.RetryAfter
	for _, c := range []struct {
		chat int64
		want bots.RetryAfter
	}{{1, bots.RetryAfter{For: 7 * time.Second}}, {1, bots.RetryAfter{For: 7 * time.Second}}, {2, bots.RetryAfter{For: 7 * time.Second, All: true}}} {
		if err := b.outcome(c.chat, many); !errors.As(err, &got) || got != c.want {
			t.Errorf("chat %d: %+v: wanted %+v", c.chat, got, c.want)
		}
	}
}

// 429 is obeyed for the chat it is about, and other chats go on.
func TestTooManyRequests(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann, bob := r.Person("Ann"), r.Person("Bob")
	r.Break(telegramtest.Fault{Method: "sendMessage", Chat: ann.ID, Times: 1, Code: 429, RetryAfter: 1})
	start := time.Now()
	ann.Type("one")
	ann.Type("two")
	r.until("a call", func() bool { return r.Calls("sendMessage") == 1 })
	bob.Type("hello")
	r.said(bob.Chat(), "hello")
	if time.Since(start) > time.Second {
		t.Error("Bob had to wait for Ann")
	}
	r.said(ann.Chat(), "two")
	if d := time.Since(start); d < time.Second {
		t.Errorf("sent after %v: told to wait a second", d)
	}
	if all := ann.Chat().FromBot(); len(all) != 2 || all[0].Text != "one" {
		t.Errorf("out of order or twice:\n%s", ann.Chat())
	}
}

// Who blocked the bot is left alone until they speak again.
func TestBlocked(t *testing.T) {
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		return []coach.Reply{{Line: "hello", Text: "one"}, {Line: "hello", Text: "two"}, {Line: "hello", Text: "three"}}
	}))
	ann := r.Person("Ann")
	ann.Type("hello")
	r.said(ann.Chat(), "three")
	calls := r.Calls("sendMessage")
	r.Break(telegramtest.Fault{Method: "sendMessage", Times: 1, Code: 403, Words: "Forbidden: bot was blocked by the user"})
	ann.Type("again")
	r.until("the refusal", func() bool { return r.Calls("sendMessage") == calls+1 })
	time.Sleep(50 * time.Millisecond)
	if got := r.Calls("sendMessage"); got != calls+1 {
		t.Errorf("%d calls after the block: wanted none", got-calls-1)
	}
	ann.Type("/start")
	r.until("answers again", func() bool { return len(ann.Chat().FromBot()) == 6 })
}

// A reply whose message was sent although the answer got lost is sent again,
// at most once.
func TestAnswerLost(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann := r.Person("Ann")
	r.Break(telegramtest.Fault{Method: "sendMessage", Times: 1, Drop: true, After: true})
	ann.Type("hello")
	r.until("a second try", func() bool { return len(ann.Chat().FromBot()) == 2 })
	ann.Type("bye")
	r.said(ann.Chat(), "bye")
	if n := len(ann.Chat().FromBot()); n != 3 {
		t.Errorf("%d messages: wanted 3\n%s", n, ann.Chat())
	}
}

// A proxy's error page, a dropped connection, a server's fault: tried again.
func TestFaultsPass(t *testing.T) {
	for name, fault := range map[string]telegramtest.Fault{
		"page":    {Code: 502, Page: "<html>bad gateway to /bot" + telegramtest.Token + "/sendMessage</html>"},
		"dropped": {Drop: true},
		"500":     {Code: 500, Words: "Internal Server Error"},
		"no time": {Code: 429, Words: "Too Many Requests"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, saying(t, echo))
			fault.Method, fault.Times = "sendMessage", 2
			r.Break(fault)
			ann := r.Person("Ann")
			ann.Type("hello")
			r.said(ann.Chat(), "hello")
			if n := len(ann.Chat().FromBot()); n != 1 {
				t.Errorf("%d messages", n)
			}
		})
	}
}

// A reply of the same key edits, and where that is no longer possible, stands
// in a new message, once.
func TestEdits(t *testing.T) {
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		return []coach.Reply{{Line: "hello", Text: in.Message.Text, Key: "k", Alert: strings.HasPrefix(in.Message.Text, "!")}}
	}))
	ann := r.Person("Ann")
	shows := func(n int, text string) {
		t.Helper()
		r.until(text, func() bool { return ann.Chat().Last().Text == text })
		if got := len(ann.Chat().FromBot()); got != n {
			t.Errorf("%d messages: wanted %d\n%s", got, n, ann.Chat())
		}
	}
	ann.Type("one")
	shows(1, "one")
	ann.Type("two")
	shows(1, "two")
	ann.Type("two")
	ann.Type("three")
	shows(1, "three")
	r.Break(telegramtest.Fault{Method: "editMessageText", Times: 1, Code: 400, Words: "Bad Request: message is not modified: same"})
	ann.Type("four")
	r.until("an edit", func() bool { return r.Calls("editMessageText") == 3 })
	r.Break(telegramtest.Fault{Method: "editMessageText", Times: 1, Code: 400, Words: "Bad Request: message to edit not found"})
	ann.Type("five")
	shows(2, "five")
	r.Break(telegramtest.Fault{Method: "editMessageText", Times: 1, Code: 400, Words: "Bad Request: message can't be edited"})
	ann.Type("six")
	shows(3, "six")
	ann.Type(strings.Repeat("long words here. ", 400))
	r.until("a second part", func() bool { return len(ann.Chat().FromBot()) == 4 })
	ann.Type("seven")
	r.until("the second part to go", func() bool { return len(ann.Chat().FromBot()) == 3 })
	shows(3, "seven")
}

// A long reply is sent in parts, the buttons below the last; a part that was
// sent is not sent again.
func TestParts(t *testing.T) {
	long := strings.Repeat("A short sentence about a cat. ", 300)
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		return []coach.Reply{{Line: "hello", Text: long, Offer: coach.Offer{ID: "o", Choices: []coach.Option{{ID: "yes", Label: "Yes"}}}}}
	}))
	ann := r.Person("Ann")
	ann.Type("hello")
	r.until("the parts", func() bool { return has(ann.Chat().Last(), "Yes") })
	if all := ann.Chat().FromBot(); len(all) != 3 || len(all[0].Keys) != 0 || !strings.HasSuffix(all[0].Text, "cat.") {
		t.Errorf("%d parts:\n%s", len(all), ann.Chat())
	}
	bob := r.Person("Bob")
	bob.Type("hello")
	r.until("a part", func() bool { return len(bob.Chat().FromBot()) > 0 })
	r.Break(telegramtest.Fault{Method: "sendMessage", Chat: bob.ID, Times: 1, Code: 500, Words: "Internal"})
	r.until("the parts again", func() bool { return has(bob.Chat().Last(), "Yes") })
	if n := len(bob.Chat().FromBot()); n != 3 {
		t.Errorf("%d parts:\n%s", n, bob.Chat())
	}
}

// Pictures go with their words, or before them where there are too many; they
// are uploaded once; without anyone to draw they are told.
func TestPictures(t *testing.T) {
	png := []byte("\x89PNG")
	var drawn atomic.Int32
	says := saying(t, func(in coach.Input) []coach.Reply {
		return []coach.Reply{{Line: "hello", Text: in.Message.Text, Picture: &coach.Picture{Kind: "path", Of: "wear", Alt: "the path, at Wear"}}}
	})
	r := newRig(t, says, func(c *Config) {
		c.Draw = func(coach.Picture) ([]byte, error) { drawn.Add(1); return png, nil }
	})
	ann := r.Person("Ann")
	ann.Type("short")
	m := r.said(ann.Chat(), "short")
	if !m.Photo || !strings.HasSuffix(m.Text, "the path, at Wear") {
		t.Errorf("shown as %+v", m)
	}
	ann.Type("long" + strings.Repeat(" words", 200))
	m = r.said(ann.Chat(), "long")
	all := ann.Chat().FromBot()
	if m.Photo || len(all) != 3 || !all[1].Photo || all[1].Text != "the path, at Wear" {
		t.Errorf("shown as\n%s", ann.Chat())
	}
	if drawn.Load() != 1 {
		t.Errorf("drawn %d times: wanted once", drawn.Load())
	}
	r.Break(telegramtest.Fault{Method: "sendPhoto", Times: 1, Code: 400, Words: "Bad Request: wrong file identifier"})
	ann.Type("third")
	r.said(ann.Chat(), "third")
	if drawn.Load() != 2 {
		t.Errorf("drawn %d times: wanted twice", drawn.Load())
	}
	blind := newRig(t, says)
	bob := blind.Person("Bob")
	bob.Type("short")
	if m := blind.said(bob.Chat(), "short"); m.Photo || !strings.HasSuffix(m.Text, "the path, at Wear") {
		t.Errorf("shown as %+v", m)
	}
}
