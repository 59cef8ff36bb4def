package bots

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"catwalk/coach"
)

// trouble makes the first deliveries of the given texts fail.
func trouble(p *stage, errs map[string][]error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.deliver = func(o coach.Owed) ([]byte, error) {
		p.mu.Lock()
		defer p.mu.Unlock()
		left := errs[o.Reply.Text]
		if len(left) == 0 {
			return nil, nil
		}
		errs[o.Reply.Text] = left[1:]
		return nil, left[0]
	}
}

// ends returns the reasons why replies were given up, by id; "" for delivered.
func (s *shelfStore) reasons() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []string
	for _, o := range s.owed {
		end, ok := s.ends[o.ID]
		switch {
		case !ok:
			all = append(all, "owed")
		case end.Failed != "":
			all = append(all, end.Failed)
		default:
			all = append(all, "sent")
		}
	}
	return all
}

func TestFailedDeliveries(t *testing.T) {
	down := errors.New("502")
	const half, one, two = 500 * time.Millisecond, 1500 * time.Millisecond, 3500 * time.Millisecond
	tests := []struct {
		name    string
		errs    []error
		first   []time.Duration // when the first reply was tried
		second  []time.Duration // when the next in the chat
		reasons []string
	}{
		{"none", nil, []time.Duration{0}, []time.Duration{0}, []string{"sent", "sent", "sent"}},
		{"refused", []error{fmt.Errorf("400: %w", ErrRefused)},
			[]time.Duration{0}, []time.Duration{0}, []string{"refused", "sent", "sent"}},
		{"gone", []error{fmt.Errorf("403: %w", ErrGone)},
			[]time.Duration{0}, nil, []string{"cannot be reached", "cannot be reached", "sent"}},
		{"down for a while", []error{down, down, down},
			[]time.Duration{0, half, one, two}, []time.Duration{two}, []string{"sent", "sent", "sent"}},
		{"told to wait", []error{RetryAfter{For: time.Hour}},
			[]time.Duration{0, time.Hour}, []time.Duration{time.Hour}, []string{"sent", "sent", "sent"}},
		{"told to wait without saying how long", []error{RetryAfter{}, RetryAfter{For: -5}},
			[]time.Duration{0, half, one}, []time.Duration{one}, []string{"sent", "sent", "sent"}},
		{"told to wait for ever", []error{RetryAfter{For: 1e9 * time.Second}},
			[]time.Duration{0, longestOrder}, []time.Duration{longestOrder}, []string{"sent", "sent", "sent"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, p := newShelfStore(), newStage("a")
			trouble(p, map[string][]error{"first": test.errs})
			play(t, s, Options{}, func(*Relay) {
				start := time.Now()
				owed := func(person, text string) {
					s.owe(coach.Reply{To: p.address(person), Text: text}, "h", nil, start)
				}
				owed("ann", "first")
				owed("ann", "second")
				owed("ben", "third")
			})
			var start time.Time
			play(t, s, Options{}, func(*Relay) {
				start = time.Now()
				time.Sleep(48 * time.Hour)
			}, p)
			check(t, "first tried", p.times(start, "first"), test.first)
			check(t, "second tried", p.times(start, "second"), test.second)
			check(t, "third tried, in another chat", p.times(start, "third"), []time.Duration{0})
			check(t, "ends", s.reasons(), test.reasons)
		})
	}
}

func TestBackoffIsBounded(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	s.owe(coach.Reply{To: p.address("ann"), Text: "x"}, "h", nil, time.Time{})
	p.deliver = func(coach.Owed) ([]byte, error) { return nil, errors.New("down") }
	var start time.Time
	play(t, s, Options{}, func(*Relay) {
		start = time.Now()
		time.Sleep(time.Hour)
	}, p)
	times := p.times(start, "x")
	for i, at := range times[1:] {
		if wait := at - times[i]; wait > time.Minute {
			t.Errorf("waited %v between tries", wait)
		}
	}
	if len(times) < 60 || len(times) > 70 {
		t.Errorf("tried %d times in an hour", len(times))
	}
	check(t, "ends", s.reasons(), []string{"owed"})
	check(t, "the least that jitter leaves", backoff(100, 1), 30*time.Second)
}

