package discord

import (
	"errors"
	"log/slog"
	"net/http"
	"time"
)

// machine is the machine's clock.
type machine struct{}

func (machine) Now() time.Time                         { return time.Now() }
func (machine) After(d time.Duration) <-chan time.Time { return time.After(d) }

// quiet is a log that keeps nothing.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// refusing is a network that is down.
type refusing struct{}

func (refusing) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("the network is down")
}
