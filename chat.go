package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"math"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"catwalk/bots"
	"catwalk/bots/terminal"
	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// chat is a conversation in the terminal.
type chat struct {
	DB    string `name:"db" default:"sqlite:catwalk.db" env:"CATWALK_DB" help:"Where the memory is kept." placeholder:"SPEC"`
	Guide string `help:"The folder of a guide of one's own." placeholder:"DIR"`
	As    string `help:"Who is speaking; each name is an owner of its own." placeholder:"NAME"`
	JSON  bool   `name:"json" help:"Print each reply as one line of JSON."`
}

// Run opens the guide and the store, talks until the input ends, and closes.
func (c chat) Run(ctx context.Context, w world) (err error) {
	thinker, err := openCoach(c.Guide)
	if err != nil {
		return err
	}
	store, err := storage.Open(ctx, c.DB, w.log, sqlite.Engine)
	if err != nil {
		return err
	}
	defer func() { err = firstOf(err, store.Close()) }()
	clock, err := c.clock(ctx, store)
	if err != nil {
		return err
	}
	relay := bots.NewRelay(store, thinker, bots.Options{Clock: clock, Log: w.log, Jitter: mathrand.Float64})
	return relay.Run(ctx, terminal.New(terminal.Config{
		In: w.in, Out: w.out, Notes: w.err, TTY: onTerminal(w), JSON: c.JSON, As: c.As,
		Clock: clock, Relay: relay, Run: rand.Text(), History: history(),
	}))
}

// clock goes on where the chat left off, if days were let pass in it.
func (c chat) clock(ctx context.Context, store coach.Store) (*terminal.Clock, error) {
	home, err := store.Household(ctx, terminal.Address(c.As).Owner())
	if err != nil {
		return nil, err
	}
	memory, _, err := store.Memory(ctx, home)
	if err != nil {
		return nil, err
	}
	journal, err := store.Journal(ctx, home, coach.Span{Last: math.MaxInt32})
	if err != nil {
		return nil, err
	}
	return terminal.NewClock(time.Now, terminal.Latest(memory, journal)), nil
}

// onTerminal reports whether a person sits at both ends.
func onTerminal(w world) bool {
	in, isFile := w.in.(*os.File)
	out, isFileToo := w.out.(*os.File)
	return isFile && isFileToo && term.IsTerminal(int(in.Fd())) && term.IsTerminal(int(out.Fd()))
}

// history is the file that keeps the lines typed; none where the machine has
// no place for it.
func history() string {
	dir, err := os.UserCacheDir()
	if err != nil || os.MkdirAll(filepath.Join(dir, "catwalk"), 0o700) != nil {
		return ""
	}
	return filepath.Join(dir, "catwalk", "history")
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

type backup struct {
	DB   string `name:"db" default:"sqlite:catwalk.db" env:"CATWALK_DB" help:"The database." placeholder:"SPEC"`
	File string `arg:"" help:"The file to write; it must not exist."`
}

// Run copies the database as it is at one moment.
func (b backup) Run(ctx context.Context, w world) error {
	if err := storage.Backup(ctx, b.DB, b.File, sqlite.Engine); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w.out, "backed up to", b.File)
	return err
}
