package telegram

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// An update is acknowledged only when its turn is committed.
func TestNotForgottenBeforeTheTurn(t *testing.T) {
	d := &desk{slow: make(chan struct{})}
	b := newBench(t, d.accept)
	ann := b.Person("Ann")
	ann.Type("one")
	ann.Type("two")
	if !b.Wait(patience, func() bool { return len(d.heard()) >= 1 }) {
		t.Fatal("nothing was heard")
	}
	time.Sleep(20 * time.Millisecond)
	if b.Waiting() != 2 {
		t.Errorf("%d updates wait before any turn was committed: wanted 2", b.Waiting())
	}
	if !b.Wait(patience, func() bool { return ann.Chat().Typing() > 0 }) {
		t.Error("no “typing…” while the answer takes long")
	}
	close(d.slow)
	if !b.Wait(patience, func() bool { return b.Waiting() == 0 }) {
		t.Error("the updates are never forgotten")
	}
	if err := b.end(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// A turn that fails is offered again, and nothing before or after it is lost.
func TestFailedTurnComesAgain(t *testing.T) {
	fails := 3
	d := &desk{}
	d.fails = func(m coach.Message) error {
		if m.Text == "two" && fails > 0 {
			fails--
			return errors.New("disk is full")
		}
		return nil
	}
	b := newBench(t, d.accept)
	ann := b.Person("Ann")
	for _, s := range []string{"one", "two", "three"} {
		ann.Type(s)
	}
	if !b.Wait(patience, func() bool { return b.Waiting() == 0 }) {
		t.Fatal("the updates are never forgotten")
	}
	for _, s := range []string{"one", "two", "three"} {
		if !slices.Contains(d.heard(), s) {
			t.Errorf("%q was lost", s)
		}
	}
}

// Updates that cannot be read, or that bring the reading down, hold nothing up.
func TestPoison(t *testing.T) {
	d := &desk{}
	d.fails = func(m coach.Message) error {
		if m.Text == "bang" {
			panic("bang")
		}
		return nil
	}
	b := newBench(t, d.accept)
	ann := b.Person("Ann")
	b.Push(func(id int64) string { return fmt.Sprintf(`{"update_id":%d,"message":{"message_id":"x"}}`, id) })
	b.Push(func(id int64) string { return fmt.Sprintf(`{"update_id":%d,"message":7}`, id) })
	b.Push(func(id int64) string { return fmt.Sprintf(`{"update_id":%d,"from_the_future":{}}`, id) })
	b.Push(func(id int64) string {
		return fmt.Sprintf(`{"update_id":%d,"callback_query":{"id":"1","from":{"id":1},"data":"a|b|c"}}`, id)
	})
	ann.Type("bang")
	ann.Type("after")
	if !b.Wait(patience, func() bool { return slices.Contains(d.heard(), "after") && b.Waiting() == 0 }) {
		t.Errorf("heard %q, %d updates wait", d.heard(), b.Waiting())
	}
}

// After a quiet week the numbers of updates begin anew, lower perhaps.
func TestNumbersFall(t *testing.T) {
	d := &desk{}
	b := newBench(t, d.accept)
	ann := b.Person("Ann")
	for i := range 20 {
		b.Renumber(rand.Int64N(1 << 40))
		text := fmt.Sprint("message ", i)
		ann.Type(text)
		if !b.Wait(patience, func() bool { return slices.Contains(d.heard(), text) }) {
			t.Fatalf("%s was not heard", text)
		}
		if !b.Wait(patience, func() bool { return b.Waiting() == 0 }) {
			t.Fatal("not forgotten")
		}
	}
}

// A token that Telegram does not know, at the start or later, ends the bot
// with a sentence that helps, after a few calls.
func TestRevoked(t *testing.T) {
	for name, late := range map[string]bool{"at the start": false, "later": true} {
		t.Run(name, func(t *testing.T) {
			d := &desk{}
			b := newBench(t, d.accept, func(*Config) {})
			if late {
				b.Wait(patience, func() bool { return b.Calls("getUpdates") > 0 })
				ann := b.Person("Ann")
				ann.Type("hello")
				b.Wait(patience, func() bool { return len(d.heard()) == 1 })
			}
			before := b.Calls("")
			b.Revoke()
			b.Person("Bob").Type("anyone there?")
			var unusable ConfigError
			if err := b.over(); !errors.As(err, &unusable) || !strings.Contains(err.Error(), "@BotFather") {
				t.Errorf("ended with %v", err)
			}
			if n := b.Calls("") - before; n > 12 {
				t.Errorf("%d calls with a token that is revoked", n)
			}
		})
	}
}

// Another poller is waited out, not fought; a webhook is removed.
func TestConflict(t *testing.T) {
	d := &desk{}
	clock := &fast{}
	b := newBench(t, d.accept, func(c *Config) { c.Clock = clock })
	b.Break(telegramtest.Fault{Method: "getUpdates", Times: 2, Code: 409, Words: "Conflict: terminated by other getUpdates request"})
	b.Person("Ann").Type("hello")
	if !b.Wait(patience, func() bool { return len(d.heard()) == 1 }) {
		t.Error("the bot gave up")
	}
	if slices.Max(clock.waits()) < conflictRest {
		t.Errorf("waited for %v only", slices.Max(clock.waits()))
	}
}

// Telegram that cannot be reached is tried again until it can be.
func TestOutage(t *testing.T) {
	d := &desk{}
	clock := &fast{}
	b := newBench(t, d.accept, func(c *Config) { c.Clock = clock })
	b.Wait(patience, func() bool { return b.Calls("getUpdates") > 0 })
	b.Break(telegramtest.Fault{Times: 30, Drop: true})
	b.Person("Ann").Type("hello")
	if !b.Wait(patience, func() bool { return len(d.heard()) == 1 }) {
		t.Error("the bot gave up")
	}
	if slices.Max(clock.waits()) > longRest {
		t.Errorf("waited for %v", slices.Max(clock.waits()))
	}
}

// A stopped bot has acknowledged what it took, so nothing comes twice.
func TestStopAcknowledges(t *testing.T) {
	d := &desk{}
	b := newBench(t, d.accept)
	ann := b.Person("Ann")
	ann.Type("one")
	b.Wait(patience, func() bool { return len(d.heard()) == 1 })
	if err := b.end(); err != nil {
		t.Fatal(err)
	}
	if b.Waiting() != 0 {
		t.Errorf("%d updates wait", b.Waiting())
	}
}

// What the bot is called and what it can do is set once, and again only when
// it changed.
func TestIntroduction(t *testing.T) {
	d := &desk{}
	b := newBench(t, d.accept)
	sets := func() int {
		return b.Calls("setMyCommands") + b.Calls("setMyName") + b.Calls("setMyDescription") + b.Calls("setMyShortDescription")
	}
	if !b.Wait(patience, func() bool { return sets() == 5 }) {
		t.Fatalf("%d things were set: wanted 5", sets())
	}
	if got := string(b.Told("name")); got != `"Catwalk"` {
		t.Errorf("the name is %s", got)
	}
	menu, groups := string(b.Told("commands all_private_chats")), string(b.Told("commands all_group_chats"))
	if !strings.Contains(menu, "progress") || strings.Contains(groups, "progress") || !strings.Contains(groups, "lost") {
		t.Errorf("the menus are %s and %s", menu, groups)
	}
	if err := b.end(); err != nil {
		t.Fatal(err)
	}
	asked := b.Calls("getMyCommands")
	b.receive(d.accept)
	b.Wait(patience, func() bool { return b.Calls("getMyCommands") == asked+2 })
	if err := b.end(); err != nil {
		t.Fatal(err)
	}
	if sets() != 5 {
		t.Errorf("%d things were set after a second start: wanted none more", sets()-5)
	}
}
