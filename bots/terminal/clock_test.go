package terminal

import (
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

func TestTheClockNeverRunsBackwards(t *testing.T) {
	now := monday
	c := NewClock(func() time.Time { return now }, monday.Add(-time.Hour))
	check := func(what string, want time.Duration) {
		t.Helper()
		if got := c.Now().Sub(monday); got != want {
			t.Errorf("%s: %v after the beginning, want %v", what, got, want)
		}
	}
	check("an earlier chat changes nothing", 0)
	c.Set(monday.Add(2 * day))
	check("set forward", 2*day)
	c.Set(monday.Add(day))
	check("set back", 2*day)
	now = now.Add(time.Hour)
	check("it goes on", 2*day+time.Hour)
	c = NewClock(func() time.Time { return now }, monday.Add(week))
	check("taken up again", week)
}

func TestLatestIsWhatHappenedLast(t *testing.T) {
	at := func(d int) time.Time { return monday.AddDate(0, 0, d) }
	full := func() coach.Memory {
		return coach.Memory{
			People: []coach.Person{{Report: coach.Report{At: at(1)}}},
			Cats: []coach.Cat{{
				Born: at(50), Since: at(50), Rest: at(50), // none of these has to be past
				Stressed: at(1), HoldSince: at(1),
				Doors: map[content.DoorID]coach.DoorAnswer{"heat": {At: at(1)}},
				Tally: map[content.StepID]coach.Tally{"wear": {Last: at(1)}},
			}},
			Alarms: []coach.Alarm{{ID: "a", At: at(50)}},
		}
	}
	entries := []coach.Entry{{At: at(0)}, {At: at(1)}}
	tests := []struct {
		name   string
		change func(*coach.Memory)
		want   time.Time
	}{
		{"as it is", func(*coach.Memory) {}, at(1)},
		{"a report", func(m *coach.Memory) { m.People[0].Report.At = at(2) }, at(2)},
		{"a stressed sign", func(m *coach.Memory) { m.Cats[0].Stressed = at(3) }, at(3)},
		{"a hold", func(m *coach.Memory) { m.Cats[0].HoldSince = at(4) }, at(4)},
		{"a door check", func(m *coach.Memory) { m.Cats[0].Doors["cold"] = coach.DoorAnswer{At: at(5)} }, at(5)},
		{"a session", func(m *coach.Memory) { m.Cats[0].Tally["leash-drag"] = coach.Tally{Last: at(6)} }, at(6)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := full()
			test.change(&m)
			if got := Latest(m, entries); !got.Equal(test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
	if got := Latest(coach.Memory{}, []coach.Entry{{At: at(7)}}); !got.Equal(at(7)) {
		t.Errorf("from the journal: got %v", got)
	}
	if got := Latest(coach.Memory{}, nil); !got.IsZero() {
		t.Errorf("from nothing: got %v", got)
	}
}

// Lines come from the editor on a TTY. Here it has no terminal to edit on, and
// reads them as they are.
func TestAKeyboardIsRead(t *testing.T) {
	out, _ := say(t, Config{TTY: true}, "2\nnobody presses enter")
	for _, want := range []string{"\x1b[1mHello!\x1b[22m", "\x1b[31m!! Something is wrong", "choice [not-yet] of o1"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in %q", want, out)
		}
	}
}
