package telegram

import (
	"slices"
	"sync"
	"time"
)

// A fast clock lets no time pass while it waits, and notes for how long it
// was asked to. It does not hurry "typing…".
type fast struct {
	mu   sync.Mutex
	took []time.Duration
}

func (f *fast) Now() time.Time { return time.Now() }

func (f *fast) After(d time.Duration) <-chan time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.took = append(f.took, d)
	return time.After(time.Millisecond)
}

func (f *fast) waits() []time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.took)
}

// A racing clock runs a thousand times as fast.
type racing struct{ start time.Time }

func (r *racing) Now() time.Time {
	if r.start.IsZero() {
		r.start = time.Now()
	}
	return r.start.Add(1000 * time.Since(r.start))
}

func (r *racing) After(d time.Duration) <-chan time.Time { return time.After(d / 1000) }
