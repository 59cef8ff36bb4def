package storage

import (
	"context"
	"time"
)

// together is how many changes share a transaction at most.
const together = 64

// A change is something to be written, whole or not at all.
type change struct {
	ctx   context.Context
	apply func(*transaction) error
	// done is told what became of it, once.
	done chan error
}

// writer is what only the writing goroutine touches.
type writer struct {
	write *prepared
	// pruned is when old rows were last removed.
	pruned time.Time
	traces
}

// keep has a change written with the others that wait and returns when it is
// on disk. When ctx ends first, what became of the change is unknown, and
// nothing that apply sets may be read.
func (s *Store) keep(ctx context.Context, apply func(*transaction) error) error {
	c := &change{ctx: ctx, apply: apply, done: make(chan error, 1)}
	select {
	case s.waiting <- c:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-c.done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// commitWaiting commits changes as they come until the store is closed.
func (s *Store) commitWaiting() {
	s.lookForTraces()
	s.wipeSometimes()
	for c := range s.waiting {
		s.commit(s.gather(c))
		s.wipeSometimes()
	}
	s.wipe()
}

// gather adds to a change those that wait behind it. A change that nobody
// waits for any more is left out.
func (s *Store) gather(first *change) []*change {
	batch := make([]*change, 0, together)
	for c := first; c != nil; c = s.next(len(batch)) {
		if err := c.ctx.Err(); err != nil {
			c.done <- err
			continue
		}
		batch = append(batch, c)
	}
	return batch
}

func (s *Store) next(gathered int) *change {
	if gathered == together {
		return nil
	}
	select {
	case c := <-s.waiting:
		return c
	default:
		return nil
	}
}

// commit writes changes in one transaction. If that fails, all of them fail. A
// change that is alone needs no savepoint.
func (s *Store) commit(batch []*change) {
	if len(batch) == 0 {
		return
	}
	failed := make([]error, len(batch))
	lost := inTransaction(s.write, func(t *transaction) (err error) {
		if len(batch) == 1 {
			return batch[0].apply(t)
		}
		for i, c := range batch {
			if failed[i], err = t.apart(c.apply); err != nil {
				return err
			}
		}
		return nil
	})
	for i, c := range batch {
		if lost != nil {
			failed[i] = lost
		}
		c.done <- failed[i]
	}
}
