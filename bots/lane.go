package bots

import (
	"time"

	"catwalk/coach"
)

// A lane is the replies owed in one chat, oldest first. A goroutine walks it
// while there are any; what is not said to be locked only the walk uses.
type lane struct {
	chat  chat
	to    Platform
	owed  []coach.Owed // guarded by the outbox's lock
	woken chan struct{}
	// tries counts the failures of the reply that is first, crashes those
	// that were panics.
	tries, crashes int
	// receipts are those of this walk. A reply comes with its thread's receipt
	// as the store knew it when its turn was taken; the one before it may have
	// been delivered since.
	receipts map[thread][]byte
}

// A thread is all replies of one key to one household in a chat: each edits
// what the one before it became.
type thread struct {
	household coach.HouseholdID
	key       string
}

func newLane(c chat, to Platform) *lane {
	return &lane{chat: c, to: to, woken: make(chan struct{}, 1), receipts: map[thread][]byte{}}
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
		case wait.For == 0 && !r.finish(l, o, end):
			return
		}
	}
}

// finish is done with a reply and waits until the store has kept what became
// of it. Whenever the program dies, at most one reply in each chat was sent
// without that being known, and is sent again. It reports whether the lane may
// go on.
func (r *Relay) finish(l *lane, o coach.Owed, end coach.Outcome) bool {
	l.tries, l.crashes = 0, 0
	if end.Receipt != nil && o.Reply.Key != "" {
		l.receipts[thread{o.Household, o.Reply.Key}] = end.Receipt
	}
	select {
	case <-r.out.finish(l, o, end):
		return true
	case <-r.sending.Done():
		return false
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
