package coach_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

func TestPoints(t *testing.T) {
	var sessions []coach.Point
	for i := range coach.MaxPoints + 3 {
		day := time.Date(2026, 5, 1+i, 0, 0, 0, 0, time.UTC)
		sessions = append(sessions, coach.Point{Day: day, Step: "wear", Verdict: content.Verdict(1 + i%8)})
	}
	got, err := coach.PointsOf(sessions).List()
	if want := sessions[3:]; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v and %v, wanted the last %d: %v", got, err, coach.MaxPoints, want)
	}
	if got, err := coach.PointsOf(nil).List(); len(got) != 0 || err != nil {
		t.Errorf("no sessions became %v, %v", got, err)
	}
}

func TestPointsThatAreNone(t *testing.T) {
	const good = "2026-05-04 wear stay"
	if _, err := coach.Points(good).List(); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"2026-05-04 wear", "2026-05-04 wear stay now", "2026-05-04  stay", "yesterday wear stay", "2026-02-30 wear stay",
		"2026-05-04 wear win", good + "\n", strings.Repeat(good+"\n", coach.MaxPoints) + good,
	} {
		if list, err := coach.Points(bad).List(); err == nil {
			t.Errorf("%q was read as %v", bad, list)
		}
	}
}
