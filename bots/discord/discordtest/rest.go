package discordtest

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"
)

// routes are the calls that a bot can make.
func (f *Fake) routes() http.Handler {
	mux := http.NewServeMux()
	api := map[string]func(*call){
		"GET /gateway":                                f.gatewayAddress,
		"GET /applications/@me":                       f.me,
		"GET /applications/{app}/commands":            f.listCommands,
		"PUT /applications/{app}/commands":            f.putCommands,
		"GET /applications/{app}/guilds/{g}/commands": f.listCommands,
		"PUT /applications/{app}/guilds/{g}/commands": f.putCommands,
		"POST /users/@me/channels":                    f.openDirect,
		"POST /channels/{room}/messages":              f.post,
		"GET /channels/{room}/messages":               f.history,
		"PATCH /channels/{room}/messages/{id}":        f.edit,
		"POST /interactions/{id}/{token}/callback":    f.callback,
		"POST /webhooks/{app}/{token}":                f.followUp,
		"PATCH /webhooks/{app}/{token}/messages/{id}": f.editByToken,
	}
	for pattern, do := range api {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /api/v9"+path, func(w http.ResponseWriter, r *http.Request) { f.call(w, r, do) })
	}
	mux.HandleFunc("/ws/", f.gateway)
	return mux
}

// A call is one request of the bot. Its answer is written when it is done.
type call struct {
	*http.Request
	body   []byte
	files  int
	status int
	answer any
}

// fail answers with one of Discord's errors.
func (c *call) fail(status, code int, message string) {
	c.status, c.answer = status, map[string]any{"code": code, "message": message}
}

// call makes a call, or the fault that was injected for it.
func (f *Fake) call(w http.ResponseWriter, r *http.Request, do func(*call)) {
	c := &call{Request: r, status: http.StatusOK}
	c.read()
	path := strings.TrimPrefix(r.URL.Path, "/api/v9")
	f.mu.Lock()
	f.calls = append(f.calls, r.Method+" "+path)
	fault := f.fault(r.Method, path)
	f.mu.Unlock()
	time.Sleep(fault.Delay)
	if fault.Drop && !fault.After {
		panic(http.ErrAbortHandler)
	}
	if fault.Status == 0 {
		f.mu.Lock()
		if f.authorized(c) {
			do(c)
		}
		f.touch()
		f.mu.Unlock()
	}
	if fault.Drop {
		panic(http.ErrAbortHandler)
	}
	f.reply(w, c, fault)
}

// authorized checks a bot's token; calls with a token of their own need none.
// The fake is locked.
func (f *Fake) authorized(c *call) bool {
	path := strings.TrimPrefix(c.URL.Path, "/api/v9")
	own := strings.HasPrefix(path, "/interactions/") || strings.HasPrefix(path, "/webhooks/") || path == "/gateway"
	if !own && (c.Header.Get("Authorization") != "Bot "+Token || f.gate.RefuseToken) {
		c.fail(http.StatusUnauthorized, 0, "401: "+http.StatusText(http.StatusUnauthorized))
		return false
	}
	return true
}

func (f *Fake) reply(w http.ResponseWriter, c *call, fault Fault) {
	w.Header().Set("Content-Type", "application/json")
	if fault.Status != 0 {
		w.WriteHeader(fault.Status)
		_, _ = io.WriteString(w, fault.Body)
		return
	}
	if c.answer == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.WriteHeader(c.status)
	_ = json.NewEncoder(w).Encode(c.answer)
}

// read reads a body, and counts the files of a form.
func (c *call) read() {
	if strings.HasPrefix(c.Header.Get("Content-Type"), "multipart/") {
		if err := c.ParseMultipartForm(10 << 20); err == nil {
			c.body, c.files = []byte(c.FormValue("payload_json")), len(c.MultipartForm.File)
		}
		return
	}
	c.body, _ = io.ReadAll(c.Body)
}

// message reads the body as a message; ok is false, and the call answered, if
// Discord would not take it.
func (c *call) message(create bool) (s sent, ok bool) {
	if err := json.Unmarshal(c.body, &s); err != nil {
		c.fail(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return s, false
	}
	if wrong := s.law(c.files, create); wrong != "" {
		c.fail(http.StatusBadRequest, 50035, "Invalid Form Body: "+wrong)
		return s, false
	}
	return s, true
}

// fault returns the fault for a call. The fake is locked.
func (f *Fake) fault(method, path string) Fault {
	for _, x := range f.faults {
		if x.Times > 0 && (x.Method == "" || x.Method == method) && (strings.HasPrefix(path, x.Path) || strings.HasSuffix(path, x.Path)) {
			x.Times--
			return *x
		}
	}
	return Fault{}
}

func (f *Fake) me(c *call) { c.answer = map[string]any{"id": App, "name": "catwalk"} }

func (f *Fake) listCommands(c *call) { c.answer = json.RawMessage(f.commands) }

// putCommands keeps what the bot registers, with what Discord adds to it.
func (f *Fake) putCommands(c *call) {
	var list []map[string]any
	if err := json.Unmarshal(c.body, &list); err != nil {
		c.fail(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return
	}
	for _, command := range list {
		command["id"], command["application_id"], command["version"] = f.id(), App, f.id()
		command["nsfw"], command["dm_permission"] = false, true
	}
	f.commands, _ = json.Marshal(list)
	f.puts++
	c.answer = json.RawMessage(f.commands)
}
