package storage

import "catwalk/coach"

const (
	markSeen statement = `
INSERT INTO deliveries (platform, bot, id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`

	found statement = `
INSERT INTO households (id, version, turns, alarm, memory) VALUES ($1, $2, 1, $3, $4)`

	move statement = `
INSERT INTO addresses (platform, person, household) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`

	remember statement = `
UPDATE households SET version = $1, turns = turns + 1, alarm = $2, memory = $3
WHERE id = $4 AND turns = $5`

	addEntry statement = `
INSERT INTO journal (household, turn, nth, at, entry) VALUES ($1, $2, $3, $4, $5)`
)

// keepTurn keeps a page: all of it, or nothing if it fails.
func (s *Store) keepTurn(tx *transaction, p *page) error {
	if err := see(tx, p.message.Delivery, ms(p.now)); err != nil {
		return err
	}
	keepMemory := p.keepMemory
	if p.forget {
		keepMemory, s.left = p.forgetAll, true
	}
	for _, keep := range []func(*transaction) error{keepMemory, p.keepSettings, p.keepReplies} {
		if err := keep(tx); err != nil {
			return err
		}
	}
	return s.prune(tx, p.now)
}

// see marks a delivery as seen. If another turn was quicker, then this one is
// stale, and finds the delivery seen when it reads again.
func see(tx *transaction, d coach.Delivery, at int64) error {
	return one(tx.exec(markSeen, d.Platform, d.Bot, d.ID, at))
}

// one makes sure that a statement touched its row; the household is not what
// it was if it did not.
func one(rows int64, err error) error {
	if err == nil && rows != 1 {
		return errStale
	}
	return err
}

// keepMemory keeps memory and journal, if no other turn came between.
func (p *page) keepMemory(tx *transaction) error {
	if err := p.keepHousehold(tx); err != nil {
		return err
	}
	for i, e := range p.entries {
		if err := one(tx.exec(addEntry, string(p.household.id), p.household.turns+1, i, e.at, e.text)); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) keepHousehold(tx *transaction) error {
	h := p.household
	if h.turns > 0 {
		return one(tx.exec(remember, coach.MemoryVersion, p.alarm, p.memory, string(h.id), h.turns))
	}
	if err := one(tx.exec(found, string(h.id), coach.MemoryVersion, p.alarm, p.memory)); err != nil {
		return err
	}
	return one(tx.exec(move, p.message.From.Platform, p.message.From.Person, string(h.id)))
}
