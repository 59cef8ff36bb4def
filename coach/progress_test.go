package coach_test

import (
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// TestProgress holds what a picture of progress is drawn from: this cat's
// sessions, on the owner's own days, without those that were taken back.
func TestProgress(t *testing.T) {
	c := newChat(t)
	c.setUp("with Mochi, she, at wear")
	c.memory.People[0].Zone = "Asia/Tokyo"
	late := time.Date(2026, 5, 1, 20, 0, 0, 0, time.UTC)
	entry := func(days int, cat string, kind coach.EntryKind, v content.Verdict) coach.Entry {
		return coach.Entry{At: late.AddDate(0, 0, days), Cat: cat, Kind: kind, Step: "wear", Verdict: v}
	}
	out := c.coach.Turn(coach.Input{
		Memory: c.memory, Now: c.now, Message: coach.Message{Kind: coach.Command, Command: "progress", From: owner},
		Journal: []coach.Entry{
			entry(0, "Mochi", coach.SessionEntry, content.Stay),
			entry(0, "Tofu", coach.SessionEntry, content.End),
			entry(1, "Mochi", coach.SessionEntry, content.Reset),
			entry(1, "Mochi", coach.CorrectionEntry, content.NoVerdict),
			entry(2, "Mochi", coach.StepChange, content.NoVerdict),
			entry(2, "Mochi", coach.SessionEntry, content.EaseBack),
		},
	})
	r := out.Replies[0]
	if r.Picture == nil || r.Picture.Points != "2026-05-02 wear stay\n2026-05-04 wear ease-back" {
		t.Fatalf("the picture is of %+v", r.Picture)
	}
	if !strings.Contains(r.Picture.Alt, "Sessions since 2 May: 2") || !strings.Contains(r.Text, "1 of them") {
		t.Errorf("told as %q, and %q", r.Picture.Alt, r.Text)
	}
	out = c.coach.Turn(coach.Input{Memory: c.memory, Now: c.now, Message: coach.Message{Kind: coach.Command, Command: "progress", From: owner}})
	if p := out.Replies[0].Picture; p != nil {
		t.Errorf("a picture of nothing: %+v", p)
	}
}
