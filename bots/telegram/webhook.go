package telegram

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"sync"

	"catwalk/bots"
)

const (
	// maxUpdate is how many bytes an update may have.
	maxUpdate = 1 << 20
	// maxAtOnce is how many updates Telegram sends at once.
	maxAtOnce = 40
	// secretHeader is where Telegram puts the webhook's secret.
	secretHeader = "X-Telegram-Bot-Api-Secret-Token"
)

// door is where updates by webhook come in, while it is open.
type door struct {
	mu     sync.RWMutex
	accept bots.Accept
}

func (d *door) open(accept bots.Accept) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.accept = accept
}

func (d *door) opened() bots.Accept {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.accept
}

// Handler serves the webhook, whatever the address. It answers 200 only when
// an update's turn is committed, so that Telegram sends it again otherwise;
// 401 to whoever does not know the secret, before anything else is read; and
// 503 while nobody receives.
func (t *Telegram) Handler() http.Handler { return http.HandlerFunc(t.knock) }

func (t *Telegram) knock(w http.ResponseWriter, r *http.Request) {
	accept := t.door.opened()
	switch {
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		w.WriteHeader(http.StatusMethodNotAllowed)
	case !t.knowsSecret(r):
		w.WriteHeader(http.StatusUnauthorized)
	case accept == nil:
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxUpdate))
		if err != nil {
			w.WriteHeader(unreadable(err))
			return
		}
		w.WriteHeader(t.answerPost(r.Context(), body, accept))
	}
}

// knowsSecret compares in a time that tells nothing of the secret.
func (t *Telegram) knowsSecret(r *http.Request) bool {
	got := r.Header.Get(secretHeader)
	return t.WebhookSecret != "" && subtle.ConstantTimeCompare([]byte(got), []byte(t.WebhookSecret)) == 1
}

// unreadable is the status for a body that could not be read.
func unreadable(err error) int {
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &tooLong):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return http.StatusRequestTimeout
	}
	return http.StatusBadRequest
}

// answerPost has an update answered and returns the status to acknowledge it
// with, or not.
func (t *Telegram) answerPost(ctx context.Context, body []byte, accept bots.Accept) int {
	if !json.Valid(body) {
		return http.StatusBadRequest
	}
	arrived := t.take(context.WithoutCancel(ctx), body, accept)
	slow := t.Clock.After(typingAfter)
	for {
		select {
		case err := <-arrived.done:
			if err != nil {
				t.log.Warn("update by webhook not taken", "update", arrived.update, "err", err)
				return http.StatusInternalServerError
			}
			return http.StatusOK
		case <-slow:
			t.typing(ctx, []task{arrived})
			slow = nil
		case <-ctx.Done():
			return http.StatusServiceUnavailable
		}
	}
}
