package discordtest

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"time"
)

// request sends an interaction to the bot's HTTP endpoint, and takes what it
// answers as the first answer.
func (f *Fake) request(endpoint string, i *Interaction) {
	body, _ := json.Marshal(i.payload) // strings and numbers
	status, answer := f.Send(endpoint, body, time.Now())
	f.mu.Lock()
	defer f.mu.Unlock()
	i.status = status
	if status == http.StatusOK {
		c := &call{body: answer, status: http.StatusOK}
		f.first(c, i)
		if c.status >= 400 && !i.acked {
			i.status = c.status
		}
	}
	f.touch()
}

// Sign signs a body as Discord does.
func (f *Fake) Sign(r *http.Request, body []byte, at time.Time) {
	stamp := strconv.FormatInt(at.Unix(), 10)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Signature-Timestamp", stamp)
	r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(ed25519.Sign(f.key, append([]byte(stamp), body...))))
}

// Send sends a signed request to an endpoint. Status is 0 if there was no
// answer.
func (f *Fake) Send(endpoint string, body []byte, at time.Time) (status int, answer []byte) {
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, endpoint, bytes.NewReader(body))
	if err != nil {
		return 0, nil
	}
	f.Sign(r, body, at)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, nil
	}
	defer func() { _ = resp.Body.Close() }() // read to its end
	answer, _ = io.ReadAll(resp.Body)
	return resp.StatusCode, answer
}
