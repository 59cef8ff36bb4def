package bots

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"

	"catwalk/coach"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestStopAnswersWhatWasAccepted(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.turn = func(coach.Message) error { time.Sleep(100 * time.Millisecond); return nil }
	p.deliver = func(coach.Owed) ([]byte, error) { time.Sleep(50 * time.Millisecond); return nil, nil }
	var stopped time.Time
	synctest.Test(t, func(t *testing.T) {
		err := perform(s, Options{}, func(*Relay) {
			for _, text := range numbered(10) {
				p.say("ann", text)
			}
			stopped = time.Now()
		}, p)
		check(t, "run", err, nil)
		check(t, "took", time.Since(stopped), 1050*time.Millisecond)
	})
	check(t, "delivered", p.texts("ann"), numbered(10))
	check(t, "unsettled", len(s.unsettled()), 0)
}

func TestStopLeavesOwedWhatCannotBeSent(t *testing.T) {
	tests := []struct {
		name    string
		deliver func(context.Context) error
		took    time.Duration
	}{
		{"a chat that waits", func(context.Context) error { return errors.New("down") }, 0},
		{"a delivery that hangs", func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }, softStop},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newShelfStore()
			p := &patient{newStage("a"), test.deliver}
			synctest.Test(t, func(t *testing.T) {
				r := NewRelay(s, echo{}, quietly())
				ctx, stop := context.WithCancel(context.Background())
				done := make(chan error, 1)
				p.ready = make(chan struct{})
				go func() { done <- r.Run(ctx, p) }()
				p.say("ann", "x")
				synctest.Wait()
				start := time.Now()
				stop()
				check(t, "run", <-done, nil)
				check(t, "took", time.Since(start), test.took)
			})
			check(t, "ends", s.reasons(), []string{"owed"})
		})
	}
}

func TestStopGivesUpOnWhatNeverEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stuck := make(chan struct{})
		p := newStage("a")
		p.receive = func(context.Context) error { <-stuck; return nil }
		r := NewRelay(newShelfStore(), echo{}, quietly())
		ctx, stop := context.WithCancel(context.Background())
		stop()
		start := time.Now()
		err := r.Run(ctx, p)
		if err == nil || !strings.Contains(err.Error(), "still not done") {
			t.Errorf("got %v", err)
		}
		check(t, "took", time.Since(start), hardStop)
		close(stuck)
	})
}

func TestAFailedPlatformStopsTheRelay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fault := errors.New("401 token refused")
		p, q := newStage("a"), newStage("b")
		p.receive = func(context.Context) error { return fault }
		err := NewRelay(newShelfStore(), echo{}, quietly()).Run(context.Background(), p, q)
		if !errors.Is(err, fault) || !strings.Contains(err.Error(), "receive from a") {
			t.Errorf("got %v", err)
		}
	})
}

func TestARelayEndsWithItsLastPlatform(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, q := newStage("a"), newStage("b")
		p.receive = func(context.Context) error { return nil }
		q.receive = func(context.Context) error { time.Sleep(time.Hour); return nil }
		start := time.Now()
		check(t, "run", NewRelay(newShelfStore(), echo{}, quietly()).Run(context.Background(), p, q), nil)
		check(t, "took", time.Since(start), time.Hour)
	})
}

func TestReceivingGoesOnAfterAPanic(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	panics := 3
	p.receive = func(ctx context.Context) error {
		if panics--; panics >= 0 {
			panic("no such field")
		}
		return <-p.accept(ctx, p.message("ann", "x"))
	}
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		check(t, "run", NewRelay(s, echo{}, quietly()).Run(context.Background(), p), nil)
		check(t, "took", time.Since(start), 3500*time.Millisecond)
	})
	check(t, "delivered", p.texts("ann"), []string{"x"})
}

func TestAfterTheStopNothingIsAccepted(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	play(t, s, Options{}, func(*Relay) {}, p)
	if err := <-p.accept(context.Background(), p.message("ann", "late")); err == nil {
		t.Error("accepted a message after the stop")
	}
	check(t, "turns", len(s.turns), 0)
}

// quietly are options that log nothing and wait without jitter.
func quietly() Options {
	return Options{Clock: SystemClock{}, Log: discard, Jitter: func() float64 { return 0 }}
}

// patient is a stage whose deliveries know when to end.
type patient struct {
	*stage
	hand func(context.Context) error
}

func (p *patient) Deliver(ctx context.Context, _ coach.Owed) ([]byte, error) {
	return nil, p.hand(ctx)
}
