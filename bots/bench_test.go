package bots_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"

	"catwalk/bots"
	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// BenchmarkRelay takes messages all the way: in line, through SQLite with every
// commit on disk, delivered and settled.
func BenchmarkRelay(b *testing.B) {
	for _, owners := range []int{1, 64} {
		b.Run(fmt.Sprintf("owners=%d", owners), func(b *testing.B) {
			store, err := storage.Open(context.Background(), "sqlite:"+filepath.Join(b.TempDir(), "bench.db"),
				slog.New(slog.DiscardHandler), sqlite.Engine)
			if err != nil {
				b.Fatal(err)
			}
			defer func() { _ = store.Close() }()
			r := bots.NewRelay(store, counter{}, bots.Options{
				Clock: bots.SystemClock{}, Log: slog.New(slog.DiscardHandler), Jitter: func() float64 { return 0 },
			})
			if err := r.Run(context.Background(), &load{b: b, owners: owners}); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "turns/s")
		})
	}
}

// load is a platform on which owners send a message as soon as their last one
// is accepted.
type load struct {
	b      *testing.B
	owners int
}

func (l *load) Name() string { return "load" }

func (l *load) Receive(ctx context.Context, accept bots.Accept) error {
	l.b.ResetTimer()
	var all sync.WaitGroup
	for o := range l.owners {
		all.Go(func() {
			for i := o; i < l.b.N; i += l.owners {
				err := <-accept(ctx, coach.Message{
					Delivery: coach.Delivery{Platform: "load", Bot: "b", ID: fmt.Sprint(i)},
					From:     coach.Address{Platform: "load", Person: fmt.Sprint(o), Chat: fmt.Sprint(o)},
					Kind:     coach.Text, Text: "x",
				})
				if err != nil {
					l.b.Error(err)
				}
			}
		})
	}
	all.Wait()
	l.b.StopTimer()
	return nil
}

func (l *load) Deliver(context.Context, coach.Owed) ([]byte, error) { return nil, nil }
