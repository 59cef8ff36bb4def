package bots

import (
	"time"

	"catwalk/coach"
)

// A lane is the replies owed in one chat, oldest first. A goroutine walks it
// while there are any.
type lane struct {
	chat  chat
	to    Platform
	owed  []coach.Owed // guarded by the outbox's lock
	woken chan struct{}
	// tries counts the failures of the reply that is first, crashes those
	// that were panics. Only the walk uses them.
	tries, crashes int
}

// walk delivers a lane's replies in order until none is left, or until nothing
// is to be sent any more; what remains stays owed.
func (r *Relay) walk(l *lane) {
	defer r.busy.end()
	for {
		o, ok := r.out.first(l)
		if !ok || !r.resume(l) {
			return
		}
		end, wait := r.attempt(l, o)
		switch {
		case wait.For > 0 && !r.pause(l, wait):
			return
		case wait.For == 0:
			l.tries, l.crashes = 0, 0
			r.out.finish(l, o, end)
		}
	}
}

// A delay is how long a lane has to wait. A stubborn one is the platform's
// order and waited out; any other ends early when there is more to say in the
// chat, because then the person is there and an alert may be waiting.
type delay struct {
	For      time.Duration
	stubborn bool
}

// pause lets a lane wait. While it waits it does not count as busy. It reports
// whether the lane may go on.
func (r *Relay) pause(l *lane, d delay) bool {
	r.busy.end()
	defer r.busy.begin()
	woken := l.woken
	if d.stubborn {
		woken = nil
	}
	select {
	case <-r.sending.Done():
	case <-r.Clock.After(d.For):
	case <-woken:
	}
	return r.sending.Err() == nil
}

// resume waits while the lane's whole platform has to wait. It reports whether
// the lane may go on.
func (r *Relay) resume(l *lane) bool {
	for r.sending.Err() == nil {
		left := r.out.paused(l.chat.platform, r.Clock.Now())
		if left <= 0 {
			return true
		}
		r.pause(l, delay{left, true})
	}
	return false
}
