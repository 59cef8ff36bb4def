package telegram

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// A bench lets a test stand in the relay's place.
type bench struct {
	*telegramtest.Server
	t      *testing.T
	bot    *Telegram
	ended  chan error
	cancel context.CancelFunc
}

// newBench runs a bot whose messages go to accept.
func newBench(t *testing.T, accept bots.Accept, changes ...func(*Config)) *bench {
	t.Helper()
	b := &bench{Server: telegramtest.New(), t: t}
	t.Cleanup(b.Close)
	config := newConfig(t)
	config.APIURL, config.Record = b.URL, recording(t)
	for _, change := range changes {
		change(&config)
	}
	var err error
	if b.bot, err = New(config); err != nil {
		t.Fatal(err)
	}
	b.receive(accept)
	t.Cleanup(func() {
		b.cancel()
		for range b.ended { // until it is closed
		}
		b.bot.http.CloseIdleConnections()
	})
	return b
}

func (b *bench) receive(accept bots.Accept) {
	ctx, cancel := context.WithCancel(b.t.Context())
	b.cancel = cancel
	b.ended = make(chan error, 1)
	go func() {
		defer close(b.ended)
		b.ended <- b.bot.Receive(ctx, accept)
	}()
}

// end stops the bot and returns what it ended with.
func (b *bench) end() error {
	b.t.Helper()
	b.cancel()
	return b.over()
}

// over waits for the bot to end by itself.
func (b *bench) over() error {
	b.t.Helper()
	select {
	case err := <-b.ended:
		return err
	case <-time.After(patience):
		b.t.Fatal("the bot does not end")
		return nil
	}
}

// A desk takes messages and notes them.
type desk struct {
	mu    sync.Mutex
	texts []string
	// fails says which messages fail; nil for none.
	fails func(coach.Message) error
	// slow holds every message until it is closed; nil for not at all.
	slow chan struct{}
}

func (d *desk) accept(_ context.Context, m coach.Message) <-chan error {
	d.mu.Lock()
	defer d.mu.Unlock()
	done := make(chan error, 1)
	var err error
	if d.fails != nil {
		err = d.fails(m)
	}
	if err == nil {
		d.texts = append(d.texts, m.Text)
	}
	if d.slow == nil {
		done <- err
		return done
	}
	go func() {
		<-d.slow
		done <- err
	}()
	return done
}

func (d *desk) heard() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.texts)
}

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

// A fast clock lets no time pass while it waits, and notes for how long it
// was asked to. It does not hurry "typing…".
type fast struct {
	mu   sync.Mutex
	took []time.Duration
}

func (f *fast) Now() time.Time { return time.Now() }

func (f *fast) After(d time.Duration) <-chan time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.took = append(f.took, d)
	return time.After(time.Millisecond)
}

func (f *fast) waits() []time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.took)
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

// Only one process polls; another waits for it, and says so when it does not
// end.
func TestLease(t *testing.T) {
	leases := &oneLease{}
	d := &desk{}
	b := newBench(t, d.accept, func(c *Config) { c.Leases = leases })
	b.Wait(patience, func() bool { return b.Calls("getUpdates") > 0 })
	second := newBench(t, d.accept, func(c *Config) { c.Leases, c.Clock, c.APIURL = leases, &racing{}, b.URL })
	if err := second.over(); !errors.Is(err, errTaken) {
		t.Errorf("the second ended with %v", err)
	}
	if err := b.end(); err != nil {
		t.Errorf("the first ended with %v", err)
	}
	third := newBench(t, d.accept, func(c *Config) { c.Leases, c.APIURL = leases, b.URL })
	calls := b.Calls("getUpdates")
	if !b.Wait(patience, func() bool { return b.Calls("getUpdates") > calls }) {
		t.Error("the third does not receive")
	}
	leases.steal()
	_ = third.end()
}

// oneLease is a lease in memory, without time.
type oneLease struct {
	mu     sync.Mutex
	holder string
}

func (l *oneLease) Lease(_ context.Context, _, holder string, ttl time.Duration) (bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.holder != "" && l.holder != holder {
		return false, nil
	}
	if l.holder = holder; ttl == 0 {
		l.holder = ""
	}
	return true, nil
}

func (l *oneLease) steal() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holder = "thief"
}

// A racing clock runs a thousand times as fast.
type racing struct{ start time.Time }

func (r *racing) Now() time.Time {
	if r.start.IsZero() {
		r.start = time.Now()
	}
	return r.start.Add(1000 * time.Since(r.start))
}

func (r *racing) After(d time.Duration) <-chan time.Time { return time.After(d / 1000) }
