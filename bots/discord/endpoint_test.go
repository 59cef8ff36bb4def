package discord

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"catwalk/bots/discord/discordtest"
	"catwalk/coach"
)

// A whole chat over the signed HTTP endpoint.
func TestEndpointChat(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.overHTTP()
	olga, bob := r.Person("Olga"), r.Person("Bob")
	in := r.Channel(r.Server())
	i := olga.Command(in, "plan")
	plan := r.answered(i)
	if !plan.Ephemeral || i.Status() != http.StatusOK {
		t.Errorf("%d: %v", i.Status(), plan)
	}
	if next := r.answered(olga.Press(plan, "What next?")); next.ID != plan.ID && next.String() == "" {
		t.Errorf("%v", next)
	}
	if m := r.answered(bob.Press(plan, "The backpack way")); !strings.Contains(m.Content, "someone else's") {
		t.Errorf("%v", m)
	}
	if n := len(olga.Type(in, "ask", "question", "harness").Choices()); n == 0 {
		t.Error("nothing is completed")
	}
	for _, call := range r.Calls() {
		if strings.HasSuffix(call, "/callback") {
			t.Errorf("%s: an answer without a picture needs no call", call)
		}
	}
}

// A picture cannot go with the answer of a request, so it goes by a call.
func TestEndpointPicture(t *testing.T) {
	t.Parallel()
	draw := func(c *Config) {
		c.Draw = func(coach.Picture) ([]byte, error) { return []byte("\x89PNG…"), nil }
	}
	r := newRig(t, draw)
	r.overHTTP()
	olga := r.Person("Olga")
	i := olga.Command(r.Channel(r.Server()), "plan")
	if m := r.answered(i); m.Pictures != 1 {
		t.Errorf("%d pictures", m.Pictures)
	}
	if s := i.Status(); s != http.StatusAccepted {
		t.Errorf("status %d", s)
	}
}

// The endpoint postpones what takes long, too.
func TestEndpointSlow(t *testing.T) {
	t.Parallel()
	r := newRig(t, saying(t, func(coach.Input) []coach.Reply {
		time.Sleep(3200 * time.Millisecond)
		return []coach.Reply{{Line: "hello", Text: "At last"}}
	}))
	r.overHTTP()
	i := r.Person("Olga").Command(r.Channel(r.Server()), "next")
	if kind, took := i.Answered(); kind != 5 || took > 2900*time.Millisecond {
		t.Errorf("postponed with %d after %v", kind, took)
	}
	if m := r.answered(i); m.Text != "At last" {
		t.Errorf("%v", m)
	}
}

// The same request, sent again by whoever has seen it, gets an answer that
// says nothing and changes nothing.
func TestEndpointReplay(t *testing.T) {
	t.Parallel()
	turns := 0
	r := newRig(t, saying(t, func(coach.Input) []coach.Reply {
		turns++
		return []coach.Reply{{Line: "hello", Text: "private words"}}
	}))
	server := r.overHTTP()
	body := []byte(`{"id":"71","application_id":"1","type":2,"token":"t","user":{"id":"5"},"data":{"id":"1","name":"next","type":1}}`)
	if s, answer := r.Send(server.URL, body, time.Now()); s != 200 || !bytes.Contains(answer, []byte("private words")) {
		t.Errorf("%d %s", s, answer)
	}
	if s, answer := r.Send(server.URL, body, time.Now()); s != 200 || bytes.Contains(answer, []byte("private words")) {
		t.Errorf("%d %s", s, answer)
	}
	if turns != 1 {
		t.Errorf("%d turns", turns)
	}
}

