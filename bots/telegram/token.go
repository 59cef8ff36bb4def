package telegram

import (
	"context"
	"log/slog"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// A ConfigError is something in the configuration that only its operator can
// mend. Its text is one clear sentence, without the token.
type ConfigError string

func (e ConfigError) Error() string { return string(e) }

// What an operator is told of a token that does not work.
const (
	noToken  ConfigError = "the Telegram token is missing: message @BotFather on Telegram, send /newbot, and set TELEGRAM_TOKEN to the token it gives you"
	badToken ConfigError = `the Telegram token is malformed: it looks like "123456789:AAbb…" (digits, a colon, about 35 characters); copy it again from @BotFather (/mybots, API Token)`
	oldToken ConfigError = "Telegram does not know this token: it was revoked or mistyped; get a new one from @BotFather (/mybots, API Token), and check TELEGRAM_API_URL if you set it"
)

// A token gives whoever has it the bot. It is in no log and no error: both
// pass through its methods.
type token string

// tokenForm is what tokens look like; the length leaves room for test servers.
var tokenForm = regexp.MustCompile(`^[0-9]{1,20}:[A-Za-z0-9_-]{3,100}$`)

// parseToken reads a token, with the line's end that a file or a copy brings.
func parseToken(s string) (token, error) {
	s = strings.TrimSpace(s)
	switch {
	case s == "":
		return "", noToken
	case !tokenForm.MatchString(s):
		return "", badToken
	}
	return token(s), nil
}

// bot is the bot's own id, the part of the token that is no secret.
func (t token) bot() string {
	id, _, _ := strings.Cut(string(t), ":")
	return id
}

// id is the same as a number.
func (t token) id() int64 {
	id, _ := strconv.ParseInt(t.bot(), 10, 64) // digits, as parseToken saw
	return id
}

// mask takes the token, also as it stands in addresses, out of a text.
func (t token) mask(s string) string {
	_, secret, _ := strings.Cut(string(t), ":")
	for _, form := range []string{string(t), url.PathEscape(string(t)), url.QueryEscape(string(t)), secret} {
		s = strings.ReplaceAll(s, form, "[token]")
	}
	return s
}

// maxError is how many bytes of an error's text are kept: some hold a whole
// page of a proxy.
const maxError = 400

// safe makes an error that may be logged. What it wraps can still be asked
// for with errors.Is and errors.As.
func (t token) safe(err error) error {
	if err == nil {
		return nil
	}
	text := t.mask(err.Error())
	if len(text) > maxError {
		text = strings.ToValidUTF8(text[:maxError], "") + "…"
	}
	return &safeError{text, err}
}

type safeError struct {
	text  string
	cause error
}

func (e *safeError) Error() string { return e.text }
func (e *safeError) Unwrap() error { return e.cause }

// masking is a log without the token.
type masking struct {
	slog.Handler
	token token
}

// Handle masks a record's message and everything in its attributes.
func (m masking) Handle(ctx context.Context, r slog.Record) error {
	safe := slog.NewRecord(r.Time, r.Level, m.token.mask(r.Message), r.PC)
	r.Attrs(func(a slog.Attr) bool {
		safe.AddAttrs(m.attr(a))
		return true
	})
	return m.Handler.Handle(ctx, safe)
}

// WithAttrs masks attributes that are logged later.
func (m masking) WithAttrs(attrs []slog.Attr) slog.Handler {
	masked := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		masked[i] = m.attr(a)
	}
	return masking{m.Handler.WithAttrs(masked), m.token}
}

// WithGroup opens a group that is masked as well.
func (m masking) WithGroup(name string) slog.Handler {
	return masking{m.Handler.WithGroup(name), m.token}
}

func (m masking) attr(a slog.Attr) slog.Attr {
	switch v := a.Value.Resolve(); v.Kind() {
	case slog.KindString, slog.KindAny:
		return slog.String(a.Key, m.token.mask(v.String()))
	default:
		return a
	}
}
