// Package telegramtest is a Bot API server to test against, with people who
// write and press buttons.
//
// It keeps to what Telegram does where bots go wrong: an update is handed out
// again until a later offset confirms it; a question for updates is held open,
// and a second one ends the first with 409; a webhook is tried again until it
// answers 2xx; broken HTML, long texts and fat buttons are refused with
// Telegram's words; an edit that changes nothing is an error; nobody who has
// not written first, or has blocked the bot, can be written to.
//
// people.go has the people and what they see, methods.go what a bot can call,
// updates.go and webhook.go how updates reach it, faults.go what can go wrong.
package telegramtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Token is the token that a new server knows, and Username its bot's name.
const (
	Token    = "4242424242:TEST-token_of_a_fake-bot-api-server"
	Username = "catwalk_test_bot"
	botID    = 4242424242
)

// A Server is a Bot API server with one bot.
type Server struct {
	// URL is what TELEGRAM_API_URL is set to.
	URL string
	// Now is the server's clock.
	Now func() time.Time
	// FirstRetry is how long a webhook that failed is left alone at first.
	FirstRetry time.Duration
	// HoldFor bounds how long a question for updates is held open.
	HoldFor time.Duration

	http *httptest.Server
	stop chan struct{}
	all  sync.WaitGroup

	mu      sync.Mutex
	changed *sync.Cond // anything at all
	chats   map[int64]*Chat
	lastID  int64 // of people and groups
	queue   queue
	hook    hook
	faults  []*fault
	revoked bool
	told    map[string]json.RawMessage // commands, names, descriptions
	presses map[string]*Press
	calls   map[string]int
}

// New starts a server. It must be closed.
func New() *Server {
	s := &Server{
		Now: time.Now, FirstRetry: 20 * time.Millisecond, HoldFor: time.Minute,
		stop: make(chan struct{}), chats: map[int64]*Chat{}, lastID: 1000,
		told: map[string]json.RawMessage{}, presses: map[string]*Press{}, calls: map[string]int{},
	}
	s.changed = sync.NewCond(&s.mu)
	s.queue.next = 8_000_000
	s.http = httptest.NewServer(http.HandlerFunc(s.serve))
	s.URL = s.http.URL
	return s
}

// Close stops the server.
func (s *Server) Close() {
	close(s.stop)
	s.wake()
	s.all.Wait()
	s.http.CloseClientConnections()
	s.http.Close()
}

// wake lets everyone who waits look again.
func (s *Server) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed.Broadcast()
}

// object is a JSON object.
type object = map[string]any

// A refusal is an answer that says no.
type refusal struct {
	code       int
	words      string
	parameters object
}

func bad(words string) *refusal { return &refusal{code: 400, words: "Bad Request: " + words} }

// serve answers a call.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	path, ok := strings.CutPrefix(r.URL.Path, "/bot")
	token, method, _ := strings.Cut(path, "/")
	p, err := readParams(r)
	s.mu.Lock()
	s.calls[method]++
	fault := s.fault(method, p)
	known := ok && token == Token && !s.revoked
	s.mu.Unlock()
	switch {
	case !ok:
		answer(w, nil, &refusal{code: 404, words: "Not Found"})
	case !known:
		answer(w, nil, &refusal{code: 401, words: http.StatusText(http.StatusUnauthorized)})
	case err != nil:
		answer(w, nil, bad("can't parse request"))
	case fault != nil && !fault.after:
		fault.strike(w)
	default:
		result, no := s.call(r, method, p)
		if fault != nil {
			fault.strike(w)
			return
		}
		answer(w, result, no)
	}
}

// answer writes what a call results in.
func answer(w http.ResponseWriter, result any, no *refusal) {
	w.Header().Set("Content-Type", "application/json")
	body := object{"ok": true, "result": result}
	if no != nil {
		body = object{"ok": false, "error_code": no.code, "description": no.words}
		if no.parameters != nil {
			body["parameters"] = no.parameters
		}
		w.WriteHeader(no.code)
	}
	_ = json.NewEncoder(w).Encode(body) // who does not listen gets nothing
}

// params are a call's parameters, each as it came: text, or JSON.
type params map[string]string

// maxForm is how much of a call is kept in memory.
const maxForm = 32 << 20

// readParams reads a call's parameters, from JSON or from a form. The names of
// files that came along are parameters too.
func readParams(r *http.Request) (params, error) {
	p := params{}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		var all map[string]json.RawMessage
		if err := json.NewDecoder(r.Body).Decode(&all); err != nil {
			return nil, err
		}
		for name, value := range all {
			p[name] = unquoted(value)
		}
		return p, nil
	}
	if err := r.ParseMultipartForm(maxForm); err != nil && r.ContentLength > 0 {
		return nil, err
	}
	for name, values := range r.Form {
		p[name] = values[0]
	}
	if r.MultipartForm != nil {
		for name, files := range r.MultipartForm.File {
			p[name] = "upload:" + files[0].Filename
		}
	}
	return p, nil
}

// unquoted is a JSON string's text, and other JSON as it is.
func unquoted(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	return string(value)
}

// number reads a parameter that is a number; 0 if it is none.
func (p params) number(name string) int64 {
	n, _ := strconv.ParseInt(p[name], 10, 64) // 0, as said
	return n
}

// read reads a parameter that is JSON, if it is there.
func (p params) read(name string, into any) *refusal {
	if p[name] == "" {
		return nil
	}
	if json.Unmarshal([]byte(p[name]), into) != nil {
		return bad("can't parse " + name + " JSON object")
	}
	return nil
}
