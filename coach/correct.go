package coach

import (
	"maps"
	"reflect"
	"time"
)

// Undo is what a correction goes back to: the cat as it was before the last
// report was counted. Of its gates, doors and tallies only those are kept that
// the report has changed.
type Undo struct {
	Cat int       `json:"cat,omitempty"`
	Was Cat       `json:"was"`
	At  time.Time `json:"at"`
}

// correctFor is how long a report can be set right.
const correctFor = time.Hour

// corrected takes the last report back when the owner says that something
// else was meant, and takes what was meant instead. What an alert stopped
// stays stopped.
func (t *turn) corrected(h heard) bool {
	u := t.me().Undo
	if !h.answer.Correction || u == nil || t.cat().Hold != NoHold || u.Cat != t.me().Cat {
		return false
	}
	t.takeBack(u.Was)
	t.me().Undo, t.me().Report = nil, Report{}
	t.enter(Entry{Kind: CorrectionEntry})
	if t.told(h) {
		return true
	}
	t.ask(t.say(append([]Piece{line("corrected")}, t.wording("went", "")...)...), "went", "")
	return true
}

// remember keeps what a report has changed, given the cat as it was.
func (t *turn) remember(was Cat) {
	c := t.cat()
	was.Gates, was.Doors, was.Tally = changed(was.Gates, c.Gates), changed(was.Doors, c.Doors), changed(was.Tally, c.Tally)
	t.me().Undo = &Undo{Cat: t.me().Cat, Was: was, At: t.now}
}

// takeBack makes the cat what it was, but for what has been answered about it
// since.
func (t *turn) takeBack(was Cat) {
	c := t.cat()
	was.Gates, was.Doors, was.Tally = restored(c.Gates, was.Gates), restored(c.Doors, was.Doors), restored(c.Tally, was.Tally)
	*c = was
}

// changed returns what those entries of a map were that are different now.
func changed[K comparable, V any](was, now map[K]V) map[K]V {
	different := map[K]V{}
	for k, v := range now {
		if !reflect.DeepEqual(v, was[k]) {
			different[k] = was[k]
		}
	}
	return different
}

// restored returns a map in which some entries are what they were.
func restored[K comparable, V any](now, was map[K]V) map[K]V {
	if now == nil {
		return maps.Clone(was)
	}
	maps.Copy(now, was)
	return now
}

// settled forgets what can no longer be corrected.
func (t *turn) settled() {
	if u := t.me().Undo; u != nil && t.now.Sub(u.At) > correctFor {
		t.me().Undo = nil
	}
}
