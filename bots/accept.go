package bots

import (
	"context"

	"catwalk/coach"
)

// accept is what platforms are given to hand their messages over.
func (r *Relay) accept(_ context.Context, m coach.Message) <-chan error {
	done := make(chan error, 1)
	r.out.spoke(m.From)
	switch r.line.admit(m, done, r.Options) {
	case newcomer:
		if err := r.put(m, done); err != nil {
			done <- err
		}
	case flood:
		r.tooFast(m)
		done <- nil
	case answered:
		done <- nil
	}
	return done
}

// An admission is what is done with a message that arrives.
type admission int

const (
	newcomer admission = iota // is put in line
	copied                    // waits with the same delivery, which is in line
	answered                  // was answered just before
	flood                     // is dropped: its sender is too fast
)

// admit looks at a message before it is put in line.
func (l *line) admit(m coach.Message, done chan<- error, limits Options) admission {
	l.mu.Lock()
	defer l.mu.Unlock()
	o := l.owner(m.From.Owner(), limits)
	switch {
	case o.last == m.Delivery:
		return answered
	case o.join(m.Delivery, done):
		return copied
	case !o.mayGoOn(m):
		return flood
	}
	return newcomer
}
