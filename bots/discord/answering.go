package discord

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// An answering is one interaction on its way to its answer. Discord wants
// something within three seconds; what is not ready by then is postponed, and
// later put in the place of Discord's "thinking …". Two want to say that first
// word: the relay, which has the answer, and the clock. So it is said here,
// under a lock, and once.
type answering struct {
	via via
	// respond gives the first answer, over whichever way Discord asked.
	respond func(context.Context, response, []file) error

	mu    sync.Mutex
	state state
	// acked is closed with the first answer, replied with the first reply.
	acked, replied chan struct{}
}

// A state is how far an answering has come.
type state int

const (
	unanswered state = iota
	postponed
	answered
	lost // Discord no longer knows the interaction
)

// Codes of Discord's API, from its documentation.
const (
	unknownChannel     = 10003
	unknownMessage     = 10008
	unknownUser        = 10013
	unknownWebhook     = 10015
	unknownInteraction = 10062
	alreadyAnswered    = 40060
	missingAccess      = 50001
	notAuthor          = 50005
	cannotSendToUser   = 50007
	missingPermission  = 50013
	invalidToken       = 50027
	noMutualGuild      = 50278
)

// tokenLife is how long an interaction can be answered; Discord says 15
// minutes.
const tokenLife = 14*time.Minute + 30*time.Second

func newAnswering(v via, respond func(context.Context, response, []file) error) *answering {
	return &answering{via: v, respond: respond, acked: make(chan struct{}), replied: make(chan struct{})}
}

// say answers an interaction with a message: with the first answer, in the
// place of a postponed one, or as one more message.
func (d *Discord) say(ctx context.Context, a *answering, m message) (receipt, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	switch {
	case a.state == lost:
		return receipt{}, &refusal{http.StatusNotFound, unknownInteraction, "lost"}
	case a.state == unanswered:
		return a.original(), a.first(ctx, m)
	case a.state == postponed && !m.public:
		err := d.rest.call(ctx, "PATCH", a.original().path(d.Clock.Now()), m.body(), nil, m.files...)
		if err == nil {
			a.move(answered)
		}
		return a.original(), err
	}
	return d.follow(ctx, a.via, m)
}

// original is the message that the first answer became.
func (a *answering) original() receipt {
	return receipt{Message: "@original", App: a.via.App, Token: a.via.Token, Until: a.via.Until}
}

// first gives a message as the first answer. The answering is locked.
func (a *answering) first(ctx context.Context, m message) error {
	r := response{Type: discordgo.InteractionResponseChannelMessageWithSource, answers: a.via.Kind}
	data := m.body()
	switch {
	case a.via.Update && !m.public:
		r.Type = discordgo.InteractionResponseUpdateMessage
	case a.via.Hidden && !m.public:
		data.Flags = ephemeral
	}
	r.Data = data
	return a.give(ctx, r, m.files, answered)
}

// postpone tells Discord that the answer will come. Whether it is for one
// person's eyes is settled with that.
func (a *answering) postpone(ctx context.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.state != unanswered {
		return nil
	}
	r := response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource, answers: a.via.Kind}
	switch {
	case a.via.Update:
		r.Type = discordgo.InteractionResponseDeferredMessageUpdate
	case a.via.Hidden:
		r.Data = flags{ephemeral}
	}
	return a.give(ctx, r, nil, postponed)
}

// give gives the first answer, never twice: if Discord says that it has one
// already, an earlier try had arrived.
func (a *answering) give(ctx context.Context, r response, files []file, then state) error {
	err := a.respond(ctx, r, files)
	switch {
	case err == nil || refusedWith(err, alreadyAnswered):
		a.move(then)
		return nil
	case expired(err):
		a.move(lost)
	}
	return err
}

// move notes how far the answering has come, and tells who waits for it.
func (a *answering) move(to state) {
	if a.state == unanswered {
		close(a.acked)
	}
	if a.state != answered && to == answered || to == lost {
		close(a.replied)
	}
	a.state = to
}

// follow sends one more message in answer to an interaction.
func (d *Discord) follow(ctx context.Context, v via, m message) (receipt, error) {
	data := m.body()
	if v.Hidden && !m.public {
		data.Flags = ephemeral
	}
	var got struct {
		ID string `json:"id"`
	}
	err := d.rest.call(ctx, "POST", "/webhooks/"+v.App+"/"+v.Token+"?wait=true", data, &got, m.files...)
	return receipt{Message: got.ID, App: v.App, Token: v.Token, Until: v.Until}, err
}

// expired reports whether an interaction can no longer be answered.
func expired(err error) bool {
	return refusedWith(err, unknownInteraction, unknownWebhook, invalidToken)
}
