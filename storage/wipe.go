package storage

import (
	"context"
	"time"
)

// traces are of people who were forgotten. Deleting rows does not take every
// word out of an engine's files: the log holds them for a while, and so do
// corners of pages whose rows have moved.
type traces struct {
	// left says that there may be some.
	left bool
	// leave is until when the files are left alone.
	leave time.Time
}

const (
	// noteTraces is kept with the forgetting itself, so that a program that
	// is killed before it could wipe does so when it starts again.
	noteTraces  statement = `INSERT INTO traces (since) VALUES ($1)`
	countTraces statement = `SELECT count(*) FROM traces`
	clearTraces statement = `DELETE FROM traces`
)

// lookForTraces asks whether the program before this one had to leave some.
func (s *Store) lookForTraces() {
	var n int
	err := s.read.row(context.Background(), []any{&n}, countTraces)
	s.left = n > 0 || err != nil
}

// wipeSometimes wipes at once, but spends no more than a hundredth of its time
// on it: to wipe a large database takes seconds, in which turns must wait.
func (s *Store) wipeSometimes() {
	if s.left && time.Now().After(s.leave) {
		began := time.Now()
		s.wipe()
		s.leave = time.Now().Add(100 * time.Since(began))
	}
}

// wipe removes the traces of the forgotten from the engine's files.
func (s *Store) wipe() {
	if !s.left {
		return
	}
	wiped, err := s.database.Wipe(context.Background())
	if err == nil && wiped {
		err = inTransaction(s.write, func(t *transaction) error {
			_, err := t.exec(clearTraces)
			return err
		})
	}
	if err != nil {
		s.log.Warn("could not wipe what was forgotten from the files; will try again", "error", s.database.Explain(err))
	}
	s.left = !wiped || err != nil
}