// Only what Discord has signed lately is read.
func TestEndpointRefuses(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	server := r.overHTTP()
	other := discordtest.New()
	t.Cleanup(other.Close)
	ping := `{"id":"1","application_id":"1","type":1,"token":"t","version":1}`
	for name, c := range map[string]struct {
		change func(*http.Request)
		body   string
		want   int
	}{
		"nothing wrong":              {func(*http.Request) {}, ping, 200},
		"GET":                        {func(q *http.Request) { q.Method = "GET" }, ping, 405},
		"no signature":               {func(q *http.Request) { q.Header.Del("X-Signature-Ed25519") }, ping, 401},
		"no time":                    {func(q *http.Request) { q.Header.Del("X-Signature-Timestamp") }, ping, 401},
		"a signature of other bytes": {func(q *http.Request) { q.Header.Set("X-Signature-Ed25519", strings.Repeat("ab", 64)) }, ping, 401},
		"a short signature":          {func(q *http.Request) { q.Header.Set("X-Signature-Ed25519", "ab") }, ping, 401},
		"no hexadecimal":             {func(q *http.Request) { q.Header.Set("X-Signature-Ed25519", strings.Repeat("zz", 64)) }, ping, 401},
		"another key":                {func(q *http.Request) { other.Sign(q, []byte(ping), time.Now()) }, ping, 401},
		"another body":               {func(q *http.Request) { r.Sign(q, []byte(ping+" "), time.Now()) }, ping, 401},
		"six minutes old":            {func(q *http.Request) { r.Sign(q, []byte(ping), time.Now().Add(-6*time.Minute)) }, ping, 401},
		"six minutes ahead":          {func(q *http.Request) { r.Sign(q, []byte(ping), time.Now().Add(6*time.Minute)) }, ping, 401},
		"four minutes old":           {func(q *http.Request) { r.Sign(q, []byte(ping), time.Now().Add(-4*time.Minute)) }, ping, 200},
		"another time":               {func(q *http.Request) { q.Header.Set("X-Signature-Timestamp", fmt.Sprint(time.Now().Unix()-1)) }, ping, 401},
		"no JSON":                    {func(*http.Request) {}, `{"id":`, 400},
		"too long":                   {func(*http.Request) {}, strings.Repeat(" ", maxRequest+1), 413},
		"nothing of ours":            {func(*http.Request) {}, `{"id":"9","type":2,"data":{}}`, 200},
	} {
		t.Run(name, func(t *testing.T) {
			q, err := http.NewRequest("POST", server.URL, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			r.Sign(q, []byte(c.body), time.Now())
			c.change(q)
			resp, err := http.DefaultClient.Do(q)
			if err != nil {
				t.Fatal(err)
			}
			if err := resp.Body.Close(); err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != c.want {
				t.Errorf("status %d, want %d", resp.StatusCode, c.want)
			}
		})
	}
}

// A body that has no declared length is cut off as well.
func TestEndpointEndlessBody(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	server := r.overHTTP()
	q, err := http.NewRequest("POST", server.URL, &endless{})
	if err != nil {
		t.Fatal(err)
	}
	r.Sign(q, nil, time.Now())
	resp, err := http.DefaultClient.Do(q)
	if err != nil {
		return // the server hung up while we were still sending
	}
	if err := resp.Body.Close(); err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusUnauthorized {
		t.Errorf("status %d", resp.StatusCode)
	}
}

// endless never ends.
type endless struct{}

func (*endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// Without a key there is no endpoint, and without a relay no answer.
func TestEndpointNotThere(t *testing.T) {
	r := prepare(t, func(c *Config) { c.PublicKey = "" })
	d, err := New(r.config)
	if err != nil {
		t.Fatal(err)
	}
	for want, d := range map[int]*Discord{404: d, 503: ready(t, r)} {
		q, _ := http.NewRequest("POST", "/", strings.NewReader(`{"id":"1","type":2,"user":{"id":"5"},"data":{}}`))
		r.Sign(q, []byte(`{"id":"1","type":2,"user":{"id":"5"},"data":{}}`), time.Now())
		w := newWriter()
		d.ServeHTTP(w, q)
		if w.status != want {
			t.Errorf("status %d, want %d", w.status, want)
		}
	}
}

// ready returns a bot with a key that does not run.
func ready(t *testing.T, r *rig) *Discord {
	config := r.config
	config.PublicKey = r.PublicKey
	d, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// writer keeps the status of an answer.
type writer struct {
	header http.Header
	status int
}

func newWriter() *writer                         { return &writer{header: http.Header{}} }
func (w *writer) Header() http.Header            { return w.header }
func (w *writer) Write(data []byte) (int, error) { return len(data), nil }
func (w *writer) WriteHeader(status int)         { w.status = status }
