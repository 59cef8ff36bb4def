package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// maxRequest bounds what is read of one request, in bytes.
	maxRequest = 1 << 20
	// maxAge is how old, or how far ahead, a signed request may be.
	maxAge = 5 * time.Minute
	// readPatience is how long a request may take to arrive.
	readPatience = 5 * time.Second
	// answerPatience is when Discord no longer wants an answer.
	answerPatience = 3 * time.Second
)

// ServeHTTP is the interactions endpoint: Discord may send interactions here
// instead of over the gateway. Only what Discord has signed within the last
// five minutes is read; anything else gets 401, which Discord tries out.
func (d *Discord) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case d.key == nil:
		http.NotFound(w, r)
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
	case r.ContentLength > maxRequest:
		http.Error(w, "too long", http.StatusRequestEntityTooLarge)
	case !d.signed(w, r):
		http.Error(w, "invalid request signature", http.StatusUnauthorized)
	default:
		d.guard(func() { d.request(w, r) })
	}
}

// signed reports whether Discord has signed a request, and lately.
func (d *Discord) signed(w http.ResponseWriter, r *http.Request) bool {
	at, err := strconv.ParseInt(r.Header.Get("X-Signature-Timestamp"), 10, 64)
	if err != nil || d.Clock.Now().Sub(time.Unix(at, 0)).Abs() > maxAge {
		return false
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(readPatience)) // not every server has them
	r.Body = http.MaxBytesReader(w, r.Body, maxRequest)
	return discordgo.VerifyInteraction(r, d.key)
}

// request answers one signed request.
func (d *Discord) request(w http.ResponseWriter, r *http.Request) {
	var i discordgo.Interaction
	if err := json.NewDecoder(r.Body).Decode(&i); err != nil {
		http.Error(w, "no interaction", http.StatusBadRequest)
		return
	}
	if i.Type == discordgo.InteractionPing {
		_ = writeJSON(w, response{Type: discordgo.InteractionResponsePong}) // Discord asks again
		return
	}
	if !d.enter() {
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	defer d.running.Done()
	x := &exchange{Discord: d, i: &i, first: make(chan response), wrote: make(chan error, 1), gone: make(chan struct{})}
	defer close(x.gone)
	// What was accepted is answered even if Discord hangs up.
	if !d.interaction(context.WithoutCancel(r.Context()), &i, x.respond) {
		_ = writeJSON(w, deferral(i.Type)) // of a copy, which changes nothing
		return
	}
	x.answer(w, r)
}

// enter counts a request as one that is under way, if the relay listens.
func (d *Discord) enter() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.accept != nil {
		d.running.Add(1)
	}
	return d.accept != nil
}

// An exchange is one request that waits for its answer, which comes from
// elsewhere: the relay, or the clock.
type exchange struct {
	*Discord
	i     *discordgo.Interaction
	first chan response
	wrote chan error
	gone  chan struct{}
}

// respond gives the first answer as that of the request. One with a picture
// goes by a call, and the request is told so by an empty answer.
func (x *exchange) respond(ctx context.Context, r response, files []file) error {
	if len(files) > 0 {
		if err := x.callback(x.i)(ctx, r, files); err != nil {
			return err
		}
		r.Type = 0
	}
	select {
	case x.first <- r:
		return <-x.wrote
	case <-x.gone:
		if r.Type == 0 {
			return nil
		}
		return &refusal{http.StatusNotFound, unknownInteraction, "Discord hung up"}
	}
}

// answer waits for the first answer and writes it. If there is none, Discord
// has asked twice, or something failed that would have postponed it.
func (x *exchange) answer(w http.ResponseWriter, r *http.Request) {
	select {
	case first := <-x.first:
		if first.Type == 0 {
			w.WriteHeader(http.StatusAccepted)
			x.wrote <- nil
			return
		}
		x.rest.record(newCall(http.MethodPost, "/interactions/"+x.i.ID+"/token/callback", first, nil))
		x.wrote <- writeJSON(w, first)
	case <-r.Context().Done():
	case <-x.Clock.After(answerPatience):
		http.Error(w, "no answer", http.StatusInternalServerError)
	}
}

// deferral is the answer that commits to nothing.
func deferral(to discordgo.InteractionType) response {
	if to == discordgo.InteractionMessageComponent {
		return response{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	}
	return response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
}

func writeJSON(w http.ResponseWriter, v any) error {
	w.Header().Set("Content-Type", "application/json")
	return json.NewEncoder(w).Encode(v)
}
