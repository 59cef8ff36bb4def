package bots

import (
	"context"
	"errors"
	"sync"

	"catwalk/coach"
)

// maxTries is how often a message is tried before it is put aside.
const maxTries = 3

// take has one message answered: once it returns nil, the message took effect
// and its replies are on their way, or it was parked.
func (r *Relay) take(m coach.Message) error {
	err := r.turn(m)
	if err == nil {
		r.failures.forget(m.Delivery)
		r.rung.nudge()
		return nil
	}
	stack, _ := crashed(err)
	r.Log.Error("turn failed", "delivery", m.Delivery, "kind", m.Kind, "err", err, "stack", stack)
	if storeIsIll(err) || r.failures.count(m.Delivery) < maxTries {
		return err
	}
	return r.park(m, err)
}

// turn lets the store take one turn, and hands over the replies owed.
func (r *Relay) turn(m coach.Message) error {
	if err := r.tide.Acquire(r.keeping, 1); err != nil {
		return err
	}
	defer r.tide.Release(1)
	return safely(func() error {
		done, err := r.store.Turn(r.keeping, r.thinker, m, r.Clock.Now())
		if err == nil {
			r.send(done.Owed)
		}
		return err
	})
}

// storeIsIll reports whether an error is the store's state and not the
// message's fault. Then trying again later helps, and parking would throw good
// messages away.
func storeIsIll(err error) bool {
	for _, ill := range []error{
		coach.ErrNewer, coach.ErrBusy, coach.ErrFull, coach.ErrReadOnly, coach.ErrClosed,
		context.Canceled, context.DeadlineExceeded,
	} {
		if errors.Is(err, ill) {
			return true
		}
	}
	return false
}

// park puts aside a message that failed too often and tells its sender; an
// alarm has none who waits.
func (r *Relay) park(m coach.Message, cause error) error {
	err := safely(func() error {
		return r.store.Park(r.keeping, m, cause.Error(), r.Clock.Now())
	})
	if err != nil {
		return errors.Join(cause, err)
	}
	r.failures.forget(m.Delivery)
	r.Log.Error("message parked", "delivery", m.Delivery, "kind", m.Kind)
	if m.Kind != coach.Tick {
		r.tell(m, r.Stuck)
	}
	return nil
}

// tell says something to the sender of a message without keeping it: if it
// gets lost, nothing else does.
func (r *Relay) tell(m coach.Message, words coach.Reply) {
	if words.Text == "" {
		return
	}
	words.To = m.From
	words.Public = m.Public
	r.send([]coach.Owed{{Reply: words, Via: m.Via, Since: r.Clock.Now()}})
}

// failures counts how often messages failed that are being tried again.
type failures struct {
	mu     sync.Mutex
	counts map[coach.Delivery]int
}

// maxFailures bounds what is remembered of messages that nobody tries again.
const maxFailures = 10_000

func newFailures() failures { return failures{counts: map[coach.Delivery]int{}} }

// count counts one more failure and returns how many there were.
func (f *failures) count(d coach.Delivery) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.counts) >= maxFailures {
		clear(f.counts)
	}
	f.counts[d]++
	return f.counts[d]
}

// forget forgets the failures of a message that is done with.
func (f *failures) forget(d coach.Delivery) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.counts, d)
}
