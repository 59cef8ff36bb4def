package telegram

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/time/rate"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
	"catwalk/content"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// play makes this test binary a bot process, for tests that kill it. It runs
// on the API and the database that the environment names, until it is ended.
func play(role string) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	roles := map[string]func(context.Context) error{"bot": playBot, "library": playLibrary, "crowd": playCrowd}
	err := roles[role](ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// playBot is the whole bot; with CATWALK_TEST_COACH=echo it says what it hears.
func playBot(ctx context.Context) error {
	g, err := content.Default()
	if err != nil {
		return err
	}
	c, err := coach.New(g)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	store, err := storage.Open(ctx, "sqlite:"+os.Getenv("CATWALK_TEST_DB"), log, sqlite.Engine)
	if err != nil {
		return err
	}
	config := Config{
		Token: telegramtest.Token, APIURL: os.Getenv("CATWALK_TEST_API"), Clock: ahead{}, Log: log, Coach: c,
		Pace: Pace{rate.Inf, rate.Inf, rate.Inf},
	}
	if os.Getenv("CATWALK_TEST_COACH") == "echo" {
		config.Coach = scripted{c, echo}
	}
	b, err := New(config)
	if err != nil {
		return err
	}
	relay := bots.NewRelay(store, config.Coach, bots.Options{Clock: ahead{}, Log: log, Jitter: func() float64 { return 1 }})
	err = relay.Run(ctx, b)
	if e := store.Close(); err == nil {
		err = e
	}
	return err
}

// An ahead clock is as many hours ahead as the file that CATWALK_TEST_AHEAD
// names says, so that a test can let days pass.
type ahead struct{}

func (ahead) Now() time.Time {
	var hours int
	if text, err := os.ReadFile(os.Getenv("CATWALK_TEST_AHEAD")); err == nil {
		_, _ = fmt.Sscan(string(text), &hours) // 0 where there is none
	}
	return time.Now().Add(time.Duration(hours) * time.Hour)
}

func (ahead) After(d time.Duration) <-chan time.Time { return time.After(d) }
