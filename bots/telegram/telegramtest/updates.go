package telegramtest

import (
	"encoding/json"
	"net/http"
	"time"
)

// A queue holds the updates that no offset has confirmed.
type queue struct {
	next    int64 // the number of the next update
	waiting []update
	// polls counts the questions for updates: a new one ends the one before.
	polls int
}

type update struct {
	id   int64
	chat int64
	body json.RawMessage
}

// push puts an update in line. The server is locked.
func (s *Server) push(chat int64, body object) {
	body["update_id"] = s.queue.next
	raw, err := json.Marshal(body)
	if err != nil {
		panic(err) // a test sends what is no JSON
	}
	s.pushRaw(chat, raw)
}

// pushRaw puts an update in line as it is. The server is locked.
func (s *Server) pushRaw(chat int64, raw json.RawMessage) {
	s.queue.waiting = append(s.queue.waiting, update{s.queue.next, chat, raw})
	s.queue.next++
	s.changed.Broadcast()
}

// Push puts an update in line as it is, with %d in it for its number.
func (s *Server) Push(body func(id int64) string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pushRaw(0, json.RawMessage(body(s.queue.next)))
}

// Renumber lets the numbers of updates go on from another one, as Telegram
// does after a quiet week.
func (s *Server) Renumber(next int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue.next = next
}

// Waiting is how many updates no offset has confirmed, or no webhook taken.
func (s *Server) Waiting() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.queue.waiting)
}

// getUpdates hands out updates, oldest first, and holds the question open while
// there are none.
func (s *Server) getUpdates(r *http.Request, p params) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.hook.url != "" {
		return nil, &refusal{code: 409, words: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}
	}
	s.queue.polls++
	mine := s.queue.polls
	s.changed.Broadcast()
	s.confirm(p.number("offset"))
	hold := min(time.Duration(p.number("timeout"))*time.Second, s.HoldFor)
	over := false
	defer time.AfterFunc(hold, func() { s.mu.Lock(); over = true; s.changed.Broadcast(); s.mu.Unlock() }).Stop()
	defer s.whenGone(r, &over)()
	for len(s.queue.waiting) == 0 && !over && s.queue.polls == mine && !s.stopped() {
		s.changed.Wait()
	}
	if s.queue.polls != mine {
		return nil, &refusal{code: 409, words: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}
	}
	return s.batch(int(p.number("limit"))), nil
}

// whenGone ends the holding when the client has hung up.
func (s *Server) whenGone(r *http.Request, over *bool) (done func()) {
	left := make(chan struct{})
	go func() {
		select {
		case <-left:
		case <-r.Context().Done():
			s.mu.Lock()
			defer s.mu.Unlock()
			*over = true
			s.changed.Broadcast()
		}
	}()
	return func() { close(left) }
}

// confirm forgets the updates before an offset. The server is locked.
func (s *Server) confirm(offset int64) {
	for len(s.queue.waiting) > 0 && s.queue.waiting[0].id < offset {
		s.queue.waiting = s.queue.waiting[1:]
	}
}

// batch returns the oldest updates. The server is locked.
func (s *Server) batch(limit int) []json.RawMessage {
	if limit < 1 || limit > 100 {
		limit = 100
	}
	all := []json.RawMessage{}
	for _, u := range s.queue.waiting[:min(limit, len(s.queue.waiting))] {
		all = append(all, u.body)
	}
	return all
}

func (s *Server) stopped() bool {
	select {
	case <-s.stop:
		return true
	default:
		return false
	}
}
