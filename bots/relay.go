package bots

import (
	"context"
	"log/slog"
	"sync"

	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"

	"catwalk/coach"
)

// Options are what a [Relay] needs beside a store and a thinker. Clock, Log
// and Jitter must be set.
type Options struct {
	Clock Clock
	Log   *slog.Logger
	// Jitter returns a number from 0 to 1, different each time. Any number of
	// goroutines may call it.
	Jitter func() float64

	// Pace is how many messages a second one owner may send in the long run,
	// and Burst how many at once; what is more is dropped. A Pace of zero
	// sets no limit.
	Pace  rate.Limit
	Burst int
	// TooFast is said once to an owner whose messages begin to be dropped, and
	// Stuck to one whose message was parked. Nothing is said where they have
	// no text. They are sent once, and not kept.
	TooFast, Stuck coach.Reply
}

// A Relay stands between chat platforms and the coach. It promises that an
// accepted message takes effect exactly once and in its household's order,
// and that the replies to it are sent at least once and in their chat's order.
type Relay struct {
	Options
	store   coach.Store
	thinker coach.Thinker

	line     line
	out      outbox
	rung     rung
	failures failures
	// busy counts messages in line and chats with replies that can be sent.
	busy busy
	// tide is shared by turns and settlements, from their commit until the
	// outbox agrees with it. A sweep takes the whole of it, so that it never
	// finds the two at odds.
	tide *semaphore.Weighted
	// sending ends when replies are no longer sent, keeping when the store is
	// no longer used.
	sending, keeping context.Context
	running          sync.WaitGroup
}

// wholeTide is more than there can be turns and settlements at once.
const wholeTide = 1 << 30

// NewRelay makes a relay. It can be run once.
func NewRelay(s coach.Store, t coach.Thinker, o Options) *Relay {
	return &Relay{
		Options: o, store: s, thinker: t,
		line:     newLine(),
		out:      newOutbox(),
		rung:     newRung(),
		failures: newFailures(),
		tide:     semaphore.NewWeighted(wholeTide),
	}
}

// Quiet returns when nothing is under way: every message that was accepted is
// answered, and every reply that can be sent now was sent.
func (r *Relay) Quiet(ctx context.Context) error { return r.busy.wait(ctx) }
