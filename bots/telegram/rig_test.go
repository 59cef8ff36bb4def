package telegram

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
	"golang.org/x/time/rate"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
	"catwalk/content"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

func TestMain(m *testing.M) {
	if role := os.Getenv("CATWALK_TEST_ROLE"); role != "" {
		play(role)
		return
	}
	goleak.VerifyTestMain(m)
}

// A rig is a whole bot on a fake Telegram: adapter, relay, real store and, if
// not told otherwise, the real coach.
type rig struct {
	*telegramtest.Server
	t      *testing.T
	config Config
	bot    *Telegram
	file   string
	log    *notebook
	stop   func() error
}

// patience is how long a test waits for what should come at once.
const patience = 10 * time.Second

// newRig starts a bot. changes change its configuration first.
func newRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	r := &rig{Server: telegramtest.New(), t: t, log: &notebook{}, file: filepath.Join(t.TempDir(), "cats.db")}
	t.Cleanup(r.Close)
	r.config = Config{
		Token: telegramtest.Token, APIURL: r.URL, Clock: bots.SystemClock{},
		Log:   slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Coach: theCoach(t), Pace: Pace{rate.Inf, rate.Inf, rate.Inf}, Record: recording(t),
	}
	for _, change := range changes {
		change(&r.config)
	}
	r.start()
	t.Cleanup(func() {
		if err := r.stop(); err != nil {
			t.Errorf("stop: %v", err)
		}
		if _, secret, _ := strings.Cut(telegramtest.Token, ":"); strings.Contains(r.log.String(), secret) {
			t.Error("the token stands in the log")
		}
		if t.Failed() && testing.Verbose() {
			t.Log(r.log.String())
		}
	})
	return r
}

// start runs the bot; after a stop, again on the same database.
func (r *rig) start() {
	r.t.Helper()
	ctx, cancel := context.WithCancel(r.t.Context())
	store, err := storage.Open(ctx, "sqlite:"+r.file, r.config.Log, sqlite.Engine)
	if err != nil {
		r.t.Fatal(err)
	}
	r.bot, err = New(r.config)
	if err != nil {
		r.t.Fatal(err)
	}
	relay := bots.NewRelay(store, r.config.Coach, bots.Options{Clock: bots.SystemClock{}, Log: r.config.Log, Jitter: func() float64 { return 1 }})
	ended := make(chan error, 1)
	go func() { ended <- relay.Run(ctx, r.bot) }()
	r.stop = sync.OnceValue(func() error {
		cancel()
		err := <-ended
		if e := store.Close(); err == nil {
			err = e
		}
		r.bot.http.CloseIdleConnections()
		return err
	})
}

// until waits for something to come true.
func (r *rig) until(what string, ok func() bool) {
	r.t.Helper()
	if !r.Wait(patience, ok) {
		r.t.Fatalf("waited in vain: %s\n%s", what, r.log)
	}
}

// said waits until the bot has said something with some words in a chat.
func (r *rig) said(c *telegramtest.Chat, words string) telegramtest.Message {
	r.t.Helper()
	var found telegramtest.Message
	ok := r.Wait(patience, func() bool {
		for _, m := range c.FromBot() {
			if strings.Contains(m.Text, words) {
				found = m
				return true
			}
		}
		return false
	})
	if !ok {
		r.t.Fatalf("nobody said %q in:\n%s\n%s", words, c, r.log)
	}
	return found
}

var theCoach = func() func(testing.TB) *coach.Coach {
	load := sync.OnceValues(func() (*coach.Coach, error) {
		g, err := content.Default()
		if err != nil {
			return nil, err
		}
		return coach.New(g)
	})
	return func(t testing.TB) *coach.Coach {
		c, err := load()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
}()

// recording returns where calls are recorded: the file that CATWALK_RECORD
// names, so that a validator can look at them, or nowhere.
func recording(t testing.TB) io.Writer {
	name := os.Getenv("CATWALK_RECORD")
	if name == "" {
		return io.Discard
	}
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// A notebook is a log that can be read while it is written.
type notebook struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (n *notebook) Write(p []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.all.Write(p)
}

func (n *notebook) String() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.all.String()
}

// scripted is the coach, but it says what a function says.
type scripted struct {
	*coach.Coach
	says func(coach.Input) []coach.Reply
}

func (s scripted) Turn(in coach.Input) coach.Output {
	replies := s.says(in)
	for i := range replies {
		if replies[i].To == (coach.Address{}) {
			replies[i].To = in.Message.From
		}
	}
	return coach.Output{Memory: in.Memory, Replies: replies}
}

// saying lets the coach of a rig say what a function says.
func saying(t testing.TB, says func(coach.Input) []coach.Reply) func(*Config) {
	return func(c *Config) { c.Coach = scripted{theCoach(t), says} }
}

// echo says what it hears, in public where it hears it so.
func echo(in coach.Input) []coach.Reply {
	m := in.Message
	text := m.Text
	if m.Command != "" {
		text = fmt.Sprintf("%s %s: %s", m.Kind, m.Command, text)
	}
	return []coach.Reply{{Line: "hello", Text: text, Public: m.Public}}
}
