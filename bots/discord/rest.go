package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/time/rate"
)

const (
	// maxAnswer bounds what is read of one answer of Discord, in bytes.
	maxAnswer = 10 << 20
	// callPatience is how long one call may take.
	callPatience = 20 * time.Second
	// pace is how many calls a second a bot may make; Discord allows 50.
	// Answers to interactions do not count.
	pace = 45
)

// rest calls Discord's REST API.
//
// discordgo has calls of its own. They sleep through rate limits where nothing
// can wake them, try again without end, read answers of any length, and keep
// 462 bytes of every interaction for good. So its types are used here, and
// the calls are ours: one try each, ended by the context. The relay does the
// waiting and the trying again.
type rest struct {
	client *http.Client
	secret secret
	pace   *rate.Limiter
	record func(call)
}

func newRest(c Config, base *url.URL) rest {
	transport := c.Transport
	if transport == nil {
		pooled := http.DefaultTransport.(*http.Transport).Clone()
		pooled.MaxIdleConnsPerHost = 64
		transport = pooled
	}
	if base != nil {
		transport = proxied{base, transport}
	}
	return rest{
		client: &http.Client{Transport: transport, Timeout: callPatience},
		secret: secret(c.Token),
		pace:   rate.NewLimiter(pace, pace),
		record: recorder(c.Record, c.Log),
	}
}

// proxied sends every request to another server. discordgo's gateway shares
// it, so that a session asks there for the address of its websocket.
type proxied struct {
	to   *url.URL
	next http.RoundTripper
}

// RoundTrip makes one request.
func (p proxied) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = p.to.Scheme, p.to.Host, p.to.Host
	r.URL.Path = strings.TrimSuffix(p.to.Path, "/") + r.URL.Path
	return p.next.RoundTrip(r)
}

// call makes one call and decodes what it returns, unless into is nil. Path
// begins with a slash.
func (r *rest) call(ctx context.Context, method, path string, body, into any, files ...file) error {
	contentType, data, err := encode(body, files)
	if err != nil {
		return err
	}
	if r.counts(path) {
		if err := r.pace.Wait(ctx); err != nil {
			return err
		}
	}
	address := strings.TrimSuffix(discordgo.EndpointAPI, "/") + path
	req, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(data))
	if err != nil {
		return r.secret.hide(err)
	}
	if data != nil {
		req.Header.Set("Content-Type", contentType)
	}
	if r.counts(path) {
		req.Header.Set("Authorization", "Bot "+string(r.secret))
	}
	req.Header.Set("User-Agent", "DiscordBot (catwalk, 1)")
	r.record(newCall(method, path, body, files))
	return r.secret.hide(r.do(req, into))
}

// counts reports whether a call is made in the bot's own name. The others have
// a token of their own in their path, and count for no limit of the bot.
func (r *rest) counts(path string) bool {
	return !strings.HasPrefix(path, "/interactions/") && !strings.HasPrefix(path, "/webhooks/")
}

func (r *rest) do(req *http.Request, into any) error {
	resp, err := r.client.Do(req)
	if err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err // its address holds the interaction's token
		}
		return fmt.Errorf("call discord: %w", err)
	}
	defer func() { _ = resp.Body.Close() }() // read to its end, or given up
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return fmt.Errorf("read discord's answer: %w", err)
	case len(data) > maxAnswer:
		return errors.New("read discord's answer: too long")
	case resp.StatusCode >= 300:
		return failure(resp.StatusCode, data)
	case into == nil || len(data) == 0:
		return nil
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("decode discord's answer: %w", err)
	}
	return nil
}

// encode writes a body as JSON, or as a form where files go with it.
func encode(body any, files []file) (contentType string, data []byte, err error) {
	switch {
	case body == nil:
		return "", nil, nil
	case len(files) == 0:
		data, err = json.Marshal(body)
		return "application/json", data, err
	}
	var parts []*discordgo.File
	for _, f := range files {
		parts = append(parts, &discordgo.File{Name: f.name, ContentType: "image/png", Reader: bytes.NewReader(f.data)})
	}
	return discordgo.MultipartBodyWithJSON(body, parts)
}
