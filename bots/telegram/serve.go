package telegram

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"catwalk/bots"
)

// serve receives by webhook until ctx ends. The webhook stays set then, so
// that Telegram keeps what is said until the next start.
func (t *Telegram) serve(ctx context.Context, accept bots.Accept) error {
	t.door.open(accept)
	defer t.door.open(nil)
	if t.Listen == "" {
		return t.hook(ctx)
	}
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", t.Listen)
	if err != nil {
		return fmt.Errorf("serve the Telegram webhook: %w", err)
	}
	u, err := url.Parse(t.WebhookURL)
	if err != nil {
		return err
	}
	paths := http.NewServeMux()
	paths.Handle(cmp.Or(u.EscapedPath(), "/"), t.Handler())
	server := &http.Server{
		Handler:           paths,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	err = t.hook(ctx)
	return errors.Join(err, t.closeDown(server, l, failed))
}

// closeDown lets the updates that are being answered be acknowledged.
func (t *Telegram) closeDown(server *http.Server, l net.Listener, failed <-chan error) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		t.log.Warn("close the webhook's server", "address", l.Addr().String(), "err", err)
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
