package coach

import (
	"slices"
	"time"
)

// wake sets an alarm for this cat and person.
func (t *turn) wake(id string, in time.Duration) {
	t.quiet(id)
	t.mem.Alarms = append(t.mem.Alarms, Alarm{ID: t.alarmID(id), At: t.now.Add(in), Person: t.who, Cat: t.me().Cat})
}

// quiet takes an alarm of this cat back.
func (t *turn) quiet(id string) {
	t.mem.Alarms = slices.DeleteFunc(t.mem.Alarms, func(a Alarm) bool { return a.ID == t.alarmID(id) })
}

func (t *turn) alarmID(id string) string { return id + "/" + number(t.me().Cat) }
