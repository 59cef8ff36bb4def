package coach

import (
	"context"
	"errors"
	"time"
)

// A Store keeps households: their memory, their journal, the deliveries that
// were seen and the replies that are owed. It also takes the turns, because a
// turn is true only once it is kept.
//
// The contract, which the suite in storage/storagetest checks of every engine:
//
// A turn is one transaction. Either the delivery's id, the new memory, the
// journal's entries, the orders and the replies owed are all kept, or nothing
// is. When Turn returns without an error they are on disk and survive a
// killed process and a power cut.
//
// A delivery takes effect once. Turn with a delivery that was seen in the
// last 48 hours (or a little longer) changes nothing and reports Seen; that
// outlives a Forget.
//
// Turns of one household are taken one after the other, each seeing what the
// one before it left. Turns of different households may share a transaction;
// one that fails by itself takes nothing of the others with it.
//
// All methods may be called from any number of goroutines. They return when
// ctx ends, with its error; whether a turn that was cut short took effect is
// then unknown, and sending the same delivery again is safe.
//
// Errors wrap one of this package's where one fits: [ErrNewer], [ErrBusy],
// [ErrFull], [ErrReadOnly], [ErrClosed].
type Store interface {
	// Turn lets the thinker answer a message from a person, or a tick of the
	// household that message.From belongs to. An unknown address founds a new
	// household, but never for a tick: a tick whose alarm is no longer set
	// changes nothing and reports Seen.
	//
	// The thinker may be asked more than once for one turn; what it answered
	// last is kept. If it panics, its turn alone fails. A memory that it
	// returns is kept under the household's own id and [MemoryVersion].
	Turn(ctx context.Context, t Thinker, m Message, now time.Time) (Done, error)

	// Park puts a message aside that could not be answered, so that the
	// platform may forget it, and keeps it for the operator with the reason,
	// without its Via, for 30 days. Its delivery then counts as seen, and the
	// alarm of a tick as answered. A delivery that was seen is not parked.
	Park(ctx context.Context, m Message, reason string, now time.Time) error

	// Household returns the household that an address belongs to, or "" for
	// an address that was never seen.
	Household(ctx context.Context, a Address) (HouseholdID, error)

	// Due returns the alarms that are due at now, earliest first and at most
	// limit of them, as messages of kind Tick that are ready for Turn: From is
	// the person's Home, and the delivery is one of its own for each alarm and
	// time. A due alarm is returned until its tick was answered or parked; an
	// alarm rings once, so the store drops it from memory if the turn left it
	// there. The alarm of a person without a Home waits until there is one.
	Due(ctx context.Context, now time.Time, limit int) ([]Message, error)

	// Next returns when the earliest alarm of all is due; zero for none.
	Next(ctx context.Context) (time.Time, error)

	// Owed returns replies of a platform that were neither delivered nor given
	// up and have not lost their sense by now (their Until), oldest first, at
	// most limit of them and with ids above after.
	Owed(ctx context.Context, platform string, now time.Time, after int64, limit int) ([]Owed, error)

	// Settle records what became of owed replies. A settled reply is never
	// owed again, and its words and its Via are wiped. Settling one that is
	// settled, or forgotten, changes nothing.
	Settle(ctx context.Context, outcomes ...Outcome) error

	// Journal returns a household's entries within a span, in the order in
	// which they were added.
	Journal(ctx context.Context, h HouseholdID, s Span) ([]Entry, error)

	// Memory returns the memory of a household; ok is false if there is none.
	Memory(ctx context.Context, h HouseholdID) (m Memory, ok bool, err error)

	// Community returns a community's settings; the zero settings with its id
	// where nobody has set any.
	Community(ctx context.Context, id string) (Community, error)

	// Close waits for the turns under way and closes the store.
	Close() error
}

// Done is what became of a turn.
type Done struct {
	Household HouseholdID
	// Seen says that the delivery had taken effect before; then there are no
	// replies.
	Seen bool
	// Owed are the turn's replies, in order, kept and ready to be delivered.
	Owed []Owed
}

// Owed is a reply that was kept and must be delivered.
type Owed struct {
	// ID orders the replies of a store; a person's replies are delivered in
	// the order of their ids.
	ID        int64
	Household HouseholdID
	Reply     Reply
	// Via is what the adapter put into the message that is answered; nil for
	// a tick.
	Via []byte
	// Receipt is what the adapter returned when it delivered the household's
	// last reply with the same key to the same chat; nil if there was none.
	// It is as of the call that returned this: while that reply is itself
	// still owed there is no receipt yet.
	Receipt []byte
	// Since is when the reply was first owed.
	Since time.Time
}

// An Outcome is what became of an owed reply.
type Outcome struct {
	ID int64
	// Receipt is the adapter's note of a delivered reply (which message it
	// became); it is given back with the next reply of the same key.
	Receipt []byte
	// Failed is why the reply was given up; empty for a delivered one. It
	// must not hold personal data.
	Failed string
}

// Errors of a store. Each comes wrapped in a sentence that says what was
// attempted and what to do.
var (
	// ErrNewer means that a database or memory was written by a newer program.
	ErrNewer = errors.New("written by a newer version of catwalk")
	// ErrBusy means that another process holds the database.
	ErrBusy = errors.New("database is in use")
	// ErrFull means that the disk is full.
	ErrFull = errors.New("disk is full")
	// ErrReadOnly means that the database cannot be written to.
	ErrReadOnly = errors.New("database is read-only")
	// ErrClosed means that the store was closed.
	ErrClosed = errors.New("store is closed")
)
