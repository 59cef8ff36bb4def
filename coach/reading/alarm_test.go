package reading_test

import (
	"slices"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

// TestAlarms reads the messages of alarms.txt, which nothing is learned from,
// and reports which emergencies were missed and what was mistaken for one. The
// floors are below what is reached and are no goals; -v shows the report.
func TestAlarms(t *testing.T) {
	var noticed, roots tally
	for text, want := range labelled(t, "testdata/alarms.txt") {
		alarm(t, &noticed, &roots, text, want)
	}
	t.Logf("emergencies: %v\ntheir roots: %v", noticed, roots)
	if noticed.missed > 10 || noticed.wrong > 10 || roots.missed > 18 {
		t.Errorf("emergencies %v, their roots %v; wanted at most 10 missed, 10 false and 18 of another root", noticed, roots)
	}
}

// alarm counts one message whose root is wanted, or "calm".
func alarm(t *testing.T, noticed, roots *tally, text, want string) {
	t.Helper()
	read := reader(t).Read(text)
	if read.Urgent != (read.Intent == reading.Urgent) {
		t.Errorf("%q is urgent (%t) and of intent %s; wanted both or neither", text, read.Urgent, read.Intent)
	}
	switch calm := want == "calm"; {
	case calm && read.Urgent:
		noticed.wrong++
		t.Logf("false alarm: %s", text)
	case calm:
	case !read.Urgent:
		noticed.missed++
		roots.missed++
		t.Logf("missed: %s", text)
	default:
		noticed.right++
		if slices.Contains(read.Present(), content.SignID(want)) {
			roots.right++
		} else {
			roots.missed++
		}
	}
}

// TestAlarmShowsItsSign checks that an emergency always shows a sign of one.
func TestAlarmShowsItsSign(t *testing.T) {
	for _, text := range []string{
		"please help, he collapsed and I can't wake him", "I'm scared, she's not right at all",
		"he licked some antifreeze in the driveway, is that dangerous?", "my cat ran away and I can't find her",
	} {
		read := reader(t).Read(text)
		shows := slices.ContainsFunc(read.Present(), func(id content.SignID) bool {
			return slices.Contains([]content.SignID{"panting", "hurt", "unwell", "lost", "slipped-out"}, id)
		})
		if !read.Urgent || !shows {
			t.Errorf("%q is read as %+v; wanted an emergency with its sign", text, read)
		}
	}
}
