package telegram

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"catwalk/bots"
)

// Pace is how many messages a second are sent in the long run. Zero stands for
// what Telegram allows (core.telegram.org/bots/faq, "My bot is hitting
// limits"), [rate.Inf] for no limit.
type Pace struct {
	// Bot is for all chats together, Chat for each private one, Group for each
	// group.
	Bot, Chat, Group rate.Limit
}

// How many may be sent at once before the pace tells.
const (
	botBurst  = 5
	chatBurst = 3
)

// longestWait is how long a call is held back here. For what takes longer the
// relay is told to wait, so that a delivery stays short.
const longestWait = 20 * time.Second

// A pacer holds calls back so that Telegram need not refuse them.
type pacer struct {
	pace  Pace
	clock bots.Clock
	all   *rate.Limiter

	mu    sync.Mutex
	chats map[int64]*rate.Limiter
	// refusedIn and refusedAt are the last refusal.
	refusedIn int64
	refusedAt time.Time
}

func newPacer(p Pace, c bots.Clock) pacer {
	set := func(l *rate.Limit, otherwise rate.Limit) {
		if *l == 0 {
			*l = otherwise
		}
	}
	set(&p.Bot, 25)
	set(&p.Chat, 1)
	set(&p.Group, 20.0/60)
	return pacer{pace: p, clock: c, all: rate.NewLimiter(p.Bot, botBurst), chats: map[int64]*rate.Limiter{}}
}

// wait returns when a call may be made in a chat. An alert may at once. If
// that is far off, the error is a [bots.RetryAfter].
func (p *pacer) wait(ctx context.Context, chat int64, alert bool) error {
	now := p.clock.Now()
	one, all := p.chat(chat, now).ReserveN(now, 1), p.all.ReserveN(now, 1)
	wait := max(one.DelayFrom(now), all.DelayFrom(now))
	switch {
	case alert || wait <= 0:
		return ctx.Err()
	case wait > longestWait:
		one.CancelAt(now)
		all.CancelAt(now)
		return bots.RetryAfter{For: wait}
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-p.clock.After(wait):
		return nil
	}
}

// chat returns a chat's limit. Groups have negative numbers.
func (p *pacer) chat(id int64, now time.Time) *rate.Limiter {
	p.mu.Lock()
	defer p.mu.Unlock()
	l := p.chats[id]
	if l != nil {
		return l
	}
	if len(p.chats) >= maxNotes {
		p.drop(now)
	}
	l = rate.NewLimiter(p.pace.Chat, chatBurst)
	if id < 0 {
		l.SetLimit(p.pace.Group)
	}
	p.chats[id] = l
	return l
}

// drop forgets the chats that have been quiet.
func (p *pacer) drop(now time.Time) {
	for id, l := range p.chats {
		if l.TokensAt(now) >= chatBurst {
			delete(p.chats, id)
		}
	}
}

// refused notes that Telegram refused a call for being one too many. It
// reports whether another chat's was refused within a second: then the limit
// is the whole bot's.
func (p *pacer) refused(chat int64) bool {
	now := p.clock.Now()
	p.mu.Lock()
	defer p.mu.Unlock()
	all := p.refusedIn != 0 && p.refusedIn != chat && now.Sub(p.refusedAt) < time.Second
	p.refusedIn, p.refusedAt = chat, now
	return all
}
