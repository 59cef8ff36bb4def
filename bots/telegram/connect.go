package telegram

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/go-telegram/bot"

	"catwalk/bots"
)

// Receive takes in what people write and press, until ctx ends. It returns an
// error if Telegram refuses the token, or if another process on the same
// database polls with it.
func (t *Telegram) Receive(ctx context.Context, accept bots.Accept) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	go t.stopIfRevoked(ctx, stop)
	var chores sync.WaitGroup
	err := t.meet(ctx)
	if err == nil {
		chores.Go(func() { t.introduce(ctx) })
		if t.WebhookURL != "" {
			err = t.serve(ctx, accept)
		} else {
			err = t.pollAlone(ctx, accept)
		}
	}
	var unusable ConfigError
	if errors.As(context.Cause(ctx), &unusable) {
		err = unusable
	}
	stop(nil)
	chores.Wait()
	t.errands.Wait()
	return t.token.safe(err)
}

// stopIfRevoked ends the receiving when a call has found the token refused.
func (t *Telegram) stopIfRevoked(ctx context.Context, stop context.CancelCauseFunc) {
	select {
	case <-t.revoked:
		stop(oldToken)
	case <-ctx.Done():
	}
}

// meet asks Telegram who the bot is, until it answers. Its name is needed to
// see whom "/next@catwalk_bot" is meant for.
func (t *Telegram) meet(ctx context.Context) error {
	for tries := 1; ctx.Err() == nil; tries++ {
		me, err := within(ctx, func(ctx context.Context) (name string, err error) {
			u, err := t.api.GetMe(ctx)
			if err == nil {
				name = u.Username
			}
			return name, err
		})
		if err == nil {
			t.name.set(me)
			t.log.Info("connected to Telegram", "bot", "@"+me)
			return nil
		}
		if refusesToken(err) {
			return oldToken
		}
		t.log.Warn("cannot reach Telegram yet", "err", err, "try", tries)
		t.rest(ctx, tries, err)
	}
	return nil
}

// refusesToken reports whether Telegram does not know the token. To a token
// that cannot be one it says "Not Found".
func refusesToken(err error) bool {
	return errors.Is(err, bot.ErrorUnauthorized) || errors.Is(err, bot.ErrorNotFound)
}

// The bounds of waiting before something is received again. They are short,
// because a whole bot is silent meanwhile, and only one caller waits.
const (
	firstRest    = 250 * time.Millisecond
	longRest     = 5 * time.Second
	conflictRest = 15 * time.Second
)

// rest waits before the next try, longer each time; as long as Telegram says
// where it does.
func (t *Telegram) rest(ctx context.Context, tries int, err error) {
	wait := longRest
	if tries < 6 {
		wait = firstRest << tries
	}
	wait = min(wait, longRest)
	wait -= time.Duration(rand.Float64() * float64(wait) / 2)
	var order *bot.TooManyRequestsError
	switch {
	case errors.As(err, &order) && order.RetryAfter > 0:
		wait = min(time.Duration(order.RetryAfter)*time.Second, time.Hour)
	case errors.Is(err, bot.ErrorConflict):
		wait = conflictRest
	}
	select {
	case <-ctx.Done():
	case <-t.Clock.After(wait):
	}
}

// callTime is how long one call may take.
const callTime = 15 * time.Second

// within makes one call, in its time.
func within[T any](ctx context.Context, call func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	return call(ctx)
}
