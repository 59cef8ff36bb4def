package storage

import "time"

const (
	// seenFor is how long a delivery is known at least. Telegram sends an
	// update again for 24 hours (tdlib/telegram-bot-api, message_date + 86400).
	seenFor = 48 * time.Hour
	// keptFor is how long the operator can look into what went wrong, and how
	// long a message that a reply became can be edited.
	keptFor = 30 * 24 * time.Hour
	// pruneEvery is how often old rows are looked for.
	pruneEvery = time.Minute
)

const (
	pruneSeen         statement = `DELETE FROM deliveries WHERE at < $1`
	pruneParked       statement = `DELETE FROM parked WHERE at < $1`
	pruneUndelivered  statement = `DELETE FROM undeliverable WHERE since < $1`
	pruneReceipts     statement = `DELETE FROM receipts WHERE since < $1`
	pruneLate         statement = `DELETE FROM outbox WHERE until < $1`
	recordLateReplies statement = `
INSERT INTO undeliverable (id, household, platform, card, since, reason)
SELECT id, household, platform, card, since, 'too late' FROM outbox WHERE until < $1`
)

// prune removes what is kept for a time only, if it has not just done so.
func (s *Store) prune(tx *transaction, now time.Time) error {
	if now.Sub(s.pruned).Abs() < pruneEvery {
		return nil
	}
	for _, old := range []struct {
		statement statement
		before    time.Time
	}{
		{pruneSeen, now.Add(-seenFor)},
		{pruneParked, now.Add(-keptFor)},
		{pruneUndelivered, now.Add(-keptFor)},
		{pruneReceipts, now.Add(-keptFor)},
		{recordLateReplies, now},
		{pruneLate, now},
	} {
		if _, err := tx.exec(old.statement, ms(old.before)); err != nil {
			return err
		}
	}
	s.pruned = now
	return nil
}
