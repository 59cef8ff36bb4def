package storage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"catwalk/coach"
)

// errStale means that the household has taken another turn since it was read.
var errStale = errors.New("the household has changed meanwhile")

// Turn lets the thinker answer a message; see [coach.Store].
func (s *Store) Turn(ctx context.Context, t coach.Thinker, m coach.Message, now time.Time) (coach.Done, error) {
	if err := s.begin(ctx); err != nil {
		return coach.Done{}, s.explain("take a turn", err)
	}
	defer s.underWay.Done()
	leave, err := s.persons.enter(ctx, m.From.Owner())
	if err != nil {
		return coach.Done{}, s.explain("take a turn", err)
	}
	defer leave()
	for {
		done, err := s.turn(ctx, t, m, now)
		if errors.Is(err, errStale) && ctx.Err() == nil {
			continue
		}
		return done, s.explain("take a turn", err)
	}
}

// turn reads, thinks and keeps once. It fails with errStale when another turn
// of the household came between.
func (s *Store) turn(ctx context.Context, t coach.Thinker, m coach.Message, now time.Time) (coach.Done, error) {
	h, err := s.find(m)
	if err != nil {
		return coach.Done{}, err
	}
	if h.seen || m.Kind == coach.Tick && !h.waitsFor(m) {
		return coach.Done{Household: h.id, Seen: true}, nil
	}
	c, err := s.findCommunity(ctx, m.Community)
	if err != nil {
		return coach.Done{}, err
	}
	out, err := s.think(ctx, t, h, c.Community, m, now)
	if err != nil {
		return coach.Done{}, err
	}
	page, err := write(h, c, m, out, now)
	if err != nil {
		return coach.Done{}, err
	}
	if err := s.keep(ctx, func(tx *transaction) error { return s.keepTurn(tx, page) }); err != nil {
		return coach.Done{}, err
	}
	return coach.Done{Household: h.id, Owed: page.owed}, nil
}

// think asks the thinker, with the slice of the journal that it needs. A
// thinker that panics fails this turn only.
func (s *Store) think(ctx context.Context, t coach.Thinker, h household, c coach.Community, m coach.Message, now time.Time) (out coach.Output, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("the thinker panicked: %v", cause)
		}
	}()
	in := coach.Input{Memory: h.memory, Message: m, Now: now, Community: c}
	in.Journal, err = s.journal(ctx, h.id, t.Needs(h.memory, m))
	if err != nil {
		return coach.Output{}, err
	}
	return t.Turn(in), nil
}
