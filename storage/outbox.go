package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"catwalk/coach"
)

const (
	owe statement = `
INSERT INTO outbox (household, platform, card, until, since, reply, via)
VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`

	receiptOf statement = `
SELECT receipt FROM receipts
WHERE household = $1 AND platform = $2 AND person = $3 AND chat = $4 AND key = $5`
)

// keepReplies puts the replies into the outbox.
func (p *page) keepReplies(tx *transaction) error {
	for i := range p.owed {
		o := &p.owed[i]
		err := tx.row([]any{&o.ID}, owe, string(o.Household), o.Reply.To.Platform, cardOf(o.Reply),
			until(o.Reply), ms(o.Since), p.replies[i], o.Via)
		if err != nil {
			return err
		}
		if o.Reply.Key == "" {
			continue
		}
		err = tx.row([]any{&o.Receipt}, receiptOf, receiptKey(*o)...)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	return nil
}

// receiptKey is what a receipt is kept under.
func receiptKey(o coach.Owed) []any {
	to := o.Reply.To
	return []any{string(o.Household), to.Platform, to.Person, to.Chat, o.Reply.Key}
}

// cardOf names what a reply says, for the record of those that were given up.
func cardOf(r coach.Reply) string {
	if r.Card != "" {
		return string(r.Card)
	}
	return string(r.Line)
}

// until is when a reply loses its sense, nil for never.
func until(r coach.Reply) *int64 {
	if r.Until.IsZero() {
		return nil
	}
	at := ms(r.Until)
	return &at
}

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
