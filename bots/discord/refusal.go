package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"catwalk/bots"
	"catwalk/bots/prose"
)

// A refusal is an answer of Discord that is no success. It holds none of what
// was sent.
type refusal struct {
	status int
	// code is Discord's own, and more precise.
	code    int
	message string
}

// Error says what Discord said.
func (e *refusal) Error() string {
	return fmt.Sprintf("discord answered %d (%d): %s", e.status, e.code, e.message)
}

// failure reads an answer that is no success. It may be a page of some proxy.
func failure(status int, data []byte) error {
	var said struct {
		Code       int     `json:"code"`
		Message    string  `json:"message"`
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	if json.Unmarshal(data, &said) != nil {
		said.Message = http.StatusText(status)
	}
	if status == http.StatusTooManyRequests {
		return bots.RetryAfter{For: seconds(said.RetryAfter), All: said.Global}
	}
	return &refusal{status, said.Code, cut(prose.Clean(said.Message), 200)}
}

// seconds makes a duration of a number that may be anything.
func seconds(s float64) time.Duration {
	const most = 24 * time.Hour
	if !(s > 0) {
		return 0
	}
	if s > most.Seconds() {
		return most
	}
	return time.Duration(s * float64(time.Second))
}

// refusedWith reports whether an error is a refusal with one of some codes.
func refusedWith(err error, codes ...int) bool {
	var r *refusal
	if !errors.As(err, &r) {
		return false
	}
	for _, c := range codes {
		if r.code == c {
			return true
		}
	}
	return false
}
