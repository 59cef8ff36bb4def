package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"catwalk/coach"
)

const lastEntries statement = `
SELECT entry FROM journal WHERE household = $1 AND at >= $2
ORDER BY turn DESC, nth DESC LIMIT $3`

// Journal returns a slice of a household's journal; see [coach.Store].
func (s *Store) Journal(ctx context.Context, h coach.HouseholdID, span coach.Span) ([]coach.Entry, error) {
	if err := s.begin(ctx); err != nil {
		return nil, s.explain("read journal", err)
	}
	defer s.underWay.Done()
	entries, err := s.journal(ctx, h, span)
	return entries, s.explain("read journal", err)
}

func (s *Store) journal(ctx context.Context, h coach.HouseholdID, span coach.Span) (entries []coach.Entry, err error) {
	if span.Last <= 0 {
		return nil, nil
	}
	var text string
	err = s.read.each(ctx, func() error {
		var e coach.Entry
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			return fmt.Errorf("read journal of household %s: %w", h, err)
		}
		entries = append(entries, e)
		return nil
	}, []any{&text}, lastEntries, string(h), ms(span.Since), span.Last)
	slices.Reverse(entries)
	return entries, err
}
