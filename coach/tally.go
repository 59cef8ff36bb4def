package coach

import (
	"maps"
	"time"

	"catwalk/content"
)

// apart is the least time between two sessions that count as different days.
const apart = 8 * time.Hour

// newDay reports whether now is on another local day than last, and far
// enough from it.
func newDay(last, now time.Time, zone *time.Location) bool {
	if last.IsZero() {
		return true
	}
	y1, m1, d1 := last.In(zone).Date()
	y2, m2, d2 := now.In(zone).Date()
	return (y1 != y2 || m1 != m2 || d1 != d2) && now.Sub(last) >= apart
}

// enter returns the tally with one more session in it: what was seen, and,
// unless a sign was worse than adjusting, that the session counts.
func (t Tally) enter(signs []*content.Sign, calm bool, now time.Time, zone *time.Location) Tally {
	t.Seen = maps.Clone(t.Seen)
	for _, sign := range signs {
		if sign.Tone != content.Relaxed {
			t.see(sign.ID)
		}
	}
	if !bearable(signs) {
		return t
	}
	t.Sessions++
	if newDay(t.Last, now, zone) {
		t.Days, t.Last = t.Days+1, now
	}
	if calm && newDay(t.LastCalm, now, zone) {
		t.CalmDays, t.LastCalm = t.CalmDays+1, now
	}
	return t
}

// bearable reports whether no sign is worse than adjusting.
func bearable(signs []*content.Sign) bool {
	for _, s := range signs {
		if s.Tone == content.Stressed || s.Tone == content.Emergency {
			return false
		}
	}
	return true
}

// see counts one more session with a sign.
func (t *Tally) see(id content.SignID) {
	if t.Seen == nil {
		t.Seen = map[content.SignID]int{}
	}
	t.Seen[id]++
}
