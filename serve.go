package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"time"

	"catwalk/bots"
	"catwalk/coach"
	"catwalk/content"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// serve runs the bots.
type serve struct {
	DB             string `name:"db" default:"sqlite:catwalk.db" env:"CATWALK_DB" help:"Where the memory is kept." placeholder:"SPEC"`
	Guide          string `env:"CATWALK_GUIDE" help:"The folder of a guide of one's own. It is read anew at SIGHUP; a guide with a problem is not taken." placeholder:"DIR"`
	ShowUnreviewed bool   `env:"CATWALK_SHOW_UNREVIEWED" help:"Say below medical cards that no professional has reviewed them yet."`
	Listen         string `env:"CATWALK_LISTEN" help:"Where to answer HTTP: health (/healthz, /readyz), metrics (/metrics), and what platforms send (/telegram, /discord)." placeholder:"ADDRESS"`
	Log            string `env:"CATWALK_LOG" enum:"text,json" default:"text" help:"How to write the log: text or json."`
	Record         string `env:"CATWALK_RECORD" help:"A file to which every call to a platform is added as a line of JSON, for checking." placeholder:"FILE"`

	Telegram telegramFlags `embed:"" prefix:"telegram-" envprefix:"TELEGRAM_" group:"Telegram"`
	Discord  discordFlags  `embed:"" prefix:"discord-" envprefix:"DISCORD_" group:"Discord"`
}

// Run opens everything, connects the platforms that have a token, and runs
// until it is told to stop.
func (s serve) Run(ctx context.Context, w world) (err error) {
	log := s.logger(w)
	thinker, err := newLiving(s.Guide, coach.Options{ShowUnreviewed: s.ShowUnreviewed}, log)
	if err != nil {
		return err
	}
	house, err := s.platforms(thinker, log)
	if err != nil {
		return err
	}
	defer func() { err = firstOf(err, house.close()) }()
	store, err := storage.Open(ctx, s.DB, log, sqlite.Engine)
	if err != nil {
		return err
	}
	defer func() { err = firstOf(err, store.Close()) }()
	meters := newMetered(store)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	closed, err := s.listen(ctx, meters, house, log)
	if err != nil {
		return err
	}
	go thinker.watch(ctx)
	log.Info("catwalk is up", "guide", thinker.Guide().Version, "platforms", len(house.platforms))
	relay := bots.NewRelay(meters, thinker, options(thinker.Guide(), log))
	err = relay.Run(ctx, house.platforms...)
	stop()
	<-closed
	log.Info("catwalk is down")
	return unusable(err)
}

func (s serve) logger(w world) *slog.Logger {
	if s.Log == "json" {
		return slog.New(slog.NewJSONHandler(w.err, nil))
	}
	return w.log
}

// options are what keeps one owner from troubling the others, and what is
// said to whom it happens.
func options(g *content.Guide, log *slog.Logger) bots.Options {
	say := func(id content.LineID) coach.Reply {
		return coach.Reply{Line: id, Text: g.In("en").Lines[id]}
	}
	return bots.Options{
		Clock: bots.SystemClock{}, Log: log, Jitter: rand.Float64, Pace: 5, Burst: 60,
		TooFast: say("platform.too-fast"), Stuck: say("platform.stuck"),
	}
}

// listen answers HTTP until ctx ends; the channel is closed once it is over.
func (s serve) listen(ctx context.Context, m *metered, h house, log *slog.Logger) (<-chan struct{}, error) {
	closed := make(chan struct{})
	if s.Listen == "" {
		close(closed)
		return closed, nil
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.Listen)
	if err != nil {
		return nil, asked{fmt.Errorf("listen for HTTP: %w", err)}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("alive\n")) })
	mux.HandleFunc("GET /readyz", m.ready)
	mux.Handle("GET /metrics", m.handler())
	for path, handler := range h.handlers {
		mux.Handle(path, handler)
	}
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	go func() {
		defer close(closed)
		<-ctx.Done()
		rest, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(rest) // what is not done by then is offered again
	}()
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("HTTP has stopped", "err", err)
		}
	}()
	return closed, nil
}

// A house is the platforms that are connected, with what they answer over
// HTTP and the file that their calls are recorded in.
type house struct {
	platforms []bots.Platform
	handlers  map[string]http.Handler
	record    *os.File
}

func (h house) close() error {
	if h.record == nil {
		return nil
	}
	return h.record.Close()
}
