package discord

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"catwalk/bots"
	"catwalk/bots/discord/discordtest"
	"catwalk/coach"
	"catwalk/content"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

func TestMain(m *testing.M) {
	code := m.Run()
	time.Sleep(1500 * time.Millisecond) // the library sleeps before it closes a connection
	// It also waits for itself for ever when it is told to come again while it
	// opens a connection. That is why it is given up then.
	err := goleak.Find(goleak.IgnoreAnyFunction("github.com/bwmarrin/discordgo.(*Session).CloseWithCode"),
		goleak.IgnoreAnyFunction("catwalk/bots/discord.(*Discord).abandon.func1"))
	if err != nil && code == 0 {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// A rig is a whole bot on a fake Discord: adapter, relay, real store and, if
// not told otherwise, the real coach.
type rig struct {
	*discordtest.Fake
	t      *testing.T
	config Config
	bot    *Discord
	file   string
	log    *notebook
	ended  chan error
	stop   func() error
}

// patience is how long a test waits for what should come at once.
const patience = 10 * time.Second

// newRig starts a bot. changes change its configuration first.
func newRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	r := prepare(t, changes...)
	r.start()
	if !r.config.NoGateway {
		r.until("the gateway is open", func() bool { return r.Connected() == 1 })
	}
	return r
}

// prepare makes a rig whose bot does not run yet.
func prepare(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	r := &rig{Fake: discordtest.New(), t: t, log: &notebook{}, file: filepath.Join(t.TempDir(), "cats.db")}
	t.Cleanup(r.Close)
	r.config = Config{
		Token: discordtest.Token, PublicKey: r.PublicKey, APIURL: r.URL, Clock: bots.SystemClock{},
		Log:   slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Coach: theCoach(t), Record: recording(t), Transport: &http.Transport{MaxIdleConnsPerHost: 64},
	}
	for _, change := range changes {
		change(&r.config)
	}
	return r
}

// start runs the bot; after a stop, again on the same database.
func (r *rig) start() {
	r.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	store, err := storage.Open(ctx, "sqlite:"+r.file, r.config.Log, sqlite.Engine)
	if err != nil {
		r.t.Fatal(err)
	}
	r.bot, err = New(r.config)
	if err != nil {
		r.t.Fatal(err)
	}
	relay := bots.NewRelay(store, r.config.Coach.(coach.Thinker), bots.Options{Clock: bots.SystemClock{}, Log: r.config.Log, Jitter: func() float64 { return 1 }})
	r.ended = make(chan error, 1)
	go func() { r.ended <- relay.Run(ctx, r.bot) }()
	r.stop = sync.OnceValue(func() error {
		cancel()
		err := <-r.ended
		if e := store.Close(); err == nil {
			err = e
		}
		r.config.Transport.(*http.Transport).CloseIdleConnections()
		return err
	})
	r.t.Cleanup(func() { r.check(r.stop()) })
}

// check looks at what a bot has left behind.
func (r *rig) check(err error) {
	if err != nil && !errors.As(err, new(ConfigError)) {
		r.t.Errorf("stop: %v", err)
	}
	for _, secret := range []string{discordtest.Token, "secret-interaction-token", "canary"} {
		if strings.Contains(r.log.String(), secret) {
			r.t.Errorf("%q stands in the log:\n%s", secret, r.log)
		}
	}
	if r.t.Failed() && testing.Verbose() {
		r.t.Log(r.log.String())
	}
}

// restart stops the bot and starts it again.
func (r *rig) restart() {
	r.t.Helper()
	if err := r.stop(); err != nil {
		r.t.Fatal(err)
	}
	r.start()
	r.until("the gateway is open again", func() bool { return r.Connected() == 1 })
}

// overHTTP serves the bot's endpoint and has interactions sent there.
func (r *rig) overHTTP() *httptest.Server {
	r.t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) { r.bot.ServeHTTP(w, q) }))
	r.t.Cleanup(server.Close)
	r.Endpoint(server.URL)
	r.until("the endpoint is ready", func() bool { return r.bot.listening() != nil })
	return server
}

// until waits for something to come true.
func (r *rig) until(what string, ok func() bool) {
	r.t.Helper()
	end := time.Now().Add(patience)
	for time.Now().Before(end) {
		if r.Wait(20*time.Millisecond, ok) {
			return
		}
	}
	r.t.Fatalf("waited in vain: %s\n%s", what, r.log)
}

// sees waits until a person sees a message with some words in a room, and
// returns the last one of these.
func (r *rig) sees(p *discordtest.Person, in *discordtest.Room, words string) *discordtest.Message {
	r.t.Helper()
	var found *discordtest.Message
	ok := r.Wait(patience, func() bool {
		for _, m := range p.Sees(in) {
			if strings.Contains(m.String(), words) {
				found = m
			}
		}
		return found != nil
	})
	if !ok {
		r.t.Fatalf("%s does not see %q in:\n%s\n%s", p.Name, words, in, r.log)
	}
	return found
}

// answered returns the message that an interaction was answered with.
func (r *rig) answered(i *discordtest.Interaction) *discordtest.Message {
	r.t.Helper()
	if i == nil {
		r.t.Fatal("there was nothing to press")
	}
	m := i.Message()
	if m == nil {
		r.t.Fatalf("no answer\n%s", r.log)
	}
	return m
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
