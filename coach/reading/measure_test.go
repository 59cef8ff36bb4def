package reading_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

// A tally counts right answers, wrong ones and missed ones.
type tally struct{ right, wrong, missed int }

// f1 is the harmonic mean of precision and recall.
func (c tally) f1() float64 {
	return 2 * float64(c.right) / float64(max(1, 2*c.right+c.wrong+c.missed))
}

// String returns precision, recall and F1, with the counts.
func (c tally) String() string {
	return fmt.Sprintf("precision %.2f, recall %.2f, F1 %.2f (%d right, %d wrong, %d missed)",
		float64(c.right)/float64(max(1, c.right+c.wrong)),
		float64(c.right)/float64(max(1, c.right+c.missed)), c.f1(), c.right, c.wrong, c.missed)
}

// count compares signs that were read with the labels of an example.
func (c *tally) count(read, want, accept []content.SignID) {
	for _, id := range read {
		switch {
		case slices.Contains(want, id):
			c.right++
		case !slices.Contains(accept, id):
			c.wrong++
		}
	}
	for _, id := range want {
		if !slices.Contains(read, id) {
			c.missed++
		}
	}
}

// A measure is how well the examples that are kept aside are read.
type measure struct {
	shown, gone, alarms     tally
	perSign                 map[content.SignID]*tally
	intent, topic, examples int
	asked                   int
}

// take measures one example.
func (m *measure) take(read reading.Reading, e content.Example, roots map[content.SignID]bool) {
	public := func(ids []content.SignID) []content.SignID {
		return slices.DeleteFunc(ids, func(id content.SignID) bool { return !roots[id] })
	}
	shown := public(read.Present())
	m.shown.count(shown, e.Present, e.Accept)
	m.gone.count(public(read.Absent()), e.Absent, e.Accept)
	for _, id := range append(slices.Clone(shown), e.Present...) {
		if m.perSign[id] == nil {
			m.perSign[id] = &tally{}
		}
	}
	for id, c := range m.perSign {
		only := func(ids []content.SignID) []content.SignID {
			return slices.DeleteFunc(slices.Clone(ids), func(o content.SignID) bool { return o != id })
		}
		c.count(only(shown), only(e.Present), e.Accept)
	}
	m.wishes(read, e)
}

// wishes measures intent, topic and alarm.
func (m *measure) wishes(read reading.Reading, e content.Example) {
	m.examples++
	if string(read.Intent) == e.Intent || slices.Contains(e.AcceptIntent, string(read.Intent)) {
		m.intent++
	}
	if e.Topic != "" && e.Topic != "other" {
		m.asked++
		if len(read.Topics) > 0 && (read.Topics[0] == e.Topic || slices.Contains(e.AcceptTopic, read.Topics[0])) {
			m.topic++
		}
	}
	switch urgent := e.Intent == string(reading.Urgent); {
	case urgent && read.Urgent:
		m.alarms.right++
	case urgent:
		m.alarms.missed++
	case read.Urgent && len(e.Present) == 0 && len(e.Accept) == 0:
		m.alarms.wrong++
	}
}

// TestMeasure reads the examples that nothing is learned from and reports how
// well. The floors are below what is reached, so that a change for the worse
// is noticed; they are no goals. Run it with -v to see the report.
func TestMeasure(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	roots := map[content.SignID]bool{}
	for _, e := range g.In("en").Words.Examples {
		for _, id := range e.Present {
			roots[id] = true
		}
	}
	m := &measure{perSign: map[content.SignID]*tally{}}
	for _, e := range g.In("en").Words.Examples {
		if e.Hold {
			m.take(reader(t).Read(e.Text), e, roots)
		}
	}
	t.Logf("%d examples\nshown: %v\ngone: %v\nalarms: %v", m.examples, m.shown, m.gone, m.alarms)
	t.Logf("intent right: %.3f; first topic right: %.3f of %d", m.share(m.intent, m.examples), m.share(m.topic, m.asked), m.asked)
	for _, id := range slices.Sorted(maps.Keys(m.perSign)) {
		t.Logf("%-15s %v", id, m.perSign[id])
	}
	m.floors(t)
}

// share is a part of a whole.
func (m *measure) share(part, whole int) float64 { return float64(part) / float64(max(1, whole)) }

// floors fails the test where reading has become worse.
func (m *measure) floors(t *testing.T) {
	for _, f := range []struct {
		what       string
		got, floor float64
	}{
		{"F1 of signs shown", m.shown.f1(), 0.72},
		{"F1 of signs gone", m.gone.f1(), 0.50},
		{"share of right intents", m.share(m.intent, m.examples), 0.88},
		{"share of right first topics", m.share(m.topic, m.asked), 0.82},
		{"recall of alarms", m.share(m.alarms.right, m.alarms.right+m.alarms.missed), 0.84},
	} {
		if f.got < f.floor {
			t.Errorf("%s is %.3f; wanted at least %.2f", f.what, f.got, f.floor)
		}
	}
}
