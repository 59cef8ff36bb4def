package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"catwalk/coach"
)

const owedReplies statement = `
SELECT id, household, since, reply, via FROM outbox
WHERE platform = $1 AND id > $2 AND (until IS NULL OR until >= $3)
ORDER BY id LIMIT $4`

// Owed returns the replies that wait to be delivered; see [coach.Store].
func (s *Store) Owed(ctx context.Context, platform string, now time.Time, after int64, limit int) ([]coach.Owed, error) {
	if err := s.begin(ctx); err != nil {
		return nil, s.explain("find replies owed", err)
	}
	defer s.underWay.Done()
	owed, err := s.owed(ctx, platform, now, after, limit)
	if err == nil {
		err = s.addReceipts(ctx, owed)
	}
	return owed, s.explain("find replies owed", err)
}

func (s *Store) owed(ctx context.Context, platform string, now time.Time, after int64, limit int) (owed []coach.Owed, err error) {
	var id, since int64
	var household, reply string
	var via []byte
	err = s.read.each(ctx, func() error {
		o := coach.Owed{ID: id, Household: coach.HouseholdID(household), Via: via, Since: fromMs(since)}
		if err := json.Unmarshal([]byte(reply), &o.Reply); err != nil {
			s.log.Error("passed over a reply that cannot be read", "reply", id, "error", err)
			return nil
		}
		owed, via = append(owed, o), nil
		return nil
	}, []any{&id, &household, &since, &reply, &via}, owedReplies, platform, after, ms(now), max(limit, 0))
	return owed, err
}

func (s *Store) addReceipts(ctx context.Context, owed []coach.Owed) error {
	for i := range owed {
		o := &owed[i]
		if o.Reply.Key == "" {
			continue
		}
		err := s.read.row(ctx, []any{&o.Receipt}, receiptOf, receiptKey(*o)...)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	return nil
}
