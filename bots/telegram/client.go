package telegram

import (
	"errors"
	"io"
	"net"
	"net/http"
	"time"
)

// maxAnswer is how many bytes an answer of Telegram may have, unpacked.
const maxAnswer = 10 << 20

// errHuge means that an answer was longer than that.
var errHuge = errors.New("answer of more than 10 MiB")

// client makes the client that carries every call: pooled, bounded, and
// recorded where that is asked for. The library's own opens a connection for
// nearly every message.
func (t *Telegram) client() *http.Client {
	carry := t.Transport
	if carry == nil {
		carry = pooled()
	}
	if t.Record != nil {
		carry = &recorder{carry: carry, to: t.Record}
	}
	return &http.Client{Transport: bounded{carry}}
}

// pooled keeps connections open, enough for all chats that are written to at
// once.
func pooled() *http.Transport {
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		ForceAttemptHTTP2:     true,
		MaxIdleConns:          128,
		MaxIdleConnsPerHost:   128,
		MaxConnsPerHost:       128,
		IdleConnTimeout:       90 * time.Second,
		TLSHandshakeTimeout:   10 * time.Second,
		ResponseHeaderTimeout: pollTime + callTime,
	}
}

// bounded keeps an answer that never ends from filling the memory.
type bounded struct{ carry http.RoundTripper }

// RoundTrip carries one call.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := b.carry.RoundTrip(r)
	if err == nil {
		res.Body = &boundedBody{res.Body, maxAnswer}
	}
	return res, err
}

type boundedBody struct {
	io.ReadCloser
	left int
}

// Read reads on, up to the bound.
func (b *boundedBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errHuge
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
