package storage

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"catwalk/coach"
)

var _ coach.Store = (*Store)(nil)

// A Store keeps households in a database. It is a [coach.Store].
type Store struct {
	database *Database
	log      *slog.Logger
	read     *prepared
	persons  turnstile

	mu       sync.RWMutex
	closed   bool
	underWay sync.WaitGroup

	waiting chan *change
	writing sync.WaitGroup
	writer
}

// New returns a store over an opened database, which it closes.
func New(database *Database, log *slog.Logger) *Store {
	s := &Store{
		database: database,
		log:      log,
		read:     prepare(database.Read),
		waiting:  make(chan *change, together),
		writer:   writer{write: prepare(database.Write)},
	}
	s.writing.Go(s.commitWaiting)
	return s
}

// Close waits for the calls under way and closes the database. Calls that
// come later fail with [coach.ErrClosed]; a second Close does nothing.
func (s *Store) Close() error {
	s.mu.Lock()
	again := s.closed
	s.closed = true
	s.mu.Unlock()
	s.underWay.Wait()
	if again {
		return nil
	}
	close(s.waiting)
	s.writing.Wait()
	if err := s.database.Close(); err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}

// begin lets a call begin unless the store is closed or ctx has ended. A call
// that has begun must end with underWay.Done.
func (s *Store) begin(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return coach.ErrClosed
	}
	s.underWay.Add(1)
	return nil
}

// explain says what was attempted when it failed, and why.
func (s *Store) explain(attempted string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", attempted, s.database.Explain(err))
}

// ms is how times are kept: milliseconds since 1970, in UTC.
func ms(t time.Time) int64 { return t.UnixMilli() }

func fromMs(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
