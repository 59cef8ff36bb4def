package bots

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"catwalk/coach"
)

func TestWhatIsOwedIsPickedUpAtTheStart(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	elsewhere := coach.Address{Platform: "not connected", Person: "ann", Chat: "ann"}
	for _, text := range numbered(10) {
		s.owe(coach.Reply{To: p.address("ann"), Text: text}, "h", []byte("via"), time.Time{})
		s.owe(coach.Reply{To: elsewhere, Text: text}, "h", nil, time.Time{})
	}
	play(t, s, Options{}, func(*Relay) {}, p)
	check(t, "delivered", p.texts("ann"), numbered(10))
	check(t, "via", string(p.heard[0].owed.Via), "via")
	check(t, "left for a process that connects the other platform", len(s.unsettled()), 10)
}

// More is owed than the relay holds in memory, and more is said meanwhile.
func TestALargeBacklogIsSentOnceAndInOrder(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	want := numbered(3*maxHeld + 10)
	for i, text := range want {
		s.owe(coach.Reply{To: p.address(fmt.Sprint(i % 5)), Text: text}, "h", nil, time.Time{})
	}
	p.deliver = func(coach.Owed) ([]byte, error) { time.Sleep(time.Millisecond); return nil, nil }
	play(t, s, Options{}, func(*Relay) {
		if err := <-p.say("0", "live 1"); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Second)
		if err := <-p.say("0", "live 2"); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Minute)
		if err := <-p.say("0", "live 3"); err != nil {
			t.Error(err)
		}
	}, p)
	for i := range 5 {
		var mine []string
		for j := i; j < len(want); j += 5 {
			mine = append(mine, want[j])
		}
		if i == 0 {
			mine = append(mine, "live 1", "live 2", "live 3")
		}
		if got := p.texts(fmt.Sprint(i)); !slices.Equal(got, mine) {
			t.Errorf("chat %d: got %d replies, want %d in order", i, len(got), len(mine))
		}
	}
	check(t, "unsettled", len(s.unsettled()), 0)
}

// A platform that is down must not keep another from speaking.
func TestABacklogOfOnePlatformIsNotAnothers(t *testing.T) {
	s, p, q := newShelfStore(), newStage("a"), newStage("b")
	p.deliver = func(coach.Owed) ([]byte, error) { return nil, errors.New("down") }
	for i := range 2 * maxHeld {
		s.owe(coach.Reply{To: p.address(fmt.Sprint(i))}, "h", nil, time.Time{})
	}
	play(t, s, Options{}, func(*Relay) {
		start := time.Now()
		q.say("ann", "x")
		time.Sleep(time.Second)
		check(t, "delivered", q.times(start, "x"), []time.Duration{0})
	}, p, q)
}

func TestAnAlertDoesNotWaitForABacklog(t *testing.T) {
	s := newShelfStore()
	r := NewRelay(s, echo{}, Options{})
	r.out.shelve(newStage("a"))
	alert := coach.Owed{ID: 1, Reply: coach.Reply{Alert: true}}
	check(t, "an alert is left to the sweep", r.out.shelves["a"].leaves(alert), false)
	alert.Reply.Alert = false
	check(t, "another reply is", r.out.shelves["a"].leaves(alert), true)
}

// The store cannot keep what became of replies for a while. None is sent
// twice, by a sweep either.
func TestSettlingIsTriedUntilItSucceeds(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	fails := 5
	s.settle = func() error {
		if fails--; fails >= 0 {
			return coach.ErrFull
		}
		return nil
	}
	play(t, s, Options{}, func(r *Relay) {
		for _, text := range numbered(20) {
			p.say("ann", text)
		}
		_ = r.Quiet(context.Background())
		r.out.mu.Lock()
		r.out.shelves["a"].behind = true
		r.out.mu.Unlock()
		wake(r.out.sweep)
		time.Sleep(time.Minute)
	}, p)
	check(t, "delivered", p.texts("ann"), numbered(20))
	check(t, "unsettled", len(s.unsettled()), 0)
}

// A program that dies before it can note what was sent sends again one reply in
// each chat, and no more.
func TestAtMostOneReplyOfAChatIsSentWithoutBeingNoted(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.settle = func() error { return coach.ErrFull }
	for _, text := range numbered(6) {
		s.owe(coach.Reply{To: p.address("ann"), Text: text}, "h", nil, time.Time{})
		s.owe(coach.Reply{To: p.address("ben"), Text: text}, "h", nil, time.Time{})
	}
	synctest.Test(t, func(t *testing.T) {
		r := NewRelay(s, echo{}, quietly())
		ctx, stop := context.WithTimeout(context.Background(), time.Hour)
		defer stop()
		if err := r.Run(ctx, p); err == nil {
			t.Error("a run that could not note what it sent must say so")
		}
	})
	s.settle = nil
	play(t, s, Options{}, func(*Relay) {}, p)
	want := append([]string{"0000"}, numbered(6)...)
	check(t, "delivered to ann", p.texts("ann"), want)
	check(t, "delivered to ben", p.texts("ben"), want)
}
