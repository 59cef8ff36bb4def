package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"catwalk/coach"
)

// A household is one as it was read.
type household struct {
	id     coach.HouseholdID
	memory coach.Memory
	// turns counts the turns taken; zero for a household that is not kept yet.
	turns int64
	// seen says that the message has taken effect already.
	seen bool
}

const findHousehold statement = `
SELECT (SELECT count(*) FROM deliveries WHERE platform = $1 AND bot = $2 AND id = $3),
       households.id, households.version, households.turns, households.memory
FROM (SELECT 1) AS always
LEFT JOIN addresses ON addresses.platform = $4 AND addresses.person = $5
LEFT JOIN households ON households.id = addresses.household`

// find reads the household that a message is from, or makes up a new one. The
// read takes microseconds, so it is not cut short by a context.
func (s *Store) find(m coach.Message) (household, error) {
	var seen int
	var id, memory sql.NullString
	var version, turns sql.NullInt64
	err := s.read.row(context.Background(), []any{&seen, &id, &version, &turns, &memory}, findHousehold,
		m.Delivery.Platform, m.Delivery.Bot, m.Delivery.ID, m.From.Platform, m.From.Person)
	if err != nil {
		return household{}, fmt.Errorf("find household: %w", err)
	}
	h := household{id: coach.HouseholdID(id.String), turns: turns.Int64, seen: seen > 0}
	if h.seen || !id.Valid && m.Kind == coach.Tick {
		return h, nil
	}
	if !id.Valid {
		h.id = coach.HouseholdID(rand.Text())
		h.memory = coach.Memory{Version: coach.MemoryVersion, Household: h.id}
		return h, nil
	}
	h.memory, err = recall(h.id, version.Int64, memory.String)
	return h, err
}

// recall reads a memory, unless a newer program wrote it.
func recall(id coach.HouseholdID, version int64, text string) (m coach.Memory, err error) {
	if version > coach.MemoryVersion {
		return m, fmt.Errorf("memory of household %s has version %d and this program knows %d; start the newer program again: %w",
			id, version, coach.MemoryVersion, coach.ErrNewer)
	}
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		return m, fmt.Errorf("read memory of household %s: %w", id, err)
	}
	return m, nil
}

const householdOf statement = `SELECT household FROM addresses WHERE platform = $1 AND person = $2`

// Household returns the household of an address; see [coach.Store].
func (s *Store) Household(ctx context.Context, a coach.Address) (id coach.HouseholdID, err error) {
	if err := s.begin(ctx); err != nil {
		return "", s.explain("find household", err)
	}
	defer s.underWay.Done()
	err = s.read.row(ctx, []any{&id}, householdOf, a.Platform, a.Person)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return id, s.explain("find household", err)
}

const memoryOf statement = `SELECT version, memory FROM households WHERE id = $1`

// Memory returns what is remembered of a household; see [coach.Store].
func (s *Store) Memory(ctx context.Context, h coach.HouseholdID) (m coach.Memory, ok bool, err error) {
	if err := s.begin(ctx); err != nil {
		return m, false, s.explain("read memory", err)
	}
	defer s.underWay.Done()
	var version int64
	var text string
	err = s.read.row(ctx, []any{&version, &text}, memoryOf, string(h))
	if errors.Is(err, sql.ErrNoRows) {
		return m, false, nil
	}
	if err == nil {
		m, err = recall(h, version, text)
	}
	return m, err == nil, s.explain("read memory", err)
}
