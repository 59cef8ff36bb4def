package coach_test

import (
	"encoding/json"
	"testing"
	"time"

	"catwalk/coach"
)

// BenchmarkTurn takes turns by pressing, with the memory in and out of JSON
// each time, as a store does it. BenchmarkTurnJSON is the same without the
// turn: what the memory alone costs.
func BenchmarkTurn(b *testing.B) { benchmarkTurn(b, true) }

// BenchmarkTurnJSON is the baseline of [BenchmarkTurn].
func BenchmarkTurnJSON(b *testing.B) { benchmarkTurn(b, false) }

func benchmarkTurn(b *testing.B, turning bool) {
	c := trained(b)
	press := coach.Message{Kind: coach.Choice, From: owner, Picks: []string{coach.ChoiceNext}}
	data, err := json.Marshal(c.memory)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var m coach.Memory
		if err := json.Unmarshal(data, &m); err != nil {
			b.Fatal(err)
		}
		if turning {
			m = c.coach.Turn(coach.Input{Memory: m, Message: press, Now: c.now}).Memory
		}
		if data, err = json.Marshal(m); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(data)), "memory-bytes")
}

// trained is a chat in the middle of a training.
func trained(t testing.TB) *chat {
	c := newChat(t)
	c.setUp("with Mochi, she, at wear, adult, gates open, practised")
	c.say("/report")
	c.press([]string{"walks", "eats", "min:10"})
	return c
}

// TestMemoryStaysSmall reports a session a day for ten years, each time with
// other signs, and looks at how much is remembered.
func TestMemoryStaysSmall(t *testing.T) {
	c := newChat(t)
	c.setUp("with Mochi, she, at ready, adult, gates open")
	signs := c.coach.Guide().Signs
	var half int
	for i := range 3650 {
		c.memory.Cats[0].Hold = coach.NoHold
		c.say("/report")
		c.press([]string{c.memory.People[0].Asked.Choices[i%5]})
		c.say("/report")
		c.memory.People[0].Asked.Choices = []string{string(signs[i%len(signs)].ID)}
		c.turn(coach.Message{Kind: coach.Choice, Offer: c.memory.People[0].Asked.Offer, Picks: c.memory.People[0].Asked.Choices})
		c.wait(24 * time.Hour)
		if i == 1825 {
			half = size(t, c.memory)
		}
	}
	if end := size(t, c.memory); end > 12_000 || end > half+500 {
		t.Errorf("memory is %d bytes after five years and %d after ten", half, end)
	}
}

func size(t *testing.T, m coach.Memory) int {
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return len(data)
}
