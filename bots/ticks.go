package bots

import (
	"context"
	"fmt"
	"slices"
	"time"

	"catwalk/coach"
)

const (
	// ringBatch is how many alarms are rung side by side.
	ringBatch = 64
	// longSleep is the longest time without a look at the alarms, so that one
	// which another process has set rings too.
	longSleep = time.Minute
	// shortSleep keeps a stream of turns from asking for the next alarm after
	// each of them.
	shortSleep = 50 * time.Millisecond
)

// ringAlarms rings every alarm when it is due, until ctx ends.
func (r *Relay) ringAlarms(ctx context.Context) {
	for ctx.Err() == nil {
		if err := r.Ring(ctx); err != nil && ctx.Err() == nil {
			r.Log.Error("ring alarms", "err", err)
		}
		r.line.forgetOwners(r.Clock.Now())
		r.rung.forget(r.Clock.Now())
		select {
		case <-ctx.Done():
		case <-r.Clock.After(r.untilNext(ctx)):
		case <-r.rung.woken:
			slept(ctx, r.Clock, shortSleep)
		}
	}
}

// untilNext is how long nothing will ring.
func (r *Relay) untilNext(ctx context.Context) time.Duration {
	now := r.Clock.Now()
	var next time.Time
	err := safely(func() (err error) {
		next, err = r.store.Next(ctx)
		return err
	})
	if err == nil && !next.IsZero() && !next.After(now) {
		// An alarm is due that is not ours or that rests: look behind it.
		next, err = r.Coming(ctx, now.Add(longSleep))
	}
	wait := r.rung.shortest(now)
	if err == nil && !next.IsZero() {
		wait = min(wait, next.Sub(now))
	}
	return max(wait, shortSleep)
}

// Ring rings the alarms that are due, each in its household's queue, and
// returns when all of them are answered. Alarms of people whose platform is
// not connected are left for a process that connects it.
func (r *Relay) Ring(ctx context.Context) error {
	r.rung.ringing.Lock()
	defer r.rung.ringing.Unlock()
	for {
		due, err := r.due(ctx, r.Clock.Now())
		if err != nil || len(due) == 0 {
			return err
		}
		answers := make([]chan error, len(due))
		for i, m := range due {
			answers[i] = make(chan error, 1)
			if err := r.put(m, answers[i]); err != nil {
				answers[i] <- err
			}
		}
		for i := range answers {
			if err := <-answers[i]; err != nil {
				r.rung.fail(due[i].Delivery, r.Clock.Now(), r.Jitter())
			}
		}
	}
}

// Coming returns when the next alarm that can ring does, or the zero time if
// that is after until.
func (r *Relay) Coming(ctx context.Context, until time.Time) (time.Time, error) {
	due, err := r.due(ctx, until)
	if err != nil || len(due) == 0 {
		return time.Time{}, err
	}
	return due[0].At, nil
}

// due returns the alarms that are due at a time and can ring, earliest first.
func (r *Relay) due(ctx context.Context, at time.Time) ([]coach.Message, error) {
	now := r.Clock.Now()
	for limit := ringBatch; ; limit *= 2 {
		var all []coach.Message
		err := safely(func() (err error) {
			all, err = r.store.Due(ctx, at, limit)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("alarms due: %w", err)
		}
		found := len(all)
		mine := slices.DeleteFunc(all, func(m coach.Message) bool {
			return !r.out.connects(m.From.Platform) || r.rung.resting(m.Delivery, now)
		})
		if len(mine) > 0 || found < limit {
			return mine, nil
		}
	}
}
