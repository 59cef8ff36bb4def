package telegram

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// A street is a server whose address is known before the bot that lives there.
type street struct {
	*httptest.Server
	house atomic.Pointer[Telegram]
}

func newStreet(t *testing.T) *street {
	s := &street{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b := s.house.Load(); b != nil {
			b.Handler().ServeHTTP(w, r)
			return
		}
		w.WriteHeader(http.StatusBadGateway)
	}))
	t.Cleanup(s.Close)
	return s
}

// A whole chat by webhook, with a restart in between and back to polling.
func TestWebhook(t *testing.T) {
	s := newStreet(t)
	r := newRig(t, func(c *Config) { c.WebhookURL = s.URL })
	s.house.Store(r.bot)
	ann := r.Person("Ann")
	ann.Type("/start")
	r.said(ann.Chat(), "What is your cat's name?")
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	ann.Type("Mochi") // while nobody is there
	time.Sleep(50 * time.Millisecond)
	r.start()
	s.house.Store(r.bot)
	r.said(ann.Chat(), "Should I say she")
	if n := r.Calls("getUpdates"); n != 0 {
		t.Errorf("%d polls beside the webhook", n)
	}
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	r.config.WebhookURL = ""
	r.start()
	ann.Press("She")
	r.said(ann.Chat(), "How does Mochi take new things")
}

// An update by webhook that fails comes again, and order is kept in a chat.
func TestWebhookRetries(t *testing.T) {
	fails := 2
	d := &desk{}
	d.fails = func(m coach.Message) error {
		if m.Text == "two" && fails > 0 {
			fails--
			return errors.New("disk is full")
		}
		return nil
	}
	s := newStreet(t)
	b := newBench(t, d.accept, func(c *Config) { c.WebhookURL = s.URL })
	s.house.Store(b.bot)
	ann := b.Person("Ann")
	for _, text := range []string{"one", "two", "three"} {
		ann.Type(text)
	}
	if !b.Wait(patience, func() bool { return b.Waiting() == 0 }) {
		t.Fatalf("%d updates wait", b.Waiting())
	}
	if got := d.heard(); !slices.Equal(got, []string{"one", "two", "three"}) {
		t.Errorf("heard %q", got)
	}
	if err := b.end(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// Whoever is not Telegram gets nothing done.
func TestWebhookRefuses(t *testing.T) {
	d := &desk{}
	config := newConfig(t)
	config.WebhookURL, config.WebhookSecret = "https://cats.example.org/telegram", "the-secret"
	b, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	update := `{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5,"first_name":"A"},"text":"hi"}}`
	knock := func(method, secret, body string) int {
		r := httptest.NewRequest(method, "/telegram", strings.NewReader(body))
		if secret != "" {
			r.Header.Set(secretHeader, secret)
		}
		w := httptest.NewRecorder()
		b.Handler().ServeHTTP(w, r)
		return w.Code
	}
	if got := knock(http.MethodPost, "the-secret", update); got != http.StatusServiceUnavailable {
		t.Errorf("before anyone receives: %d", got)
	}
	b.door.open(d.accept)
	for name, c := range map[string]struct {
		method, secret, body string
		want                 int
	}{
		"as it should be":  {http.MethodPost, "the-secret", update, 200},
		"GET":              {http.MethodGet, "the-secret", "", 405},
		"no secret":        {http.MethodPost, "", update, 401},
		"wrong secret":     {http.MethodPost, "the-secreT", update, 401},
		"longer secret":    {http.MethodPost, "the-secret-", update, 401},
		"no JSON":          {http.MethodPost, "the-secret", "hello", 400},
		"too long":         {http.MethodPost, "the-secret", `"` + strings.Repeat("a", maxUpdate) + `"`, 413},
		"unknown update":   {http.MethodPost, "the-secret", `{"update_id":2,"brand_new":{}}`, 200},
		"unreadable":       {http.MethodPost, "the-secret", `{"update_id":3,"message":[]}`, 200},
		"not even a thing": {http.MethodPost, "the-secret", `[]`, 200},
	} {
		if got := knock(c.method, c.secret, c.body); got != c.want {
			t.Errorf("%s: %d: wanted %d", name, got, c.want)
		}
	}
	if got := d.heard(); !slices.Equal(got, []string{"hi"}) {
		t.Errorf("heard %q: wanted only what came with the secret", got)
	}
}

// A body is not read before the secret is known, and one that trickles in is
// given up.
func TestWebhookIsPatientWithNobody(t *testing.T) {
	s := newStreet(t)
	b := newBench(t, (&desk{}).accept, func(c *Config) { c.WebhookURL = s.URL })
	s.house.Store(b.bot)
	b.Wait(patience, func() bool { return b.Calls("setWebhook") == 1 })
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }() // the test is over
	if _, err := fmt.Fprintf(conn, "POST /t HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	if err := conn.SetReadDeadline(time.Now().Add(2 * time.Second)); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("no answer before the body: %v", err)
	}
	if err := res.Body.Close(); err != nil {
		t.Error(err)
	}
	if res.StatusCode != http.StatusUnauthorized {
		t.Errorf("status %d", res.StatusCode)
	}
}

// Updates of one chat by webhook are answered one after the other, those of
// others side by side.
func TestWebhookSideBySide(t *testing.T) {
	d := &desk{slow: make(chan struct{})}
	s := newStreet(t)
	b := newBench(t, d.accept, func(c *Config) { c.WebhookURL = s.URL })
	s.house.Store(b.bot)
	var people []*telegramtest.Person
	for i := range 8 {
		p := b.Person(fmt.Sprint("Person ", i))
		p.Type("hello")
		people = append(people, p)
	}
	if !b.Wait(patience, func() bool { return len(d.heard()) == len(people) }) {
		t.Errorf("%d of %d are heard while the first is answered", len(d.heard()), len(people))
	}
	close(d.slow)
	if !b.Wait(patience, func() bool { return b.Waiting() == 0 }) {
		t.Errorf("%d updates wait", b.Waiting())
	}
}
