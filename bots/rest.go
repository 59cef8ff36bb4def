package bots

import (
	"sync"
	"time"

	"catwalk/coach"
)

// rung remembers the alarms whose turns failed: they stay due, and are not to
// be rung again and again without a pause.
type rung struct {
	ringing sync.Mutex // held while alarms are rung
	mu      sync.Mutex
	rests   map[coach.Delivery]rest
	woken   chan struct{}
}

// A rest is until when an alarm is not rung again, and how often it failed.
type rest struct {
	until time.Time
	times int
}

// longMemory is how long after its rest an alarm is remembered.
const longMemory = time.Hour

func newRung() rung {
	return rung{rests: map[coach.Delivery]rest{}, woken: make(chan struct{}, 1)}
}

// nudge says that there may be a new alarm.
func (g *rung) nudge() { wake(g.woken) }

// fail lets an alarm rest, longer each time.
func (g *rung) fail(d coach.Delivery, now time.Time, jitter float64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	times := g.rests[d].times + 1
	g.rests[d] = rest{until: now.Add(backoff(times, jitter)), times: times}
}

// resting reports whether an alarm is not to be rung yet.
func (g *rung) resting(d coach.Delivery, now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.rests[d].until.After(now)
}

// shortest is how long until the first of the resting alarms rings again, and
// at most longSleep.
func (g *rung) shortest(now time.Time) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	least := longSleep
	for _, r := range g.rests {
		if left := r.until.Sub(now); left > 0 {
			least = min(least, left)
		}
	}
	return least
}

// forget drops the alarms that have not failed for a long time.
func (g *rung) forget(now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for d, r := range g.rests {
		if now.Sub(r.until) > longMemory {
			delete(g.rests, d)
		}
	}
}
