// Package storage keeps households, and is where a turn becomes true.
//
// [Store] implements [coach.Store], whose comment is the contract, over one
// SQL text that every engine runs as it is. An [Engine] (packages
// storage/sqlite and its siblings) only opens a database: its driver, its
// schema, its locks and what its errors mean.
//
// A turn is thought outside of the transaction and kept inside of it. Turn
// reads the household and how many turns it has taken, lets the thinker
// answer, and hands what is to be kept to the one writer. The writer commits
// everything that waits together, each change in a savepoint of its own, and
// keeps a turn only if the household has still taken that many turns;
// otherwise the turn is read and thought again. So no household's thinking
// holds up another's, one fsync serves many, and two programs on the same
// database cannot overwrite each other.
package storage

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
)

// An Engine opens databases of one kind.
type Engine struct {
	// Name stands before the colon of a spec: "sqlite" in "sqlite:cats.db".
	Name string
	// Open opens the database for this program alone, and brings its schema
	// up to date. Where is the spec without the name and colon.
	Open func(ctx context.Context, where string) (*Database, error)
	// Backup copies the database to a new file, as it is at one moment, while
	// any program may go on using it.
	Backup func(ctx context.Context, where, file string) error
}

// A Database is what an engine has opened.
type Database struct {
	// Write takes the store's transactions, one at a time; Read is asked
	// outside of them, by many goroutines.
	Write, Read *sql.DB
	// Explain wraps an error of the driver in one of package coach's and says
	// what to do, where there is something to say.
	Explain func(error) error
	// Wipe removes every trace of deleted rows from the engine's files. It
	// reports false when somebody stood in its way.
	Wipe func(context.Context) (bool, error)
	// Close closes both and gives the database free for other programs.
	Close func() error
}

// Open opens the store that a spec names, such as "sqlite:cats.db". A spec
// without a name is one of the first engine's. The logger is told of what no
// caller can be told, such as a household that cannot be read among many.
func Open(ctx context.Context, spec string, log *slog.Logger, engines ...Engine) (*Store, error) {
	engine, where, err := find(spec, engines)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	database, err := engine.Open(ctx, where)
	if err != nil {
		return nil, fmt.Errorf("open database %s: %w", where, err)
	}
	return New(database, log), nil
}

// Backup copies the database that a spec names to a new file. It may be
// called while another program uses the database.
func Backup(ctx context.Context, spec, file string, engines ...Engine) error {
	engine, where, err := find(spec, engines)
	if err != nil {
		return fmt.Errorf("back up database: %w", err)
	}
	if err := engine.Backup(ctx, where, file); err != nil {
		return fmt.Errorf("back up database %s: %w", where, err)
	}
	return nil
}

// named matches a spec that begins with an engine's name. One letter is none:
// it is a drive of Windows.
var named = regexp.MustCompile(`^([a-z]{2,}):`)

func find(spec string, engines []Engine) (engine Engine, where string, err error) {
	name := named.FindStringSubmatch(spec)
	if name == nil {
		return engines[0], spec, nil
	}
	var known []string
	for _, e := range engines {
		if e.Name == name[1] {
			return e, strings.TrimPrefix(spec, name[0]), nil
		}
		known = append(known, e.Name+":")
	}
	return Engine{}, "", fmt.Errorf("no kind of database named %q; want one that begins with %s",
		name[1], strings.Join(known, " or "))
}
