// Package terminal chats over a reader and a writer: for trying Catwalk out,
// for writing guides, and for tests.
//
// It is a platform like any other, with one person in one chat, but for three
// things. It is synchronous: a line is answered whole before the next one is
// read. Its clock is its own ([Clock]), so that /wait can let days pass in a
// moment. And it keeps nothing: choices have numbers, which belong to the offer
// that was shown last.
//
// connect.go reads lines and has them answered, decode.go makes messages of
// them, render.go and markdown.go show what the coach says.
package terminal

import (
	"context"
	"io"
	"sync"
	"time"

	"catwalk/bots"
	"catwalk/coach"
)

// Config is what a terminal needs. In, Out, Clock, Relay and Run must be set.
type Config struct {
	In  io.Reader
	Out io.Writer
	// Notes gets what the terminal says for itself in JSON mode, such as that
	// a line was too long; nil drops it. Otherwise that goes to Out.
	Notes io.Writer
	// TTY says that In and Out are an interactive terminal: lines are edited
	// with a history, text is wrapped, and what matters is bold or red.
	TTY bool
	// JSON prints each reply as one line of JSON.
	JSON bool
	// As is who speaks. Each name is a person of its own; empty is one too.
	As string
	// Clock is the one that the relay goes by.
	Clock *Clock
	// Relay is the one that runs this terminal.
	Relay Relay
	// Run names this run of the program and differs from every other one. It
	// makes the ids of messages unique.
	Run string
	// History is a file that keeps the lines typed on a TTY; empty for none.
	History string
}

// Relay is what a terminal needs of the relay beyond what every platform
// does; [bots.Relay] has it.
type Relay interface {
	// Quiet returns when everything accepted was answered.
	Quiet(context.Context) error
	// Coming returns when the next alarm is due, or zero if after until.
	Coming(ctx context.Context, until time.Time) (time.Time, error)
	// Ring rings the alarms that are due, and waits for their turns.
	Ring(context.Context) error
}

// A Terminal is a chat with one person. It implements [bots.Platform].
type Terminal struct {
	Config
	said int // messages of this run

	mu   sync.Mutex // guards what follows, and Out
	out  io.Writer
	look look
	// columns is how wide the terminal is now.
	columns func() int
	offer   coach.Offer // the one shown last
	stamp   bool        // says when it is before the next reply
	broken  error       // why nothing can be written any more
}

var _ bots.Platform = (*Terminal)(nil)

// New makes a terminal.
func New(c Config) *Terminal {
	if c.Notes == nil {
		c.Notes = io.Discard
	}
	return &Terminal{Config: c, out: c.Out, look: look{styled: c.TTY && !c.JSON}, columns: func() int { return 0 }}
}

// Name is the platform's name in addresses. Every person has a terminal of
// their own, so that one never gets to see another's replies or alarms.
func (t *Terminal) Name() string { return Address(t.As).Platform }

// Address is where the person of a terminal is who was called by that name.
func Address(as string) coach.Address {
	if as == "" {
		return coach.Address{Platform: "terminal", Person: "me", Chat: "me"}
	}
	return coach.Address{Platform: "terminal:" + as, Person: as, Chat: as}
}
