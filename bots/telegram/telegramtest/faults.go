package telegramtest

import (
	"encoding/json"
	"io"
	"net/http"
	"strconv"
)

// A Fault is something that goes wrong with calls.
type Fault struct {
	// Method is which calls; empty for all.
	Method string
	// Chat is in which chat; 0 for all.
	Chat int64
	// Times is how often; 0 for ever.
	Times int
	// Code and Words refuse the call as Telegram does. RetryAfter goes with
	// code 429.
	Code       int
	Words      string
	RetryAfter int
	// Page is sent instead, with Code, as a proxy does.
	Page string
	// Drop closes the connection without an answer, and After does what was
	// asked for before that.
	Drop, After bool
}

type fault struct {
	Fault
	left  int
	after bool
}

// Break makes calls go wrong from now on. The faults that were made first
// strike first.
func (s *Server) Break(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, &fault{Fault: f, left: f.Times, after: f.After})
}

// Mend takes all faults back.
func (s *Server) Mend() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults, s.revoked = nil, false
}

// Revoke makes the token unknown.
func (s *Server) Revoke() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.revoked = true
}

// Calls is how often a method was called; of all methods if it is empty.
func (s *Server) Calls(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if method != "" {
		return s.calls[method]
	}
	n := 0
	for _, c := range s.calls {
		n += c
	}
	return n
}

// fault returns the fault that strikes a call. The server is locked.
func (s *Server) fault(method string, p params) *fault {
	for _, f := range s.faults {
		if f.Method != "" && f.Method != method || f.Chat != 0 && f.Chat != p.number("chat_id") || f.Times > 0 && f.left == 0 {
			continue
		}
		f.left--
		return f
	}
	return nil
}

// strike answers a call with a fault.
func (f *fault) strike(w http.ResponseWriter) {
	switch {
	case f.Drop:
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			_ = conn.Close() // that is the fault
		}
	case f.Page != "":
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.Code)
		_, _ = io.WriteString(w, f.Page) // who does not listen gets nothing
	default:
		no := &refusal{code: f.Code, words: f.Words}
		if f.RetryAfter != 0 {
			no.parameters = object{"retry_after": f.RetryAfter}
			no.words = "Too Many Requests: retry after " + strconv.Itoa(f.RetryAfter)
		}
		answer(w, nil, no)
	}
}

// Told returns what the bot has told of itself: "commands all_private_chats",
// "name", "description", "short_description".
func (s *Server) Told(what string) json.RawMessage {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.told[what+" "]
}
