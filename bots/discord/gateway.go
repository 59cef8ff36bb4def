package discord

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// discordgo's own reconnect waits for itself for ever in some cases (RESUME
// unanswered or answered with op 9, op 7 while opening), and Close with it. So
// it is switched off: each connection is a fresh session, opened against the
// clock, and given up with all it holds when it does not come.
const (
	// openPatience is how long a connection may take to be ready.
	openPatience = 10 * time.Second
	// goodbye is how long is waited for one to close. The library says goodbye
	// at once, but then sleeps for a second.
	goodbye = 200 * time.Millisecond
	// deadAfter is when a connection counts as dead on which Discord has not
	// answered a heartbeat. Discord asks for one about every 41 seconds.
	deadAfter = 100 * time.Second
	// steadyAfter is how long a connection must last to be taken for a good
	// one. Discord allows 1000 of them a day.
	steadyAfter = time.Minute

	firstReconnect = time.Second
	nextReconnect  = 5 * time.Second
	lastReconnect  = 5 * time.Minute
)

// supervise keeps one connection to the gateway until ctx ends, or Discord
// refuses it for good.
func (d *Discord) supervise(ctx context.Context) {
	for failures := 0; ; failures++ {
		began := d.Clock.Now()
		err := d.connection(ctx)
		if ctx.Err() != nil {
			return
		}
		if fatal := refusedForGood(err); fatal != nil {
			d.giveUp(fatal)
			return
		}
		if d.Clock.Now().Sub(began) > steadyAfter {
			failures = 0
		}
		wait := reconnectAfter(failures)
		d.Log.Warn("discord: connection ended", "err", d.rest.secret.hide(err), "again in", wait)
		select {
		case <-ctx.Done():
			return
		case <-d.Clock.After(wait):
		}
	}
}

// reconnectAfter is how long to wait before the next connection: a moment
// after a good one, then from five seconds to five minutes.
func reconnectAfter(failures int) time.Duration {
	if failures == 0 {
		return firstReconnect
	}
	return min(nextReconnect<<min(failures-1, 10), lastReconnect)
}

// closeCodes are those with which Discord closes a connection that
// it will not open again.
var closeCodes = map[int]error{
	4004: tokenRefused,
	4010: ConfigError("Discord refuses this shard of the bot; update catwalk"),
	4011: ConfigError("Discord wants a bot in so many servers to be split up; let it use the HTTP endpoint (DISCORD_PUBLIC_KEY) instead"),
	4012: ConfigError("Discord no longer speaks this version of its gateway; update catwalk"),
	4013: ConfigError("Discord does not know the intents that the bot asks for; update catwalk"),
	4014: ConfigError("Discord refuses the bot's intents; it asks for direct messages only, so look under Bot in the developer portal what is switched off"),
}

// refusedForGood returns what to mend if trying again cannot help.
func refusedForGood(err error) error {
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		return closeCodes[closed.Code]
	}
	var rest *discordgo.RESTError
	if errors.As(err, &rest) && rest.Response != nil && rest.Response.StatusCode == http.StatusUnauthorized {
		return tokenRefused
	}
	return nil
}

var (
	errSlow = errors.New("not ready in time")
	errDead = errors.New("no heartbeat was answered")
	errGone = errors.New("closed")
)

// connection opens a connection and returns why it ended.
func (d *Discord) connection(ctx context.Context) error {
	var w wire
	s, gone := d.newSession(ctx, &w)
	opened := make(chan error, 1)
	go func() { opened <- s.Open() }()
	select {
	case err := <-opened:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return d.abandon(s, &w, opened, ctx.Err())
	case <-d.Clock.After(openPatience):
		return d.abandon(s, &w, opened, errSlow)
	}
	d.Log.Info("discord: connected")
	d.running.Go(func() { d.catchUp(ctx) })
	for {
		select {
		case <-gone:
			return errGone
		case <-ctx.Done():
			return d.end(s, gone)
		case <-d.Clock.After(deadAfter / 4):
			if lastHeard(s) > deadAfter {
				w.cut()
				return errDead
			}
		}
	}
}

// newSession makes a session for one connection. Gone tells of its end.
func (d *Discord) newSession(ctx context.Context, w *wire) (s *discordgo.Session, gone <-chan struct{}) {
	s, _ = discordgo.New("Bot " + string(d.rest.secret)) // it has no way to fail
	s.Client, s.Dialer = d.rest.client, w.dialer()
	s.Identify.Intents = discordgo.IntentsDirectMessages
	s.ShouldReconnectOnError, s.ShouldRetryOnRateLimit, s.MaxRestRetries = false, false, 0
	s.StateEnabled, s.SyncEvents = false, true
	s.LogLevel = -1 // it logs tokens at some levels; what matters is logged here
	over := make(chan struct{}, 1)
	s.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case over <- struct{}{}:
		default:
		}
	})
	// These run in the loop that reads the connection, and so only put aside.
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.InteractionCreate) { d.putAside(ctx, e.Interaction) })
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.MessageCreate) { d.putAside(ctx, e.Message) })
	return s, over
}

func (d *Discord) putAside(ctx context.Context, event any) {
	select {
	case d.events <- event:
	case <-ctx.Done():
	}
}

// abandon gives a connection up that did not come. If it does after all, it is
// closed: there are never two for long.
func (d *Discord) abandon(s *discordgo.Session, w *wire, opened <-chan error, why error) error {
	w.cut()
	go func() {
		if <-opened == nil {
			_ = s.Close() // it was cut already
		}
	}()
	return why
}

// end closes a connection, so that Discord sees the bot leave.
func (d *Discord) end(s *discordgo.Session, gone <-chan struct{}) error {
	go func() { _ = s.Close() }() // its end is told by gone
	select {
	case <-gone:
	case <-d.Clock.After(goodbye):
	}
	return nil
}

// lastHeard is how long ago Discord answered a heartbeat, by the machine's
// clock, which is the one that the library goes by.
func lastHeard(s *discordgo.Session) time.Duration {
	s.RLock()
	defer s.RUnlock()
	return time.Since(s.LastHeartbeatAck)
}
