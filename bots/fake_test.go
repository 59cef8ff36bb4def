package bots

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"catwalk/coach"
)

var discard = slog.New(slog.DiscardHandler)

// shelfStore is a store in memory, with places to break it. What the real ones
// promise is tested in storage/storagetest; here it is the relay's turn.
type shelfStore struct {
	mu         sync.Mutex
	households map[coach.Address]coach.HouseholdID
	seen       map[coach.Delivery]bool
	alarms     []coach.Message
	owed       []coach.Owed
	ends       map[int64]coach.Outcome
	receipts   map[string][]byte
	parked     []coach.Message
	turns      []string // the texts of the turns taken, in order
	lastID     int64

	// What fails, when set: turn before a turn, settle before a settlement.
	turn   func(coach.Message) error
	settle func() error
}

func newShelfStore() *shelfStore {
	return &shelfStore{
		households: map[coach.Address]coach.HouseholdID{},
		seen:       map[coach.Delivery]bool{},
		ends:       map[int64]coach.Outcome{},
		receipts:   map[string][]byte{},
	}
}

func (s *shelfStore) Turn(_ context.Context, t coach.Thinker, m coach.Message, now time.Time) (coach.Done, error) {
	s.mu.Lock()
	fault := s.turn
	s.mu.Unlock()
	if fault != nil {
		if err := fault(m); err != nil {
			return coach.Done{}, err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen[m.Delivery] {
		return coach.Done{Seen: true}, nil
	}
	s.seen[m.Delivery] = true
	s.alarms = slices.DeleteFunc(s.alarms, func(a coach.Message) bool { return a.Delivery == m.Delivery })
	who := m.From.Owner()
	if s.households[who] == "" {
		s.households[who] = coach.HouseholdID("house of " + m.From.Person)
	}
	s.turns = append(s.turns, m.Text)
	out := t.Turn(coach.Input{Message: m, Now: now})
	for _, a := range out.Memory.Alarms {
		s.setAlarm(m.From, a)
	}
	done := coach.Done{Household: s.households[who]}
	for _, r := range out.Replies {
		done.Owed = append(done.Owed, s.owe(r, done.Household, m.Via, now))
	}
	return done, nil
}

// fail sets what happens before each turn from now on.
func (s *shelfStore) fail(turn func(coach.Message) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn = turn
}

// owe keeps a reply. The store is locked, or not yet in use.
func (s *shelfStore) owe(r coach.Reply, h coach.HouseholdID, via []byte, now time.Time) coach.Owed {
	s.lastID++
	o := coach.Owed{ID: s.lastID, Household: h, Reply: r, Via: via, Since: now}
	if r.Key != "" {
		o.Receipt = s.receipts[r.Key]
	}
	s.owed = append(s.owed, o)
	return o
}

// setAlarm keeps an alarm. The store is locked, or not yet in use.
func (s *shelfStore) setAlarm(home coach.Address, a coach.Alarm) {
	s.alarms = append(s.alarms, coach.Message{
		Delivery: coach.Delivery{Platform: "alarm", ID: fmt.Sprint(home, a.ID, a.At.UnixNano())},
		From:     home, Kind: coach.Tick, Text: "tick " + a.ID, Alarm: a.ID, At: a.At,
	})
	slices.SortStableFunc(s.alarms, func(a, b coach.Message) int { return a.At.Compare(b.At) })
}

func (s *shelfStore) Park(_ context.Context, m coach.Message, _ string, _ time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.parked = append(s.parked, m)
	s.seen[m.Delivery] = true
	s.alarms = slices.DeleteFunc(s.alarms, func(a coach.Message) bool { return a.Delivery == m.Delivery })
	return nil
}

func (s *shelfStore) Household(_ context.Context, a coach.Address) (coach.HouseholdID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.households[a.Owner()], nil
}

func (s *shelfStore) Due(_ context.Context, now time.Time, limit int) ([]coach.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var due []coach.Message
	for _, a := range s.alarms {
		if !a.At.After(now) && len(due) < limit {
			due = append(due, a)
		}
	}
	return due, nil
}

func (s *shelfStore) Next(context.Context) (time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.alarms) == 0 {
		return time.Time{}, nil
	}
	return s.alarms[0].At, nil
}

func (s *shelfStore) Owed(_ context.Context, platform string, _ time.Time, after int64, limit int) ([]coach.Owed, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var owed []coach.Owed
	for _, o := range s.owed {
		_, settled := s.ends[o.ID]
		if o.Reply.To.Platform == platform && o.ID > after && !settled && len(owed) < limit {
			owed = append(owed, o)
		}
	}
	return owed, nil
}

func (s *shelfStore) Settle(_ context.Context, ends ...coach.Outcome) error {
	if s.settle != nil {
		if err := s.settle(); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range ends {
		s.ends[e.ID] = e
	}
	return nil
}

func (s *shelfStore) Journal(context.Context, coach.HouseholdID, coach.Span) ([]coach.Entry, error) {
	return nil, nil
}

func (s *shelfStore) Memory(context.Context, coach.HouseholdID) (coach.Memory, bool, error) {
	return coach.Memory{}, false, nil
}

func (s *shelfStore) Community(context.Context, string) (coach.Community, error) {
	return coach.Community{}, nil
}

func (s *shelfStore) Close() error { return nil }

// unsettled returns the ids of the replies whose end is not known.
func (s *shelfStore) unsettled() []int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []int64
	for _, o := range s.owed {
		if _, ok := s.ends[o.ID]; !ok {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// echo answers each message with its own text. Words of a message that begin
// with "alarm=" set an alarm so long after.
type echo struct{}

func (echo) Needs(coach.Memory, coach.Message) coach.Span { return coach.Span{} }

func (echo) Turn(in coach.Input) coach.Output {
	var out coach.Output
	out.Replies = []coach.Reply{{To: in.Message.From, Text: in.Message.Text, Line: "echo"}}
	for _, word := range strings.Fields(in.Message.Text) {
		if after, ok := strings.CutPrefix(word, "alarm="); ok {
			d, _ := time.ParseDuration(after)
			out.Memory.Alarms = append(out.Memory.Alarms, coach.Alarm{ID: after, At: in.Now.Add(d)})
		}
	}
	return out
}

// stage is a platform that a test plays on: it hands over what the test says
// and notes what it is given to deliver.
type stage struct {
	name    string
	mu      sync.Mutex
	accept  Accept
	ready   chan struct{}
	heard   []heard
	deliver func(coach.Owed) ([]byte, error) // nil delivers everything
	receive func(context.Context) error      // nil waits for the end
	count   int
}

// heard is one call of Deliver.
type heard struct {
	at   time.Time
	owed coach.Owed
}

func newStage(name string) *stage { return &stage{name: name, ready: make(chan struct{})} }

func (p *stage) Name() string { return p.name }

func (p *stage) Receive(ctx context.Context, accept Accept) error {
	if p.accept == nil {
		p.accept = accept
		close(p.ready)
	}
	if p.receive != nil {
		return p.receive(ctx)
	}
	<-ctx.Done()
	return nil
}

func (p *stage) Deliver(_ context.Context, o coach.Owed) ([]byte, error) {
	p.mu.Lock()
	p.heard = append(p.heard, heard{time.Now(), o})
	deliver := p.deliver
	p.mu.Unlock()
	if deliver != nil {
		return deliver(o)
	}
	return nil, nil
}

// texts returns what was given to deliver in a chat, in order.
func (p *stage) texts(chat string) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var texts []string
	for _, h := range p.heard {
		if h.owed.Reply.To.Chat == chat {
			texts = append(texts, h.owed.Reply.Text)
		}
	}
	return texts
}

// times returns how long after start a text was given to deliver, each time.
func (p *stage) times(start time.Time, text string) []time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	var times []time.Duration
	for _, h := range p.heard {
		if h.owed.Reply.Text == text {
			times = append(times, h.at.Sub(start))
		}
	}
	return times
}

// message makes a message of a person with an id of its own.
func (p *stage) message(person, text string) coach.Message {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count++
	return coach.Message{
		Delivery: coach.Delivery{Platform: p.name, Bot: "b", ID: fmt.Sprint(p.count)},
		From:     p.address(person), Kind: coach.Text, Text: text, At: time.Now(),
	}
}

func (p *stage) address(person string) coach.Address {
	return coach.Address{Platform: p.name, Person: person, Chat: person}
}

// say has a person say something, without waiting for the answer.
func (p *stage) say(person, text string) <-chan error {
	<-p.ready
	return p.accept(context.Background(), p.message(person, text))
}

// play runs a relay on stages inside a bubble of fake time, does what the test
// does, and stops the relay. No goroutine may be left over.
func play(t *testing.T, s *shelfStore, o Options, act func(*Relay), stages ...*stage) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		if err := perform(s, o, act, stages...); err != nil {
			t.Errorf("run: %v", err)
		}
	})
}

func perform(s *shelfStore, o Options, act func(*Relay), stages ...*stage) error {
	o.Clock = SystemClock{}
	o.Log = discard
	o.Jitter = func() float64 { return 0 }
	r := NewRelay(s, echo{}, o)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	done := make(chan error, 1)
	var platforms []Platform
	for _, p := range stages {
		p.ready, p.accept = make(chan struct{}), nil
		platforms = append(platforms, p)
	}
	go func() { done <- r.Run(ctx, platforms...) }()
	if act != nil {
		for _, p := range stages {
			<-p.ready
		}
		_ = r.Quiet(ctx) // what was owed from before
		act(r)
	}
	stop()
	return <-done
}

// check reports a difference between what was wanted and what was got.
func check[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

func numbered(n int) []string {
	var texts []string
	for i := range n {
		texts = append(texts, fmt.Sprintf("%04d", i))
	}
	return texts
}
