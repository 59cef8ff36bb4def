package bots

import (
	"context"

	"catwalk/coach"
)

// An ending is what became of a reply, and who waits until that is kept.
type ending struct {
	outcome coach.Outcome
	settled chan<- struct{}
}

// settleAll tells the store what became of replies, many at a time, until the
// outbox is closed and everything is told, or ctx ends.
func (r *Relay) settleAll(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-r.out.settle:
		}
		ends, last := r.out.ended()
		if len(ends) > 0 && !r.settle(ctx, ends) || last {
			return
		}
	}
}

// ended returns the outcomes to settle, and whether they are the last.
func (b *outbox) ended() (ends []ending, last bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	ends, b.done = b.done, nil
	return ends, b.closed
}

// settle has outcomes kept, however often that takes, and reports whether it
// came about before ctx ended.
func (r *Relay) settle(ctx context.Context, ends []ending) bool {
	for tries := 1; ; tries++ {
		err := r.settleOnce(ctx, ends)
		if err == nil {
			return true
		}
		r.Log.Error("settle replies", "count", len(ends), "err", err)
		if !slept(ctx, r.Clock, backoff(tries, r.Jitter())) {
			return false
		}
	}
}

func (r *Relay) settleOnce(ctx context.Context, ends []ending) error {
	if err := r.tide.Acquire(ctx, 1); err != nil {
		return err
	}
	defer r.tide.Release(1)
	outcomes := make([]coach.Outcome, len(ends))
	for i, end := range ends {
		outcomes[i] = end.outcome
	}
	err := safely(func() error { return r.store.Settle(ctx, outcomes...) })
	if err == nil {
		r.out.settled(ends)
	}
	return err
}

// settled forgets replies whose outcome the store has kept, and has more swept
// up where that has made room.
func (b *outbox) settled(ends []ending) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.shelves {
		for _, end := range ends {
			delete(s.held, end.outcome.ID)
		}
		if s.behind && len(s.held) < maxHeld/2 {
			wake(b.sweep)
		}
	}
	for _, end := range ends {
		close(end.settled)
	}
}

// close ends the settling once everything that is done was settled.
func (b *outbox) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	wake(b.settle)
}
