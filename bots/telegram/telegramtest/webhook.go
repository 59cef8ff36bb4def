package telegramtest

import (
	"bytes"
	"context"
	"net/http"
	"strings"
	"time"
)

// A hook is where updates are sent, instead of being asked for.
type hook struct {
	url, secret string
	busy        map[int64]bool // chats with an update on its way
}

// setWebhook begins to send updates.
func (s *Server) setWebhook(p params) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.hook.url
	s.hook.url, s.hook.secret = p["url"], p["secret_token"]
	if s.hook.url != "" && !strings.HasPrefix(s.hook.url, "http") {
		return nil, bad("bad webhook: invalid URL")
	}
	s.queue.polls++
	s.changed.Broadcast()
	if old == "" && s.hook.url != "" {
		s.hook.busy = map[int64]bool{}
		s.all.Go(s.deliver)
	}
	return true, nil
}

// deliver sends updates until the webhook is removed: those of one chat one
// after the other, those of different chats side by side.
func (s *Server) deliver() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.hook.url != "" && !s.stopped() {
		u, ok := s.sendable()
		if !ok {
			s.changed.Wait()
			continue
		}
		s.hook.busy[u.chat] = true
		s.all.Go(func() { s.deliverOne(u, s.FirstRetry) })
	}
}

// sendable returns the oldest update of a chat that has none on its way. The
// server is locked.
func (s *Server) sendable() (update, bool) {
	for _, u := range s.queue.waiting {
		if !s.hook.busy[u.chat] && len(s.hook.busy) < 40 {
			return u, true
		}
	}
	return update{}, false
}

// deliverOne sends an update until it is taken, waiting longer each time.
func (s *Server) deliverOne(u update, wait time.Duration) {
	taken := false
	for !taken && !s.stopped() {
		s.mu.Lock()
		url, secret := s.hook.url, s.hook.secret
		s.mu.Unlock()
		if url == "" {
			break
		}
		if taken = post(url, secret, u.body); !taken {
			time.Sleep(wait)
			wait = min(2*wait, 50*s.FirstRetry)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.hook.busy, u.chat)
	for i, w := range s.queue.waiting {
		if taken && w.id == u.id {
			s.queue.waiting = append(s.queue.waiting[:i:i], s.queue.waiting[i+1:]...)
			break
		}
	}
	s.changed.Broadcast()
}

// post sends an update once, and reports whether it was taken.
func post(url, secret string, body []byte) bool {
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return false
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Telegram-Bot-Api-Secret-Token", secret)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = res.Body.Close() // only the status matters
	return res.StatusCode/100 == 2
}
