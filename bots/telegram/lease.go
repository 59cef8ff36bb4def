package telegram

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"catwalk/bots"
)

// Leases keep a name for one holder at a time, in a database that several
// processes share.
type Leases interface {
	// Lease gives a name to a holder until ttl from now, or lets the holder
	// that has it keep it for so long; a ttl of zero gives it back. It reports
	// false, and changes nothing, while another holder has the name.
	Lease(ctx context.Context, name, holder string, ttl time.Duration) (held bool, err error)
}

// leaseTime is how long a poller that was killed keeps others waiting.
const leaseTime = 30 * time.Second

// errTaken means that another process polls.
const errTaken ConfigError = "another catwalk on the same database already receives for this Telegram bot: stop it first, or set TELEGRAM_WEBHOOK_URL, with which several can share the work"

// pollAlone polls while no other process on the same database does. Telegram
// gives updates to one poller only.
func (t *Telegram) pollAlone(ctx context.Context, accept bots.Accept) error {
	if err := t.unhook(ctx); err != nil {
		return err
	}
	if t.Leases == nil {
		return t.poll(ctx, accept)
	}
	name, holder := "telegram poller "+t.token.bot(), rand.Text()
	if err := t.lease(ctx, name, holder); err != nil || ctx.Err() != nil {
		return err
	}
	polling, stop := context.WithCancelCause(ctx)
	kept := make(chan struct{})
	go func() {
		defer close(kept)
		t.keepLease(polling, stop, name, holder)
	}()
	err := t.poll(polling, accept)
	lost := context.Cause(polling)
	stop(nil)
	<-kept
	if errors.Is(lost, errTaken) {
		return errTaken
	}
	return err
}

// lease gets the name, if need be after one that was killed would have lost it.
func (t *Telegram) lease(ctx context.Context, name, holder string) error {
	patience := t.Clock.Now().Add(leaseTime + leaseTime/6)
	for tries := 1; ctx.Err() == nil; tries++ {
		held, err := t.Leases.Lease(ctx, name, holder, leaseTime)
		switch {
		case held && err == nil:
			return nil
		case err != nil:
			t.log.Warn("lease of the Telegram poller", "err", err)
		case t.Clock.Now().After(patience):
			return errTaken
		case tries == 1:
			t.log.Info("another catwalk was receiving for this bot a moment ago; waiting whether it still does")
		}
		t.rest(ctx, tries, err)
	}
	return nil
}

// keepLease keeps the name until ctx ends, and gives it back then. If it is
// lost, stop is called.
func (t *Telegram) keepLease(ctx context.Context, stop context.CancelCauseFunc, name, holder string) {
	for {
		select {
		case <-ctx.Done():
			back, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
			defer cancel()
			if _, err := t.Leases.Lease(back, name, holder, 0); err != nil {
				t.log.Debug("give back the lease", "err", err)
			}
			return
		case <-t.Clock.After(leaseTime / 3):
		}
		held, err := t.Leases.Lease(ctx, name, holder, leaseTime)
		if err != nil {
			t.log.Warn("keep the lease of the Telegram poller", "err", err)
		} else if !held {
			stop(errTaken)
		}
	}
}
