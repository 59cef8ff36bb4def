package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"catwalk/coach"
)

// alarms is the platform of the deliveries of ticks.
const alarms = "alarm"

// tick is the message that an alarm becomes when it is due. Its delivery is
// the same whenever it is made, and another for every alarm and time.
func tick(m coach.Memory, a coach.Alarm) coach.Message {
	id := fmt.Sprintf("%s/%s/%d", m.Household, a.ID, ms(a.At))
	return coach.Message{
		Delivery: coach.Delivery{Platform: alarms, ID: id},
		From:     m.People[a.Person].Home,
		Kind:     coach.Tick,
		Alarm:    a.ID,
		At:       a.At,
	}
}

// canRing tells whether there is somebody whom the alarm can wake.
func canRing(m coach.Memory, a coach.Alarm) bool {
	return a.Person >= 0 && a.Person < len(m.People) && m.People[a.Person].Home != coach.Address{}
}

// rungBy tells of an alarm whether a tick is its own.
func rungBy(tick coach.Message) func(coach.Alarm) bool {
	return func(a coach.Alarm) bool { return a.ID == tick.Alarm && ms(a.At) == ms(tick.At) }
}

// waitsFor tells whether the alarm of a tick is still set.
func (h household) waitsFor(tick coach.Message) bool {
	return slices.ContainsFunc(h.memory.Alarms, rungBy(tick))
}

// earliest is when the first alarm rings, nil for never.
func earliest(m coach.Memory) (first *int64) {
	for _, a := range m.Alarms {
		if at := ms(a.At); canRing(m, a) && (first == nil || at < *first) {
			first = &at
		}
	}
	return first
}

const householdsDue statement = `
SELECT id, version, memory FROM households WHERE alarm <= $1 AND version <= $2
ORDER BY alarm LIMIT $3`

// Due returns the ticks of the alarms that are due; see [coach.Store].
func (s *Store) Due(ctx context.Context, now time.Time, limit int) ([]coach.Message, error) {
	if err := s.begin(ctx); err != nil {
		return nil, s.explain("find alarms", err)
	}
	defer s.underWay.Done()
	var ticks []coach.Message
	var id, memory string
	var version int64
	err := s.read.each(ctx, func() error {
		m, err := recall(coach.HouseholdID(id), version, memory)
		if err != nil {
			s.log.Error("passed over the alarms of a household", "error", err)
			return nil
		}
		ticks = append(ticks, due(m, now)...)
		return nil
	}, []any{&id, &version, &memory}, householdsDue, ms(now), coach.MemoryVersion, max(limit, 0))
	slices.SortStableFunc(ticks, func(a, b coach.Message) int { return a.At.Compare(b.At) })
	return ticks[:min(len(ticks), max(limit, 0))], s.explain("find alarms", err)
}

// due makes the ticks of a household's alarms that are due.
func due(m coach.Memory, now time.Time) (ticks []coach.Message) {
	for _, a := range m.Alarms {
		if ms(a.At) <= ms(now) && canRing(m, a) {
			ticks = append(ticks, tick(m, a))
		}
	}
	return ticks
}

const nextAlarm statement = `SELECT min(alarm) FROM households WHERE alarm IS NOT NULL AND version <= $1`

// Next returns when the earliest alarm is due; see [coach.Store].
func (s *Store) Next(ctx context.Context) (time.Time, error) {
	if err := s.begin(ctx); err != nil {
		return time.Time{}, s.explain("find the next alarm", err)
	}
	defer s.underWay.Done()
	var at sql.NullInt64
	err := s.read.row(ctx, []any{&at}, nextAlarm, coach.MemoryVersion)
	if err != nil || !at.Valid {
		return time.Time{}, s.explain("find the next alarm", err)
	}
	return fromMs(at.Int64), nil
}
