package bots_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"catwalk/bots"
	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// Many people talk at once over SQLite, to a platform that fails now and then.
// The program is stopped in the midst of it several times, and every time the
// platform offers again whatever was not accepted, and some that was.
func TestEveryMessageTakesEffectOnceAndIsAnswered(t *testing.T) {
	const owners, each, runs = 30, 20, 4
	spec := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	w := newWorld(owners, each)
	for run := range runs {
		store, err := storage.Open(context.Background(), spec, slog.New(slog.DiscardHandler), sqlite.Engine)
		if err != nil {
			t.Fatal(err)
		}
		w.run(t, store, run == runs-1)
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for owner := range owners {
		var want []string
		for i := range each {
			want = append(want, fmt.Sprintf("%d after %d others", i, i))
		}
		if got := w.sent[fmt.Sprint(owner)]; !slices.Equal(got, want) {
			t.Errorf("owner %d was told\n%q, want\n%q", owner, got, want)
		}
	}
}

// world is a platform with people who each say a few things in order.
type world struct {
	mu       sync.Mutex
	accepted map[string]int // how many messages of each person
	sent     map[string][]string
	each     int
	owners   int
	stopAt   int // messages accepted before this run is stopped
}

func newWorld(owners, each int) *world {
	return &world{owners: owners, each: each, accepted: map[string]int{}, sent: map[string][]string{}}
}

// run runs a relay once, until everything is accepted or it is stopped midway.
func (w *world) run(t *testing.T, store coach.Store, last bool) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	w.stopAt = w.count() + 100
	if last {
		w.stopAt = -1
	}
	r := bots.NewRelay(store, counter{}, bots.Options{
		Clock: bots.SystemClock{}, Log: slog.New(slog.DiscardHandler), Jitter: rand.Float64,
	})
	if err := r.Run(ctx, &line{w, stop}); err != nil {
		t.Fatal(err)
	}
}

// count is how many messages were accepted.
func (w *world) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := 0
	for _, a := range w.accepted {
		n += a
	}
	return n
}

// line connects the world to one run of a relay.
type line struct {
	*world
	stop func()
}

func (l *line) Name() string { return "line" }

func (l *line) Receive(ctx context.Context, accept bots.Accept) error {
	var all sync.WaitGroup
	for o := range l.owners {
		all.Go(func() { l.talk(ctx, accept, fmt.Sprint(o)) })
	}
	all.Wait()
	return nil
}

// talk offers what one person has to say, all at once, from the last message
// that was accepted on; that one a second time.
func (l *line) talk(ctx context.Context, accept bots.Accept, person string) {
	l.mu.Lock()
	from := l.accepted[person]
	l.mu.Unlock()
	var answers []<-chan error
	for i := max(from-1, 0); i < l.each; i++ {
		answers = append(answers, accept(ctx, coach.Message{
			Delivery: coach.Delivery{Platform: "line", Bot: "b", ID: fmt.Sprintf("%s-%d", person, i)},
			From:     coach.Address{Platform: "line", Person: person, Chat: person},
			Kind:     coach.Text, Text: fmt.Sprint(i),
		}))
	}
	for i, answer := range answers {
		if ctx.Err() != nil {
			return // the platform is gone before it hears that it was accepted
		}
		if <-answer != nil {
			return
		}
		l.mu.Lock()
		l.accepted[person] = max(from-1, 0) + i + 1
		l.mu.Unlock()
		if l.stopAt >= 0 && l.count() >= l.stopAt {
			l.stop()
		}
	}
}

func (l *line) Deliver(_ context.Context, o coach.Owed) ([]byte, error) {
	if rand.IntN(20) == 0 {
		return nil, bots.RetryAfter{For: 1}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sent[o.Reply.To.Person] = append(l.sent[o.Reply.To.Person], o.Reply.Text)
	return nil, nil
}

// counter answers with what was said and how many messages it remembers.
type counter struct{}

func (counter) Needs(coach.Memory, coach.Message) coach.Span { return coach.Span{} }

func (counter) Turn(in coach.Input) coach.Output {
	m := in.Memory
	text := fmt.Sprintf("%s after %d others", in.Message.Text, m.Offers)
	m.Offers++
	return coach.Output{Memory: m, Replies: []coach.Reply{{To: in.Message.From, Line: "l", Text: text}}}
}
