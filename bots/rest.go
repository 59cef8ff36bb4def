package bots

import (
	"sync"
	"time"

	"catwalk/coach"
)

// rung remembers the alarms that were rung, because one whose turn failed
// stays due: it is not to be tried again and again without a pause.
type rung struct {
	ringing sync.Mutex // held while alarms are rung
	mu      sync.Mutex
	rests   map[alarm]rest
	woken   chan struct{}
}

// An alarm is one ringing of an alarm of a household. Setting it anew for
// another time makes it another one.
type alarm struct {
	of coach.Address
	id string
	at int64
}

// A rest is until when an alarm is not rung again, and how often it was.
type rest struct {
	until time.Time
	times int
}

// longMemory is how long after its rest an alarm is remembered.
const longMemory = time.Hour

func newRung() rung {
	return rung{rests: map[alarm]rest{}, woken: make(chan struct{}, 1)}
}

// nudge says that there may be a new alarm.
func (g *rung) nudge() {
	select {
	case g.woken <- struct{}{}:
	default:
	}
}

// note lets an alarm rest that is being rung, longer each time.
func (g *rung) note(m coach.Message, now time.Time, jitter float64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	a := alarmOf(m)
	times := g.rests[a].times + 1
	g.rests[a] = rest{until: now.Add(backoff(times, jitter)), times: times}
}

// resting reports whether an alarm is not to be rung yet.
func (g *rung) resting(m coach.Message, now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.rests[alarmOf(m)].until.After(now)
}

// forget drops the alarms that have not rung for a long time.
func (g *rung) forget(now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for a, r := range g.rests {
		if now.Sub(r.until) > longMemory {
			delete(g.rests, a)
		}
	}
}

func alarmOf(m coach.Message) alarm {
	return alarm{of: m.From.Owner(), id: m.Alarm, at: m.At.UnixNano()}
}
