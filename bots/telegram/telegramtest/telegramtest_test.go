package telegramtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// What Telegram shows of its HTML, and what it refuses (the cases follow the
// Bot API's section on HTML style).
func TestHTML(t *testing.T) {
	for source, want := range map[string]string{
		"plain":                      "plain",
		"<b>a</b> <i>b</i>":          "a b",
		"a &lt; b &amp;&amp; c":      "a < b && c",
		"&quot;&#128049;&quot;":      "\"🐱\"",
		"a & b":                      "a & b",
		"<a href=\"x\">y</a>":        "y",
		"<blockquote>q</blockquote>": "q",
		"<p>a</p>":                   "refused",
		"<b>a":                       "refused",
		"a</b>":                      "refused",
		"<b><i>a</b></i>":            "refused",
		"a < b":                      "refused",
	} {
		got, err := Shown(source)
		if err != nil {
			got = "refused"
		}
		if got != want {
			t.Errorf("%q is shown as %q (%v): wanted %q", source, got, err, want)
		}
	}
}

// ask calls a method and returns its answer.
func ask(t *testing.T, s *Server, method, body string) (result json.RawMessage, code int) {
	t.Helper()
	res, err := http.Post(s.URL+"/bot"+Token+"/"+method, "application/json", strings.NewReader(body)) //nolint:noctx // a test
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }() // it was read
	var answer struct {
		Result json.RawMessage
	}
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return answer.Result, res.StatusCode
}

// Updates come again until a later offset confirms them, and a second
// question ends the first.
func TestUpdates(t *testing.T) {
	s := New()
	defer s.Close()
	ann := s.Person("Ann")
	for i := range 3 {
		ann.Type(fmt.Sprint("message ", i))
	}
	count := func(body string) int {
		raw, _ := ask(t, s, "getUpdates", body)
		var all []json.RawMessage
		if err := json.Unmarshal(raw, &all); err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	for _, c := range []struct {
		body string
		want int
	}{{`{}`, 3}, {`{"offset":0,"limit":2}`, 2}, {`{"offset":8000001}`, 2}, {`{}`, 2}, {`{"offset":8000003}`, 0}, {`{}`, 0}} {
		if got := count(c.body); got != c.want {
			t.Errorf("%s: %d updates: wanted %d", c.body, got, c.want)
		}
	}
	held := make(chan int)
	go func() {
		_, code := ask(t, s, "getUpdates", `{"timeout":50}`)
		held <- code
	}()
	s.Wait(time.Second, func() bool { s.mu.Lock(); defer s.mu.Unlock(); return s.queue.polls == 7 })
	ann.Type("late")
	if code := <-held; code != 200 {
		t.Errorf("a held question is answered %d", code)
	}
	ask(t, s, "getUpdates", `{"offset":8000004}`)
	go func() {
		_, code := ask(t, s, "getUpdates", `{"timeout":50}`)
		held <- code
	}()
	s.Wait(time.Second, func() bool { s.mu.Lock(); defer s.mu.Unlock(); return s.queue.polls == 9 })
	if _, code := ask(t, s, "getUpdates", `{}`); code != 200 {
		t.Errorf("the second question is answered %d", code)
	}
	if code := <-held; code != 409 {
		t.Errorf("the first question is answered %d: wanted 409", code)
	}
}

// A webhook is tried until it takes an update, and polling is refused.
func TestWebhook(t *testing.T) {
	s := New()
	defer s.Close()
	var tries atomic.Int32
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Telegram-Bot-Api-Secret-Token") != "abc" || tries.Add(1) < 3 {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}))
	defer hook.Close()
	ask(t, s, "setWebhook", fmt.Sprintf(`{"url":%q,"secret_token":"abc"}`, hook.URL))
	s.Person("Ann").Type("hello")
	if !s.Wait(5*time.Second, func() bool { return s.Waiting() == 0 }) || tries.Load() != 3 {
		t.Errorf("%d tries, %d updates wait", tries.Load(), s.Waiting())
	}
	if _, code := ask(t, s, "getUpdates", `{}`); code != 409 {
		t.Errorf("polling beside a webhook is answered %d", code)
	}
}

// Telegram's refusals.
func TestRefusals(t *testing.T) {
	s := New()
	defer s.Close()
	ann, shy := s.Person("Ann"), s.Person("Shy")
	ann.Type("hello")
	button := func(data string) string {
		return fmt.Sprintf(`{"inline_keyboard":[[{"text":"x","callback_data":%q}]]}`, data)
	}
	for name, c := range map[string]struct {
		method, body string
		want         int
	}{
		"as it should be":   {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":"hi","reply_markup":%s}`, ann.ID, button("a")), 200},
		"never wrote":       {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":"hi"}`, shy.ID), 403},
		"no such chat":      {"sendMessage", `{"chat_id":99,"text":"hi"}`, 400},
		"nothing to say":    {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":" "}`, ann.ID), 400},
		"too long":          {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":%q}`, ann.ID, strings.Repeat("😺", 2049)), 400},
		"fat button":        {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":"hi","reply_markup":%s}`, ann.ID, button(strings.Repeat("x", 65))), 400},
		"broken HTML":       {"sendMessage", fmt.Sprintf(`{"chat_id":%d,"text":"<b>","parse_mode":"HTML"}`, ann.ID), 400},
		"edit of nothing":   {"editMessageText", fmt.Sprintf(`{"chat_id":%d,"message_id":999,"text":"hi"}`, ann.ID), 400},
		"no such method":    {"sendLove", `{}`, 404},
		"press of long ago": {"answerCallbackQuery", `{"callback_query_id":"1"}`, 400},
	} {
		if _, code := ask(t, s, c.method, c.body); code != c.want {
			t.Errorf("%s: %d: wanted %d", name, code, c.want)
		}
	}
}
