package terminal

import (
	"sync"
	"time"

	"catwalk/coach"
)

// A Clock tells the time of a chat, which may run ahead of the real one. It
// goes at the real one's pace and never backwards.
type Clock struct {
	now   func() time.Time
	mu    sync.Mutex
	ahead time.Duration
}

// NewClock makes a clock from the real time and the time before which it must
// not start.
//
// The terminal keeps nothing, its clock neither. A chat in which days were let
// pass, and which is taken up again, must still not go back to before what was
// said in it, or a session would lie in the future. So earliest is to be the
// latest time that is remembered ([Latest]). Waiting at the end of a chat, with
// nothing said or rung after it, leaves no trace and is undone by quitting.
func NewClock(now func() time.Time, earliest time.Time) *Clock {
	c := &Clock{now: now}
	c.Set(earliest)
	return c
}

// Now is the time of the chat.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now().Add(c.ahead)
}

// After waits for d in real time. A jump of the clock does not shorten it.
func (c *Clock) After(d time.Duration) <-chan time.Time { return time.After(d) }

// Set moves the clock forward to a time; an earlier one changes nothing.
func (c *Clock) Set(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if d := to.Sub(c.now()); d > c.ahead {
		c.ahead = d
	}
}

// Latest returns the latest time at which something is remembered to have
// happened; zero if nothing has. What is planned or only dated by an owner
// does not count.
func Latest(m coach.Memory, journal []coach.Entry) time.Time {
	var last time.Time
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, p := range m.People {
		later(p.Report.At)
	}
	for _, cat := range m.Cats {
		later(cat.Stressed)
		later(cat.HoldSince)
		for _, door := range cat.Doors {
			later(door.At)
		}
		for _, tally := range cat.Tally {
			later(tally.Last)
		}
	}
	for _, e := range journal {
		later(e.At)
	}
	return last
}
