package telegram

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// A bench lets a test stand in the relay's place.
type bench struct {
	*telegramtest.Server
	t      *testing.T
	bot    *Telegram
	ended  chan error
	cancel context.CancelFunc
}

// newBench runs a bot whose messages go to accept.
func newBench(t *testing.T, accept bots.Accept, changes ...func(*Config)) *bench {
	t.Helper()
	b := &bench{Server: telegramtest.New(), t: t}
	t.Cleanup(b.Close)
	config := newConfig(t)
	config.APIURL, config.Record = b.URL, recording(t)
	for _, change := range changes {
		change(&config)
	}
	var err error
	if b.bot, err = New(config); err != nil {
		t.Fatal(err)
	}
	b.receive(accept)
	t.Cleanup(func() {
		b.cancel()
		for range b.ended { // until it is closed
		}
		b.bot.http.CloseIdleConnections()
	})
	return b
}

func (b *bench) receive(accept bots.Accept) {
	ctx, cancel := context.WithCancel(b.t.Context())
	b.cancel = cancel
	b.ended = make(chan error, 1)
	go func() {
		defer close(b.ended)
		b.ended <- b.bot.Receive(ctx, accept)
	}()
}

// end stops the bot and returns what it ended with.
func (b *bench) end() error {
	b.t.Helper()
	b.cancel()
	return b.over()
}

// over waits for the bot to end by itself.
func (b *bench) over() error {
	b.t.Helper()
	select {
	case err := <-b.ended:
		return err
	case <-time.After(patience):
		b.t.Fatal("the bot does not end")
		return nil
	}
}

// A desk takes messages and notes them.
type desk struct {
	mu    sync.Mutex
	texts []string
	// fails says which messages fail; nil for none.
	fails func(coach.Message) error
	// slow holds every message until it is closed; nil for not at all.
	slow chan struct{}
}

func (d *desk) accept(_ context.Context, m coach.Message) <-chan error {
	d.mu.Lock()
	defer d.mu.Unlock()
	done := make(chan error, 1)
	var err error
	if d.fails != nil {
		err = d.fails(m)
	}
	if err == nil {
		d.texts = append(d.texts, m.Text)
	}
	if d.slow == nil {
		done <- err
		return done
	}
	go func() {
		<-d.slow
		done <- err
	}()
	return done
}

func (d *desk) heard() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.texts)
}
