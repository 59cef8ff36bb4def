package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/go-telegram/bot"

	"catwalk/bots"
)

// pollTime is how long Telegram holds a question for updates open while there
// are none.
const pollTime = 50 * time.Second

// maxBatch is how many updates Telegram hands over at once, at most.
const maxBatch = 100

// wanted are the kinds of update that are asked for; Telegram remembers them.
var wanted = []string{"message", "edited_message", "callback_query", "my_chat_member"}

// poll asks for updates until ctx ends. Asking for what comes after an update
// tells Telegram to forget it, so that is done only when the update's turn is
// committed. Where to go on is nowhere kept: a restart asks from the start,
// and what was taken before is recognised (Bot API, Update.update_id: after a
// quiet week the numbers begin anew).
func (t *Telegram) poll(ctx context.Context, accept bots.Accept) error {
	next, tries, size := int64(0), 0, maxBatch
	for ctx.Err() == nil {
		batch, err := t.fetch(ctx, next, size, pollTime)
		if err == nil {
			next, err = t.takeAll(ctx, batch, next, accept)
		}
		switch {
		case err == nil:
			tries, size = 0, maxBatch
			continue
		case ctx.Err() != nil:
		case refusesToken(err):
			return oldToken
		case errors.Is(err, errHuge):
			size = max(1, size/8)
		case errors.Is(err, bot.ErrorConflict):
			t.log.Warn("another program receives with this token, or a webhook is set for it; waiting for it to stop", "err", err)
		default:
			t.log.Warn("receiving from Telegram", "err", err)
		}
		tries++
		t.rest(ctx, tries, err)
	}
	t.forget(ctx, next)
	return nil
}

// forget tells Telegram which updates are done with, when no more are asked
// for. If it does not get through, they come again and are recognised.
func (t *Telegram) forget(ctx context.Context, next int64) {
	if next == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	if _, err := t.fetch(ctx, next, 1, 0); err != nil {
		t.log.Debug("last word to Telegram", "err", err)
	}
}

// takeAll has a batch answered and returns where to go on: after it, or at the
// first update that failed.
func (t *Telegram) takeAll(ctx context.Context, batch []json.RawMessage, next int64, accept bots.Accept) (int64, error) {
	tasks := make([]task, len(batch))
	for i, raw := range batch {
		tasks[i] = t.take(ctx, raw, accept)
	}
	slow := t.Clock.After(typingAfter)
	for i, task := range tasks {
		var err error
		select {
		case err = <-task.done:
		case <-slow:
			t.typing(ctx, tasks[i:])
			slow = nil
			err = <-task.done
		}
		if err != nil {
			return next, fmt.Errorf("update %d: %w", task.update, err)
		}
		next = task.update + 1
	}
	return next, nil
}

// fetch asks for updates once.
func (t *Telegram) fetch(ctx context.Context, offset int64, limit int, hold time.Duration) ([]json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(ctx, hold+callTime)
	defer cancel()
	body, err := json.Marshal(map[string]any{
		"offset": offset, "limit": limit, "timeout": int(hold.Seconds()), "allowed_updates": wanted,
	})
	if err != nil {
		return nil, err
	}
	url := t.APIURL + "/bot" + string(t.token) + "/getUpdates"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, t.token.safe(err)
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := t.http.Do(req)
	if err != nil {
		return nil, t.token.safe(err)
	}
	defer func() { _ = res.Body.Close() }() // read to its end, or given up
	return readUpdates(res)
}

// readUpdates reads the answer to getUpdates.
func readUpdates(res *http.Response) ([]json.RawMessage, error) {
	var answer struct {
		OK          bool              `json:"ok"`
		Result      []json.RawMessage `json:"result"`
		Code        int               `json:"error_code"`
		Description string            `json:"description"`
		Parameters  struct {
			RetryAfter int `json:"retry_after"`
		} `json:"parameters"`
	}
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("read updates (HTTP status %d): %w", res.StatusCode, err)
	}
	if answer.OK {
		return answer.Result, nil
	}
	switch answer.Code {
	case http.StatusUnauthorized:
		return nil, bot.ErrorUnauthorized
	case http.StatusNotFound:
		return nil, bot.ErrorNotFound
	case http.StatusConflict:
		return nil, fmt.Errorf("%w: %s", bot.ErrorConflict, answer.Description)
	case http.StatusTooManyRequests:
		return nil, &bot.TooManyRequestsError{Message: answer.Description, RetryAfter: answer.Parameters.RetryAfter}
	}
	return nil, fmt.Errorf("get updates: %d %s", answer.Code, answer.Description)
}
