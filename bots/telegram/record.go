package telegram

import (
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"slices"
	"sync"
)

// A recorder writes down every call as a line of JSON: its method, its
// parameters as they were sent, and the names of the files that came with it.
// The token stands in the address, which is not written down.
type recorder struct {
	carry http.RoundTripper
	mu    sync.Mutex
	to    io.Writer
}

// recorded is a call as it is written down.
type recorded struct {
	Method string         `json:"method"`
	Params map[string]any `json:"params"`
	Files  []string       `json:"files"`
}

// RoundTrip records and carries one call. What cannot be recorded is carried
// all the same.
func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	if line, err := record(req); err == nil {
		r.mu.Lock()
		_, _ = r.to.Write(line) // a recording is for looking at; the call matters more
		r.mu.Unlock()
	}
	return r.carry.RoundTrip(req)
}

// record makes the line of a call.
func record(req *http.Request) ([]byte, error) {
	c := recorded{Method: path.Base(req.URL.Path), Params: map[string]any{}, Files: []string{}}
	if req.GetBody != nil && req.Body != http.NoBody {
		body, err := req.GetBody()
		if err != nil {
			return nil, err
		}
		defer func() { _ = body.Close() }() // a copy in memory
		if err := c.read(req.Header.Get("Content-Type"), body); err != nil {
			return nil, err
		}
	}
	if c.Params["secret_token"] != nil {
		c.Params["secret_token"] = "masked"
	}
	line, err := json.Marshal(c)
	return append(line, '\n'), err
}

// read reads a call's parameters from its body.
func (c *recorded) read(kind string, body io.Reader) error {
	media, attributes, err := mime.ParseMediaType(kind)
	if err != nil || media != "multipart/form-data" {
		return json.NewDecoder(body).Decode(&c.Params)
	}
	form, err := multipart.NewReader(body, attributes["boundary"]).ReadForm(maxAnswer)
	if err != nil {
		return err
	}
	for name, values := range form.Value {
		c.Params[name] = values[0]
	}
	for name := range form.File {
		c.Files = append(c.Files, name)
	}
	slices.Sort(c.Files)
	return form.RemoveAll()
}
