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

	// Receive takes in messages until ctx ends and hands each to accept, which
	// returns once the message is committed (or was seen before, or parked).
	// Only then may the platform forget it. An error of accept means that the
	// message did not take effect and must be offered again.
	//
	// Receive returns nil when ctx has ended, and an error only for faults
	// that trying again cannot mend, such as a refused token.
	Receive(ctx context.Context, accept func(context.Context, coach.Message) error) error

	// Deliver sends one reply and returns a receipt: what the adapter needs to
	// edit the message later. The relay calls it for one chat at a time, but
	// for different chats at once.
	//
	// Errors that mean something to the relay: [RetryAfter] to wait, [ErrGone]
	// to send nothing to this person until they speak again, [ErrRefused] to
	// give this reply up. After any other error the reply is tried again.
	Deliver(ctx context.Context, o coach.Owed) (receipt []byte, err error)
}

// ErrGone means that the person cannot be reached: the bot was blocked, or
// the chat is no more.
var ErrGone = errors.New("cannot be reached")

// ErrRefused means that the platform will never take this reply.
var ErrRefused = errors.New("reply refused")

// RetryAfter means that the platform asked to wait.
type RetryAfter struct {
	For time.Duration
	// All says that the whole bot must wait, not only this chat.
	All bool
}

// Error says how long to wait.
func (e RetryAfter) Error() string { return "told to wait " + e.For.String() }
