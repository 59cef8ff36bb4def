// Package telegram connects Catwalk to Telegram.
//
// What people write and press comes in through connect.go, which receives by
// long polling (poll.go) or by webhook (webhook.go), and arrive.go, which
// decides for each update whether it is for the coach. decode.go and command.go
// make messages of them, group.go says what is meant for us where many people
// talk, press.go reads buttons.
//
// What the coach says goes out through deliver.go: render.go and keyboard.go
// lay a reply out, markdown.go, rich.go and split.go make Telegram's HTML of
// it, send.go sends, edit.go edits, and outcome.go says what a failure means.
//
// Receiving is our own, because an update may be acknowledged only when its
// turn is committed, and the library acknowledges before that. Types and
// sending are those of github.com/go-telegram/bot.
package telegram

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"sync"

	"github.com/go-telegram/bot"

	"catwalk/bots"
	"catwalk/coach"
	"catwalk/content"
)

// platform is Telegram's name in addresses.
const platform = "telegram"

// Config is what a Telegram bot needs. Token, Clock, Log and Coach must be
// set.
type Config struct {
	// Token is the bot's token, as @BotFather gives it.
	Token string
	// APIURL is the address of a self-hosted Bot API server; empty for
	// Telegram's own.
	APIURL string
	// WebhookURL is where Telegram can reach this program, an https address at
	// which [Telegram.Handler] is served; empty for long polling, which needs
	// no address.
	WebhookURL string
	// WebhookSecret is what Telegram proves itself with: 1 to 256 of A-Z, a-z,
	// 0-9, "_" and "-". Empty derives one from the token.
	WebhookSecret string

	Clock bots.Clock
	Log   *slog.Logger
	Coach Coach

	// Draw draws pictures as PNG; nil has them told in words.
	Draw func(coach.Picture) ([]byte, error)
	// Leases keep two processes on one database from polling with the same
	// token; nil where the database admits only one process anyway.
	Leases Leases
	// Pace limits how fast messages are sent; zero is what Telegram allows.
	Pace Pace
	// Transport carries all calls; nil is a pooled one.
	Transport http.RoundTripper
	// Record gets every call to Telegram as a line of JSON, without the token;
	// nil for none.
	Record io.Writer
}

// Coach is what the adapter needs of the coach: its guide's lines and list of
// commands, and an answer to those who have no household, such as channels.
// [coach.Coach] has it.
type Coach interface {
	coach.Thinker
	Guide() *content.Guide
	Commands(language string) []coach.CommandInfo
}

// A Telegram is one bot on Telegram. It implements [bots.Platform].
type Telegram struct {
	Config
	token token
	log   *slog.Logger
	api   *bot.Bot
	http  *http.Client
	name  username

	door  door
	pace  pacer
	notes notes
	// revoked is closed once Telegram has refused the token.
	revoked chan struct{}
	revoke  func()
	// errands are calls that nobody waits for: answers to presses, "typing…".
	errands sync.WaitGroup
	busy    chan struct{}
}

var _ bots.Platform = (*Telegram)(nil)

// maxErrands is how many errands run at once; those beyond are left undone.
const maxErrands = 64

// New makes a bot. It calls nobody yet. It returns a [ConfigError] where
// something in the configuration cannot work.
func New(c Config) (*Telegram, error) {
	tok, err := parseToken(c.Token)
	if err != nil {
		return nil, err
	}
	if err := c.check(tok); err != nil {
		return nil, err
	}
	t := &Telegram{
		Config: c, token: tok,
		log:     slog.New(masking{c.Log.Handler(), tok}),
		pace:    newPacer(c.Pace, c.Clock),
		notes:   newNotes(),
		revoked: make(chan struct{}),
		busy:    make(chan struct{}, maxErrands),
	}
	t.revoke = sync.OnceFunc(func() { close(t.revoked) })
	t.http = t.client()
	t.api, err = bot.New(string(tok), bot.WithServerURL(t.APIURL), bot.WithSkipGetMe(),
		bot.WithHTTPClient(pollTime, t.http), bot.WithErrorsHandler(t.libraryFailed))
	if err != nil {
		return nil, fmt.Errorf("prepare the Telegram client: %w", tok.safe(err))
	}
	return t, nil
}

// Name is the platform's name in addresses.
func (t *Telegram) Name() string { return platform }

// libraryFailed is told of failures that the library does not return.
func (t *Telegram) libraryFailed(err error) { t.log.Warn("telegram library", "err", err) }

// errand runs a call that nobody waits for and nothing depends on.
func (t *Telegram) errand(ctx context.Context, what string, do func(context.Context) error) {
	select {
	case t.busy <- struct{}{}:
	default:
		return
	}
	t.errands.Go(func() {
		defer func() { <-t.busy }()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), callTime)
		defer cancel()
		if err := do(ctx); err != nil {
			t.log.Debug(what, "err", err)
		}
	})
}
