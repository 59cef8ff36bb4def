package telegram

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"catwalk/bots"
	"catwalk/bots/telegram/telegramtest"
)

// newConfig is a configuration that works, without anything behind it.
func newConfig(t testing.TB) Config {
	return Config{Token: telegramtest.Token, Clock: bots.SystemClock{}, Log: slog.New(slog.DiscardHandler), Coach: theCoach(t)}
}

// A configuration that cannot work is refused in a sentence that helps, and
// does not repeat the token.
func TestConfig(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Config)
		want   string
	}{
		"as it should be":     {func(*Config) {}, ""},
		"a line's end":        {func(c *Config) { c.Token += "\r\n" }, ""},
		"no token":            {func(c *Config) { c.Token = " \n" }, "@BotFather"},
		"no colon":            {func(c *Config) { c.Token = "4242424242TESTTESTTEST" }, "malformed"},
		"two lines":           {func(c *Config) { c.Token += "\n" + c.Token }, "malformed"},
		"an address":          {func(c *Config) { c.Token = "https://api.telegram.org/bot" + c.Token }, "malformed"},
		"own server":          {func(c *Config) { c.APIURL = "http://localhost:8081/" }, ""},
		"no address":          {func(c *Config) { c.APIURL = "localhost:8081" }, "TELEGRAM_API_URL"},
		"webhook":             {func(c *Config) { c.WebhookURL = "https://cats.example.org/t" }, ""},
		"webhook in the open": {func(c *Config) { c.WebhookURL = "http://cats.example.org/t" }, "https"},
		"strange secret":      {func(c *Config) { c.WebhookURL, c.WebhookSecret = "https://cats.example.org/t", "ä" }, "secret"},
	} {
		t.Run(name, func(t *testing.T) {
			config := newConfig(t)
			c.change(&config)
			_, err := New(config)
			var unusable ConfigError
			switch {
			case c.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.want != "" && (!errors.As(err, &unusable) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v: wanted a word of %q", err, c.want)
			case err != nil && strings.Contains(err.Error(), "TEST"):
				t.Errorf("the token stands in: %v", err)
			}
		})
	}
}

// The token is in no log and no error, however it gets there.
func TestMasking(t *testing.T) {
	var log bytes.Buffer
	tok := token(telegramtest.Token)
	l := slog.New(masking{slog.NewTextHandler(&log, nil), tok}).With("url", "https://x/bot"+telegramtest.Token).WithGroup("g")
	cause := fmt.Errorf("post /bot%s/sendMessage: %w", telegramtest.Token, bots.ErrGone)
	l.Info("called "+telegramtest.Token, "err", cause, "any", []string{telegramtest.Token}, "n", 1)
	_, secret, _ := strings.Cut(telegramtest.Token, ":")
	if strings.Contains(log.String(), secret) || !strings.Contains(log.String(), "n=1") {
		t.Errorf("logged: %s", log.String())
	}
	if err := tok.safe(cause); strings.Contains(err.Error(), secret) || !errors.Is(err, bots.ErrGone) {
		t.Errorf("error: %v", err)
	}
	if tok.safe(nil) != nil {
		t.Error("no error became one")
	}
	if s := tok.secret(); strings.Contains(s, secret) || !secretForm.MatchString(s) {
		t.Errorf("webhook secret: %s", s)
	}
}
