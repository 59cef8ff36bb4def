package coach_test

import (
	"testing"
	"time"

	"catwalk/coach"
)

// TestGateAnswerText writes answers and reads them back.
func TestGateAnswerText(t *testing.T) {
	on := time.Date(2026, 5, 4, 9, 30, 0, 5, time.FixedZone("", 7200))
	for text, answer := range map[string]coach.GateAnswer{
		"unknown 0001-01-01T00:00:00Z":             {},
		"open 2026-05-04T09:30:00.000000005+02:00": {State: coach.Open, On: on},
		"closed 2026-05-04T07:30:00.000000005Z":    {State: coach.Closed, On: on.UTC()},
	} {
		written, err := answer.MarshalText()
		if err != nil || string(written) != text {
			t.Errorf("%+v is written %q (%v), wanted %q", answer, written, err, text)
		}
		var read coach.GateAnswer
		if err := read.UnmarshalText([]byte(text)); err != nil || read.State != answer.State || !read.On.Equal(answer.On) {
			t.Errorf("%q is read as %+v (%v), wanted %+v", text, read, err, answer)
		}
	}
}

// TestGateAnswerRefused reads what is no answer.
func TestGateAnswerRefused(t *testing.T) {
	for _, text := range []string{"", "open", "open ", "ajar 2026-05-04T09:30:00Z", "open 2026-05-04", "open yesterday"} {
		if err := new(coach.GateAnswer).UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q was read as a gate's answer", text)
		}
	}
}
