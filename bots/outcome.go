package bots

import (
	"errors"
	"time"

	"catwalk/coach"
)

// Why a reply was given up, as the store keeps it.
const (
	tooLate    = "too late"
	outOfReach = "cannot be reached"
	refused    = "refused"
	broken     = "delivering it panicked"
)

// maxGone bounds how many people are remembered as out of reach. Forgetting
// one costs a delivery that fails.
const maxGone = 10_000

// longestOrder is the longest that a platform's order to wait is believed.
const longestOrder = 24 * time.Hour

// attempt tries to deliver a reply. It returns what became of it, or how long
// to wait before the next try.
func (r *Relay) attempt(l *lane, o coach.Owed) (coach.Outcome, delay) {
	end := coach.Outcome{ID: o.ID}
	switch until := o.Reply.Until; {
	case !until.IsZero() && r.Clock.Now().After(until):
		end.Failed = tooLate
		return end, delay{}
	case r.out.isGone(o.Reply.To):
		end.Failed = outOfReach
		return end, delay{}
	}
	if newer := l.receipts[thread{o.Household, o.Reply.Key}]; newer != nil {
		o.Receipt = newer
	}
	drain(l.woken)
	err := safely(func() (err error) {
		end.Receipt, err = l.to.Deliver(r.sending, o)
		return err
	})
	if err == nil {
		return end, delay{}
	}
	return r.judge(l, o, err)
}

// judge decides what a failed delivery means.
func (r *Relay) judge(l *lane, o coach.Owed, err error) (coach.Outcome, delay) {
	end := coach.Outcome{ID: o.ID}
	var order RetryAfter
	stack, panicked := crashed(err)
	if panicked {
		l.crashes++
	}
	switch {
	case r.sending.Err() != nil:
		return end, delay{For: time.Nanosecond}
	case errors.As(err, &order) && order.For > 0:
		return end, r.obey(l, order)
	case errors.Is(err, ErrGone):
		r.out.leaves(o.Reply.To)
		end.Failed = outOfReach
	case errors.Is(err, ErrRefused):
		end.Failed = refused
	case l.crashes >= maxTries:
		end.Failed = broken
	case o.ID == 0:
		end.Failed = refused // a notice is worth one try
	}
	r.Log.Warn("reply not delivered", "reply", o.ID, "platform", l.chat.platform,
		"card", o.Reply.Card, "line", o.Reply.Line, "given up", end.Failed, "err", err, "stack", stack)
	if end.Failed != "" {
		return end, delay{}
	}
	l.tries++
	return end, delay{For: backoff(l.tries, r.Jitter())}
}

// obey turns a platform's order to wait into a delay, for all of its chats if
// it says so.
func (r *Relay) obey(l *lane, order RetryAfter) delay {
	wait := min(order.For, longestOrder)
	r.Log.Info("told to wait", "platform", l.chat.platform, "for", wait, "all", order.All)
	if order.All {
		r.out.pauseAll(l.chat.platform, r.Clock.Now().Add(wait))
	}
	return delay{For: wait, stubborn: true}
}

// isGone reports whether a person was found to be out of reach in a chat.
func (b *outbox) isGone(to coach.Address) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.gone[to.Owner()][to.Chat]
}

// leaves notes that a person cannot be reached in a chat.
func (b *outbox) leaves(to coach.Address) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.gone) >= maxGone {
		clear(b.gone)
	}
	if b.gone[to.Owner()] == nil {
		b.gone[to.Owner()] = map[string]bool{}
	}
	b.gone[to.Owner()][to.Chat] = true
}

// spoke notes that a person is there, and so can be reached again.
func (b *outbox) spoke(from coach.Address) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.gone, from.Owner())
}

// drain takes back a wake-up that came before there was anything to wake.
func drain(c chan struct{}) {
	select {
	case <-c:
	default:
	}
}
