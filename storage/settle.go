package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"catwalk/coach"
)

const (
	settle statement = `
DELETE FROM outbox WHERE id = $1
RETURNING household, platform, card, since, reply,
	(SELECT count(*) FROM households WHERE households.id = outbox.household)`

	giveUp statement = `
INSERT INTO undeliverable (id, household, platform, card, since, reason)
VALUES ($1, $2, $3, $4, $5, $6)`

	keepReceipt statement = `
INSERT INTO receipts (household, platform, person, chat, key, since, receipt)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (household, platform, person, chat, key)
DO UPDATE SET since = excluded.since, receipt = excluded.receipt`
)

// Settle records what became of replies; see [coach.Store].
func (s *Store) Settle(ctx context.Context, outcomes ...coach.Outcome) error {
	if err := s.begin(ctx); err != nil {
		return s.explain("settle replies", err)
	}
	defer s.underWay.Done()
	err := s.keep(ctx, func(tx *transaction) error {
		for _, o := range outcomes {
			if err := settleOne(tx, o); err != nil {
				return err
			}
		}
		return nil
	})
	return s.explain("settle replies", err)
}

// settleOne takes a reply out of the outbox, and remembers the receipt of a
// delivered one or the reason of one that was given up.
func settleOne(tx *transaction, o coach.Outcome) error {
	var household, platform, card, reply string
	var since int64
	var remembered bool
	err := tx.row([]any{&household, &platform, &card, &since, &reply, &remembered}, settle, o.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if o.Failed != "" {
		return one(tx.exec(giveUp, o.ID, household, platform, card, since, o.Failed))
	}
	if o.Receipt == nil || !remembered {
		return nil
	}
	settled := coach.Owed{Household: coach.HouseholdID(household)}
	if err := json.Unmarshal([]byte(reply), &settled.Reply); err != nil {
		return fmt.Errorf("read reply %d: %w", o.ID, err)
	}
	if settled.Reply.Key == "" {
		return nil
	}
	return one(tx.exec(keepReceipt, append(receiptKey(settled), since, o.Receipt)...))
}
