package coach

import "time"

// Undo is what a correction goes back to: the cat as it was before the last
// report was counted.
type Undo struct {
	Cat int       `json:"cat"`
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
	if !h.answer.Correction || u == nil || t.now.Sub(u.At) > correctFor || t.cat().Hold != NoHold || u.Cat != t.me().Cat {
		return false
	}
	*t.cat(), t.me().Undo, t.me().Report = u.Was, nil, Report{}
	t.enter(Entry{Kind: CorrectionEntry})
	if t.told(h) {
		return true
	}
	t.ask(t.say(append([]Piece{line("corrected")}, t.wording("went", "")...)...), "went", "")
	return true
}

// remember keeps the cat as it is before a report is counted.
func (t *turn) remember() {
	t.me().Undo = &Undo{Cat: t.me().Cat, Was: t.mem.clone().Cats[t.me().Cat], At: t.now}
}
