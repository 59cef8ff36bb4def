package storage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"catwalk/coach"
)

const park statement = `
INSERT INTO parked (platform, person, at, reason, message) VALUES ($1, $2, $3, $4, $5)`

// Park puts a message aside for the operator; see [coach.Store].
func (s *Store) Park(ctx context.Context, m coach.Message, reason string, now time.Time) error {
	if err := s.begin(ctx); err != nil {
		return s.explain("park a message", err)
	}
	defer s.underWay.Done()
	for {
		err := s.parkOnce(ctx, m, reason, now)
		if errors.Is(err, errStale) && ctx.Err() == nil {
			continue
		}
		return s.explain("park a message", err)
	}
}

// parkOnce parks without looking at the household, which may be what ails the
// message; only a tick's alarm must be taken out of memory.
func (s *Store) parkOnce(ctx context.Context, m coach.Message, reason string, now time.Time) error {
	m.Via = nil
	message, err := text(m)
	if err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	silence, err := s.silence(m)
	if err != nil {
		return err
	}
	return s.keep(ctx, func(tx *transaction) error {
		err := see(tx, m.Delivery, ms(now))
		if errors.Is(err, errStale) {
			return nil
		}
		if err == nil {
			err = silence(tx)
		}
		if err == nil {
			err = one(tx.exec(park, m.From.Platform, m.From.Person, ms(now), reason, message))
		}
		return err
	})
}

// silence returns what takes the alarm of a tick out of memory.
func (s *Store) silence(tick coach.Message) (func(*transaction) error, error) {
	nothing := func(*transaction) error { return nil }
	if tick.Kind != coach.Tick {
		return nothing, nil
	}
	h, err := s.find(tick)
	if err != nil || h.seen || !h.waitsFor(tick) {
		return nothing, err
	}
	p := &page{message: tick, household: h}
	return p.keepHousehold, p.remember(h.memory)
}
