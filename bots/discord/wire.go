package discord

import (
	"context"
	"net"
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

// A wire is what a connection runs over, kept so that it can be cut: the
// library holds a lock while it waits for an answer.
type wire struct {
	mu   sync.Mutex
	conn net.Conn
	dead bool
}

func (w *wire) dialer() *websocket.Dialer {
	return &websocket.Dialer{
		Proxy:            http.ProxyFromEnvironment,
		HandshakeTimeout: openPatience,
		NetDialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			conn, err := (&net.Dialer{}).DialContext(ctx, network, address)
			return w.keep(conn), err
		},
	}
}

func (w *wire) keep(conn net.Conn) net.Conn {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.conn = conn
	if w.dead && conn != nil {
		_ = conn.Close() // too late
	}
	return conn
}

// cut ends the connection on our side, whoever waits for it.
func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.dead = true
	if w.conn != nil {
		_ = w.conn.Close() // whoever reads from it finds out
	}
}
