package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"os"

	"catwalk/bots"
	"catwalk/bots/discord"
	"catwalk/bots/telegram"
)

type telegramFlags struct {
	Token         string `env:"TOKEN" help:"The bot's token, from @BotFather." placeholder:"TOKEN"`
	TokenFile     string `env:"TOKEN_FILE" help:"A file that holds the token." placeholder:"FILE"`
	APIURL        string `name:"api-url" env:"API_URL" help:"A self-hosted Bot API server." placeholder:"URL"`
	WebhookURL    string `name:"webhook-url" env:"WEBHOOK_URL" help:"Where Telegram reaches this program; without it the program asks Telegram (long polling)." placeholder:"URL"`
	WebhookSecret string `name:"webhook-secret" env:"WEBHOOK_SECRET" help:"What Telegram proves itself with; one is made from the token by default." placeholder:"SECRET"`
}

type discordFlags struct {
	Token     string `env:"TOKEN" help:"The bot's token, from the developer portal." placeholder:"TOKEN"`
	TokenFile string `env:"TOKEN_FILE" help:"A file that holds the token." placeholder:"FILE"`
	PublicKey string `name:"public-key" env:"PUBLIC_KEY" help:"The application's public key, for interactions over HTTP at /discord." placeholder:"HEX"`
	APIURL    string `name:"api-url" env:"API_URL" help:"A proxy for Discord's REST interface." placeholder:"URL"`
	Guild     string `env:"GUILD" help:"A server in which commands are registered at once, for development." placeholder:"ID"`
}

// platforms connects the platforms that have a token.
func (s serve) platforms(c *living, log *slog.Logger) (h house, err error) {
	h.handlers = map[string]http.Handler{}
	if s.Record != "" {
		if h.record, err = os.OpenFile(s.Record, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err != nil {
			return h, asked{fmt.Errorf("record calls: %w", err)}
		}
	}
	if err = s.connectTelegram(&h, c, log); err == nil {
		err = s.connectDiscord(&h, c, log)
	}
	switch {
	case err != nil:
	case len(h.platforms) == 0:
		err = asked{errors.New("there is no platform to serve: set TELEGRAM_TOKEN (from @BotFather on Telegram) or DISCORD_TOKEN (from discord.com/developers/applications); to try the coach without either, run: catwalk chat")}
	case len(h.handlers) > 0 && s.Listen == "":
		err = asked{errors.New("a platform is to reach this program over HTTP: set CATWALK_LISTEN to the address to listen at, such as :8080")}
	}
	if err != nil {
		return h, firstOf(unusable(err), h.close())
	}
	return h, nil
}

func (s serve) connectTelegram(h *house, c *living, log *slog.Logger) error {
	f := s.Telegram
	token, err := secret(f.Token, f.TokenFile)
	if err != nil || token == "" && f.Token == "" && f.TokenFile == "" {
		return err
	}
	config := telegram.Config{
		Token: token, APIURL: f.APIURL, WebhookURL: f.WebhookURL, WebhookSecret: f.WebhookSecret,
		Clock: bots.SystemClock{}, Log: log.With("platform", "telegram"), Coach: c, Draw: c.Draw,
	}
	if h.record != nil {
		config.Record = h.record
	}
	t, err := telegram.New(config)
	if err != nil {
		return err
	}
	h.platforms = append(h.platforms, t)
	if u, err := url.Parse(f.WebhookURL); err == nil && f.WebhookURL != "" {
		h.handlers["POST "+or(u.EscapedPath(), "/")] = t.Handler()
	}
	return nil
}

func (s serve) connectDiscord(h *house, c *living, log *slog.Logger) error {
	f := s.Discord
	token, err := secret(f.Token, f.TokenFile)
	if err != nil || token == "" && f.Token == "" && f.TokenFile == "" {
		return err
	}
	config := discord.Config{
		Token: token, PublicKey: f.PublicKey, APIURL: f.APIURL, Guild: f.Guild,
		Clock: bots.SystemClock{}, Log: log.With("platform", "discord"), Coach: c, Draw: c.Draw,
	}
	if h.record != nil {
		config.Record = h.record
	}
	d, err := discord.New(config)
	if err != nil {
		return err
	}
	h.platforms = append(h.platforms, d)
	if f.PublicKey != "" {
		h.handlers["/discord"] = d
	}
	return nil
}

// secret returns a token, or what stands in its file.
func secret(value, file string) (string, error) {
	if value != "" || file == "" {
		return value, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", asked{fmt.Errorf("read the token: %w", err)}
	}
	return string(data), nil
}

// unusable marks the errors that only another setting can mend.
func unusable(err error) error {
	if errors.As(err, new(telegram.ConfigError)) || errors.As(err, new(discord.ConfigError)) {
		return asked{err}
	}
	return err
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
