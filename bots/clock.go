package bots

import (
	"context"
	"time"
)

// A Clock tells the time and waits. It may be used by any number of
// goroutines.
type Clock interface {
	// Now is the current time.
	Now() time.Time
	// After returns a channel that receives once d has passed.
	After(d time.Duration) <-chan time.Time
}

// SystemClock is the machine's own clock.
type SystemClock struct{}

// Now is the machine's time.
func (SystemClock) Now() time.Time { return time.Now() }

// After waits by the machine's clock.
func (SystemClock) After(d time.Duration) <-chan time.Time { return time.After(d) }

// slept waits for d and reports true, or false if ctx ended before.
func slept(ctx context.Context, c Clock, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-c.After(d):
		return ctx.Err() == nil
	}
}

// The bounds of waiting between two tries of the same thing.
const (
	firstWait = 500 * time.Millisecond
	longWait  = time.Minute
)

// backoff is how long to wait after the given number of failed tries: doubled
// each time up to a minute, of which jitter (0 to 1) takes away up to half, so
// that those who failed together do not come back together.
func backoff(tries int, jitter float64) time.Duration {
	wait := longWait
	if tries < 8 {
		wait = min(longWait, firstWait<<max(tries-1, 0))
	}
	return wait - time.Duration(jitter*float64(wait)/2)
}