func TestAWholePlatformWaits(t *testing.T) {
	s, p, q := newShelfStore(), newStage("a"), newStage("b")
	trouble(p, map[string][]error{"1": {RetryAfter{For: time.Minute, All: true}}})
	var start time.Time
	play(t, s, Options{}, func(r *Relay) {
		start = time.Now()
		p.say("ann", "1")
		time.Sleep(time.Second)
		p.say("ben", "2")
		q.say("eve", "3")
		time.Sleep(2 * time.Minute)
	}, p, q)
	check(t, "the one told", p.times(start, "1"), []time.Duration{0, time.Minute})
	check(t, "another chat", p.times(start, "2"), []time.Duration{time.Minute})
	check(t, "another platform", q.times(start, "3"), []time.Duration{time.Second})
}

func TestSpeakingBringsBackWhoWasGone(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	trouble(p, map[string][]error{"1": {ErrGone}})
	home := p.address("ann")
	play(t, s, Options{}, func(r *Relay) {
		p.say("ann", "1")
		_ = r.Quiet(context.Background())
		s.mu.Lock()
		s.setAlarm(home, coach.Alarm{ID: "a", At: time.Now().Add(time.Minute)})
		s.mu.Unlock()
		time.Sleep(5 * time.Minute)
		check(t, "calls while gone", p.texts("ann"), []string{"1"})
		p.say("ann", "back")
	}, p)
	check(t, "calls", p.texts("ann"), []string{"1", "back"})
	check(t, "ends", s.reasons(), []string{outOfReach, outOfReach, "sent"})
}

func TestAReplyIsNotSentLate(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	play(t, s, Options{}, func(*Relay) {
		p.deliver = func(coach.Owed) ([]byte, error) { return nil, errors.New("down") }
		s.owe(coach.Reply{To: p.address("ann"), Text: "x", Until: time.Now().Add(2 * time.Second)}, "h", nil, time.Now())
	})
	play(t, s, Options{}, func(*Relay) { time.Sleep(time.Minute) }, p)
	check(t, "ends", s.reasons(), []string{tooLate})
}

func TestSayingMoreWakesAWaitingChat(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	down := errors.New("down")
	trouble(p, map[string][]error{"1": slices.Repeat([]error{down}, 100)})
	play(t, s, Options{}, func(*Relay) {
		p.say("ann", "1")
		time.Sleep(5 * time.Minute)
		trouble(p, nil)
		start := time.Now()
		p.say("ann", "2")
		time.Sleep(time.Second)
		check(t, "the old one is tried", p.times(start, "1")[11:], []time.Duration{0})
		check(t, "then the new one", p.times(start, "2"), []time.Duration{0})
	}, p)
}

func TestADeliveryThatPanicsIsGivenUp(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	p.deliver = func(o coach.Owed) ([]byte, error) {
		if o.Reply.Text == "bad" {
			panic("no such emoji")
		}
		return nil, nil
	}
	play(t, s, Options{}, func(*Relay) {
		p.say("ann", "bad")
		p.say("ann", "good")
		time.Sleep(time.Minute)
	}, p)
	check(t, "calls", p.texts("ann"), []string{"bad", "bad", "bad", "good"})
	check(t, "ends", s.reasons(), []string{broken, "sent"})
}

func TestReceiptsReachTheRepliesThatFollow(t *testing.T) {
	s, p := newShelfStore(), newStage("a")
	p.deliver = func(o coach.Owed) ([]byte, error) {
		time.Sleep(time.Second) // so that the later ones are queued before
		return []byte("m" + o.Reply.Text), nil
	}
	for _, r := range []coach.Reply{
		{Text: "1", Key: "k"}, {Text: "2", Key: "other"}, {Text: "3", Key: "k"}, {Text: "4"}, {Text: "5", Key: "k"},
	} {
		r.To = p.address("ann")
		s.owe(r, "h", nil, time.Time{})
	}
	play(t, s, Options{}, func(*Relay) {}, p)
	var got []string
	for _, h := range p.heard {
		got = append(got, string(h.owed.Receipt))
	}
	check(t, "receipts", got, []string{"", "", "m1", "", "m3"})
}
