package bots

import (
	"context"
	"fmt"

	"catwalk/coach"
)

// sweepAll picks up what is owed: everything at first, and later what was left
// in the store because too much was waiting. It runs until ctx ends.
func (r *Relay) sweepAll(ctx context.Context) {
	r.sweepOften(ctx)
	r.busy.end() // begun by run, so that nothing seems quiet before
	for {
		select {
		case <-ctx.Done():
			return
		case <-r.out.sweep:
			r.sweepOften(ctx)
		}
	}
}

// sweepOften sweeps until that succeeds or ctx ends.
func (r *Relay) sweepOften(ctx context.Context) {
	for tries := 1; ; tries++ {
		err := r.sweep(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		r.Log.Error("sweep the outbox", "err", err)
		if !slept(ctx, r.Clock, backoff(tries, r.Jitter())) {
			return
		}
	}
}

// sweep picks up what is owed on the platforms that are behind.
func (r *Relay) sweep(ctx context.Context) error {
	for name, s := range r.out.shelves {
		if err := r.sweepShelf(ctx, name, s); err != nil {
			return fmt.Errorf("replies owed on %s: %w", name, err)
		}
	}
	return nil
}

// sweepShelf holds more of the oldest replies owed on one platform. No turn
// and no settlement is half done meanwhile, so a reply that the store calls
// owed either is held, or was never sent by this process.
func (r *Relay) sweepShelf(ctx context.Context, name string, s *shelf) error {
	if err := r.tide.Acquire(ctx, wholeTide); err != nil {
		return err
	}
	defer r.tide.Release(wholeTide)
	limit := r.out.roomOn(s)
	if limit == 0 {
		return nil
	}
	var owed []coach.Owed
	err := safely(func() (err error) {
		owed, err = r.store.Owed(ctx, name, r.Clock.Now(), 0, limit)
		return err
	})
	if err != nil {
		return err
	}
	r.out.mu.Lock()
	defer r.out.mu.Unlock()
	s.behind = len(owed) == limit
	for _, o := range owed {
		r.hold(s, o)
	}
	return nil
}

// roomOn is how many replies of a platform a sweep should read to find some
// that are not held yet; 0 if all of them are held.
func (b *outbox) roomOn(s *shelf) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !s.behind {
		return 0
	}
	return len(s.held) + sweepMore
}
