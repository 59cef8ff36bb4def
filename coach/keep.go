package coach

import (
	"catwalk/content"
	"time"
)

// keep enters a report into memory and journal.
func (t *turn) keep(s Situation, d Decision, words string) {
	c := t.cat()
	t.enter(Entry{
		Kind: SessionEntry, Step: s.Step.ID, Place: where(s), Verdict: d.Verdict,
		Asserted: signIDs(s.Asserted), Denied: signIDs(s.Denied), Note: words,
	})
	t.keepTally(s.Step.ID, s.Tally)
	if !bearable(s.Asserted) {
		c.Stressed = t.now
	}
	if d.RestHours > 0 {
		t.rest(d)
	}
	if d.Because != nil && d.Because.Kind == "slipped-out" {
		t.slippedOut()
	}
	t.settleAt(s, d)
}

// settleAt moves to where the decision leads. A step that was gone back to is
// left again after one more calm day there, and after a bad fright outdoors
// only when all its calm days have been counted anew.
func (t *turn) settleAt(s Situation, d Decision) {
	if d.To == s.Step.ID {
		return
	}
	t.moveTo(d.To)
	if d.Verdict == content.Advance {
		return
	}
	to, tally := t.guide.Step(d.To), t.cat().Tally[d.To]
	tally.CalmDays = max(min(tally.CalmDays, to.Exit.Days-1), 0)
	if s.Step.Outdoors && d.To == t.indoors[s.Step.Track] {
		tally.CalmDays = 0
	}
	if !to.Exit.Done {
		t.keepTally(d.To, tally)
	}
}

// rest lets training rest after a sign; a longer rest that stands already
// goes on.
func (t *turn) rest(d Decision) {
	until := t.now.Add(time.Duration(d.RestHours) * time.Hour)
	if d.RestHours == 1 {
		y, m, day := t.now.In(t.zone()).Date()
		until = time.Date(y, m, day+1, 0, 0, 0, 0, t.zone())
	}
	if until.After(t.cat().Rest) {
		t.cat().Rest = until.UTC()
		if d.Because != nil {
			t.cat().RestFor = d.Because.ID
		}
	}
}

func signIDs(signs []*content.Sign) []content.SignID {
	var list []content.SignID
	for _, s := range signs {
		list = append(list, s.ID)
	}
	return list
}
