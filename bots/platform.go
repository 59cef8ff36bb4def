package bots

import (
	"context"
	"errors"
	"time"

	"catwalk/coach"
)

// A Platform is a chat platform, as its adapter package connects it.
type Platform interface {
	// Name is the platform's name in addresses: "telegram".
	Name() string

	// Receive takes in messages until ctx ends and hands each to accept.
	//
	// Receive returns nil when ctx has ended or no message can ever come
	// again, and an error only for faults that trying again cannot mend, such
	// as a refused token: then the relay stops and reports it. After a panic
	// Receive is called again.
	Receive(ctx context.Context, accept Accept) error

	// Deliver sends one reply and returns a receipt: what the adapter needs to
	// edit the message later, or nil. The relay calls it for one chat at a
	// time, but for different chats at once. It must return soon after ctx
	// ends, and by itself within a minute.
	//
	// Errors that mean something to the relay: [RetryAfter] to wait, [ErrGone]
	// to send nothing to this person in this chat until they speak again,
	// [ErrRefused] to give this reply up. After any other error the reply is
	// tried again. Errors are logged, so they hold no secrets and no words of
	// people.
	Deliver(ctx context.Context, o coach.Owed) (receipt []byte, err error)
}

// Accept takes in one message. It returns at once, with the message in line
// behind the earlier ones of its household, so that a platform may hand over a
// whole batch, in order, before it waits for the first.
//
// One value comes out of the channel. Nil means that the message is committed
// (or was seen before, or parked): only then may the platform forget it. An
// error means that it may not have taken effect and must be offered again;
// that is safe however often it happens. Nobody needs to read the channel.
//
// Accept may be called from any number of goroutines. Messages of one person
// are taken in the order of the calls.
type Accept func(context.Context, coach.Message) <-chan error

// ErrGone means that the person cannot be reached: the bot was blocked, or
// the chat is no more.
var ErrGone = errors.New("cannot be reached")

// ErrRefused means that the platform will never take this reply.
var ErrRefused = errors.New("reply refused")

// RetryAfter means that the platform asked to wait.
type RetryAfter struct {
	// For is how long; zero or less where the platform did not tell.
	For time.Duration
	// All says that the whole bot must wait, not only this chat.
	All bool
}

// Error says how long to wait.
func (e RetryAfter) Error() string { return "told to wait " + e.For.String() }
