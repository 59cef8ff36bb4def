package bots

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/time/rate"

	"catwalk/coach"
)

func TestAPersonsMessagesKeepTheirOrder(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.turn = func(coach.Message) error { time.Sleep(time.Millisecond); return nil }
	want := numbered(100) // the first founds the household, in whose queue the last wait
	play(t, s, Options{}, func(r *Relay) {
		for i, text := range want {
			p.say("ann", text)
			if i%7 == 0 {
				time.Sleep(3 * time.Millisecond)
			}
		}
		_ = r.Quiet(context.Background())
	}, p)
	check(t, "turns", s.turns, want)
	check(t, "replies", p.texts("ann"), want)
}

func TestTwoPeopleOfAHouseholdShareAQueue(t *testing.T) {
	s, p, q := newShelfStore(), newStage("a"), newStage("b")
	s.households[p.address("ann").Owner()] = "h"
	s.households[q.address("ben").Owner()] = "h"
	inside := 0
	s.turn = func(coach.Message) error {
		if inside++; inside > 1 {
			t.Error("two turns of one household at once")
		}
		time.Sleep(time.Millisecond)
		inside--
		return nil
	}
	want := numbered(20)
	play(t, s, Options{}, func(*Relay) {
		for i := 0; i < len(want); i += 2 {
			p.say("ann", want[i])
			q.say("ben", want[i+1])
		}
	}, p, q)
	check(t, "turns", s.turns, want)
}

func TestASlowHouseholdHoldsUpNobodyElse(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.turn = func(m coach.Message) error {
		if m.From.Person == "slow" {
			time.Sleep(time.Second)
		}
		return nil
	}
	play(t, s, Options{}, func(*Relay) {
		p.say("slow", "s")
		start := time.Now()
		for _, text := range numbered(10) {
			if err := <-p.say("ann", text); err != nil {
				t.Error(err)
			}
		}
		check(t, "time that others took", time.Since(start), 0)
	}, p)
	check(t, "replies", p.texts("slow"), []string{"s"})
}

func TestAcceptedMeansCommitted(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	commit := make(chan struct{})
	s.turn = func(coach.Message) error { <-commit; return nil }
	play(t, s, Options{}, func(*Relay) {
		commit = make(chan struct{})
		done := p.say("ann", "x")
		synctest.Wait()
		select {
		case err := <-done:
			t.Errorf("answered %v before the turn was taken", err)
		default:
		}
		check(t, "replies before the commit", p.texts("ann"), []string(nil))
		close(commit)
		check(t, "error", <-done, nil)
	}, p)
}

func TestThreeFailuresParkAMessage(t *testing.T) {
	fault := errors.New("no such table")
	tests := []struct {
		name  string
		fault func() error
		errs  []error
		park  int
	}{
		{"an error", func() error { return fault }, []error{fault, fault, nil}, 1},
		{"a panic", func() error { panic(fault) }, []error{fault, fault, nil}, 1},
		{"a full disk", func() error { return fmt.Errorf("write: %w", coach.ErrFull) },
			[]error{coach.ErrFull, coach.ErrFull, coach.ErrFull, coach.ErrFull}, 0},
		{"a newer memory", func() error { return coach.ErrNewer },
			[]error{coach.ErrNewer, coach.ErrNewer, coach.ErrNewer, coach.ErrNewer}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, p := newShelfStore(), newStage("a")
			s.turn = func(m coach.Message) error {
				if m.Text == "bad" {
					return test.fault()
				}
				return nil
			}
			stuck := coach.Reply{Text: "sorry", Line: "stuck"}
			play(t, s, Options{Stuck: stuck}, func(*Relay) {
				<-p.ready
				m := p.message("ann", "bad")
				for i, want := range test.errs {
					got := <-p.accept(context.Background(), m)
					if (got == nil) != (want == nil) {
						t.Errorf("try %d: got %v, want %v", i+1, got, want)
					}
				}
				check(t, "another message", <-p.say("ann", "good"), nil)
			}, p)
			check(t, "parked", len(s.parked), test.park)
			check(t, "said", p.texts("ann"), append(slices.Repeat([]string{"sorry"}, test.park), "good"))
		})
	}
}

func TestAnOfferedAgainMessageTakesEffectOnce(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	fails := 1
	s.turn = func(coach.Message) error {
		time.Sleep(time.Millisecond)
		if fails--; fails >= 0 {
			return errors.New("disk I/O error")
		}
		return nil
	}
	play(t, s, Options{}, func(*Relay) {
		<-p.ready
		m := p.message("ann", "x")
		first, copied := p.accept(context.Background(), m), p.accept(t.Context(), m)
		if <-first == nil || <-copied == nil {
			t.Error("a copy must share the fate of the message it copies")
		}
		for range 10_000 {
			if err := <-p.accept(context.Background(), m); err != nil {
				t.Fatal(err)
			}
		}
	}, p)
	check(t, "turns", s.turns, []string{"x"})
	check(t, "replies", p.texts("ann"), []string{"x"})
}

func TestAFloodCostsOnlyTheFlooder(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	o := Options{Pace: 1, Burst: 20, TooFast: coach.Reply{Text: "slowly", Line: "slow"}}
	play(t, s, o, func(r *Relay) {
		var dones []<-chan error
		for _, text := range numbered(1000) {
			dones = append(dones, p.say("flood", text))
		}
		check(t, "someone else", <-p.say("ann", "x"), nil)
		for _, done := range dones {
			if err := <-done; err != nil {
				t.Fatalf("a flooder's message must not come back: %v", err)
			}
		}
		_ = r.Quiet(context.Background())
		check(t, "turns of the flooder", len(s.turns), 21)
		texts := p.texts("flood")
		check(t, "replies", len(texts), 21)
		check(t, "notices", slices.Contains(texts, "slowly"), true)

		time.Sleep(3 * time.Minute)
		check(t, "after a rest", <-p.say("flood", "again"), nil)
	}, p)
	check(t, "the flooder is heard again", slices.Contains(s.turns, "again"), true)
	check(t, "replies owed for ever", len(s.unsettled()), 0)
}

// A backlog is what gathered while the bot was offline: many messages at once,
// but said over a long time.
func TestABacklogIsNoFlood(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	play(t, s, Options{Pace: rate.Every(time.Second), Burst: 5}, func(*Relay) {
		<-p.ready
		said := time.Now().Add(-10 * time.Hour)
		var last <-chan error
		for _, text := range numbered(100) {
			m := p.message("ann", text)
			said = said.Add(time.Minute)
			m.At = said
			last = p.accept(context.Background(), m)
		}
		if err := <-last; err != nil {
			t.Error(err)
		}
	}, p)
	check(t, "turns", len(s.turns), 100)
}

func TestAFullQueueSendsMessagesBack(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	hang := make(chan struct{})
	s.turn = func(coach.Message) error { <-hang; return nil }
	play(t, s, Options{}, func(*Relay) {
		hang = make(chan struct{})
		var last <-chan error
		for range maxQueue + 1 {
			last = p.say("ann", "x")
		}
		if err := <-last; !errors.Is(err, errCrowded) {
			t.Errorf("got %v, want %v", err, errCrowded)
		}
		close(hang)
	}, p)
	check(t, "turns", len(s.turns), maxQueue)
}
