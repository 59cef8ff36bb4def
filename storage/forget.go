package storage

const (
	forgetParked statement = `
DELETE FROM parked WHERE (platform = $1 AND person = $2)
OR EXISTS (SELECT 1 FROM addresses WHERE addresses.household = $3
	AND addresses.platform = parked.platform AND addresses.person = parked.person)`

	forgetOwed statement = `DELETE FROM outbox WHERE household = $1`

	forgetUndeliverable statement = `DELETE FROM undeliverable WHERE household = $1`

	// forgetHousehold takes its addresses, journal and receipts with it.
	forgetHousehold statement = `DELETE FROM households WHERE id = $1 AND turns = $2`
)

// forgetAll erases everything that is kept of the household, but for the
// deliveries: they hold nothing of it, and keep an old message from reviving
// it. The replies that say goodbye are kept afterwards, until they arrive.
func (p *page) forgetAll(tx *transaction) error {
	id, from := string(p.household.id), p.message.From
	if _, err := tx.exec(forgetParked, from.Platform, from.Person, id); err != nil {
		return err
	}
	for _, forget := range []statement{forgetOwed, forgetUndeliverable} {
		if _, err := tx.exec(forget, id); err != nil {
			return err
		}
	}
	if p.household.turns == 0 {
		return nil
	}
	if err := one(tx.exec(noteTraces, ms(p.now))); err != nil {
		return err
	}
	return one(tx.exec(forgetHousehold, id, p.household.turns))
}
