package bots

import (
	"context"
	"errors"
	"testing"
	"time"

	"catwalk/coach"
)

func TestAlarmsRingWhenTheyAreDue(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	var start time.Time
	play(t, s, Options{}, func(*Relay) {
		start = time.Now()
		p.say("ann", "alarm=90s alarm=49h alarm=5m")
		p.say("ben", "alarm=2m")
		time.Sleep(72 * time.Hour)
	}, p)
	for text, want := range map[string]time.Duration{
		"tick 90s": 90 * time.Second, "tick 2m": 2 * time.Minute,
		"tick 5m": 5 * time.Minute, "tick 49h": 49 * time.Hour,
	} {
		times := p.times(start, text)
		if len(times) != 1 || times[0] < want || times[0] > want+shortSleep {
			t.Errorf("%s rang at %v, want once at %v", text, times, want)
		}
	}
}

func TestAnAlarmWaitsInItsHouseholdsQueue(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.turn = func(m coach.Message) error {
		if m.Text == "slow" {
			time.Sleep(time.Minute)
		}
		return nil
	}
	play(t, s, Options{}, func(*Relay) {
		if err := <-p.say("ann", "alarm=1s"); err != nil {
			t.Error(err)
		}
		p.say("ann", "slow")
		time.Sleep(2 * time.Minute)
	}, p)
	check(t, "turns", s.turns, []string{"alarm=1s", "slow", "tick 1s"})
}

func TestAnAlarmOfAPlatformThatIsNotConnectedIsLeft(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	elsewhere := coach.Address{Platform: "other", Person: "eve", Chat: "eve"}
	play(t, s, Options{}, func(*Relay) {
		s.mu.Lock()
		for i := range 3 * ringBatch {
			s.setAlarm(elsewhere, coach.Alarm{ID: string(rune('a' + i)), At: time.Now()})
		}
		s.mu.Unlock()
		start := time.Now()
		p.say("ann", "alarm=90s")
		time.Sleep(2 * time.Minute)
		check(t, "ours rings in time behind them", p.times(start, "tick 90s"), []time.Duration{90 * time.Second})
	}, p)
	check(t, "alarms left", len(s.alarms), 3*ringBatch)
}

func TestAnAlarmThatFailsIsTriedThriceAndParked(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	var tried []time.Duration
	play(t, s, Options{Stuck: coach.Reply{Text: "sorry"}}, func(*Relay) {
		start := time.Now()
		s.fail(func(m coach.Message) error {
			if m.Alarm == "1s" {
				tried = append(tried, time.Since(start).Round(time.Second/2))
				panic("no card")
			}
			return nil
		})
		p.say("ann", "alarm=1s alarm=2s")
		time.Sleep(5 * time.Minute)
		check(t, "the next one rings in time", p.times(start, "tick 2s"), []time.Duration{2 * time.Second})
	}, p)
	check(t, "parked", len(s.parked), 1)
	check(t, "tries", tried, []time.Duration{time.Second, 1500 * time.Millisecond, 2500 * time.Millisecond})
	check(t, "nobody is told", p.texts("ann"), []string{"alarm=1s alarm=2s", "tick 2s"})
}

func TestAnAlarmOutlivesAStoreThatIsIll(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	var start time.Time
	play(t, s, Options{}, func(*Relay) {
		start = time.Now()
		if err := <-p.say("ann", "alarm=1s"); err != nil {
			t.Error(err)
		}
		s.fail(func(coach.Message) error {
			if time.Since(start) < time.Hour {
				return coach.ErrFull
			}
			return nil
		})
		time.Sleep(2 * time.Hour)
	}, p)
	times := p.times(start, "tick 1s")
	if len(times) != 1 || times[0] > time.Hour+2*time.Minute {
		t.Errorf("rang at %v, want once within two minutes of the store's recovery", times)
	}
	check(t, "parked", len(s.parked), 0)
}

func TestComingLooksAhead(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	play(t, s, Options{}, func(r *Relay) {
		if err := <-p.say("ann", "alarm=3h alarm=2h"); err != nil {
			t.Error(err)
		}
		now := time.Now()
		for until, want := range map[time.Duration]time.Time{
			time.Hour: {}, 2 * time.Hour: now.Add(2 * time.Hour), 9 * time.Hour: now.Add(2 * time.Hour),
		} {
			got, err := r.Coming(context.Background(), now.Add(until))
			if err != nil || !got.Equal(want) {
				t.Errorf("within %v: got %v, %v, want %v", until, got, err, want)
			}
		}
	}, p)
}

func TestRingReportsAStoreThatCannotBeRead(t *testing.T) {
	fault := errors.New("disk I/O error")
	r := NewRelay(&unreadable{newShelfStore(), fault}, echo{}, Options{Clock: SystemClock{}})
	if err := r.Ring(context.Background()); !errors.Is(err, fault) {
		t.Errorf("got %v, want %v", err, fault)
	}
}

// unreadable is a store whose alarms cannot be read.
type unreadable struct {
	*shelfStore
	fault error
}

func (u *unreadable) Due(context.Context, time.Time, int) ([]coach.Message, error) {
	return nil, u.fault
}
