package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"catwalk/coach"
)

// A desk is where one test sits: with a store, a clock of its own, and a way
// to speak that numbers the deliveries.
type desk struct {
	*testing.T
	ctx      context.Context
	database Database
	store    coach.Store
	now      time.Time
	said     int
}

func sitDown(t *testing.T, database Database) *desk {
	d := &desk{T: t, ctx: t.Context(), database: database, store: database.Open(),
		now: time.Date(2031, 5, 4, 9, 30, 0, 0, time.UTC)}
	t.Cleanup(func() { d.check(d.store.Close()) })
	return d
}

// reopen closes the store and opens it again.
func (d *desk) reopen() {
	d.Helper()
	d.check(d.store.Close())
	d.store = d.database.Open()
}

// check ends the test upon an error.
func (d *desk) check(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// want compares.
func (d *desk) want(what string, got, want any) {
	d.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		d.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// address is where a person can be reached in private.
func address(person string) coach.Address {
	return coach.Address{Platform: "pigeon", Person: person, Chat: "loft-" + person}
}

// message makes a message with a delivery of its own.
func (d *desk) message(person, command, text string) coach.Message {
	d.said++
	return coach.Message{
		Delivery: coach.Delivery{Platform: "pigeon", Bot: "coach", ID: fmt.Sprint(d.said)},
		From:     address(person), Kind: coach.Text, Command: command, Text: text, At: d.now,
	}
}

// take takes a turn that must succeed.
func (d *desk) take(m coach.Message) coach.Done {
	d.Helper()
	done, err := d.store.Turn(d.ctx, counter{}, m, d.now)
	d.check(err)
	return done
}

// say has a person say something, and returns the texts of the replies.
func (d *desk) say(person, text string) []string {
	d.Helper()
	return texts(d.take(d.message(person, "", text)).Owed)
}

// fail takes a turn that must fail.
func (d *desk) fail(m coach.Message) error {
	d.Helper()
	done, err := d.store.Turn(d.ctx, counter{}, m, d.now)
	if err == nil {
		d.Fatalf("the turn was taken: %+v; want an error", done)
	}
	return err
}

// household is the household of a person, "" for a stranger.
func (d *desk) household(person string) coach.HouseholdID {
	d.Helper()
	h, err := d.store.Household(d.ctx, address(person))
	d.check(err)
	return h
}

// turnsOf is how many turns a person's household remembers.
func (d *desk) turnsOf(person string) int {
	d.Helper()
	m, _, err := d.store.Memory(d.ctx, d.household(person))
	d.check(err)
	return m.Offers
}

// notes are the notes of the person's journal.
func (d *desk) notes(person string) (notes []string) {
	d.Helper()
	entries, err := d.store.Journal(d.ctx, d.household(person), coach.Span{Last: 1 << 20})
	d.check(err)
	for _, e := range entries {
		notes = append(notes, e.Note)
	}
	return notes
}

// owed are the replies that wait to be delivered.
func (d *desk) owed() []coach.Owed {
	d.Helper()
	owed, err := d.store.Owed(d.ctx, "pigeon", d.now, 0, 1<<20)
	d.check(err)
	return owed
}

func texts(owed []coach.Owed) (said []string) {
	for _, o := range owed {
		said = append(said, o.Reply.Text)
	}
	return said
}
