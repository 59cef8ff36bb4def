package discordtest

import (
	"strconv"
	"time"
)

// An Interaction is one thing that a person did, and what became of it.
type Interaction struct {
	ID, Token string
	Kind      int
	f         *Fake
	by        *Person
	room      *Room
	on        *Message
	at        time.Time
	payload   map[string]any
	acked     bool
	ackedIn   time.Duration
	response  int
	original  *Message
	form      *Form
	choices   []Choice
	status    int // of the endpoint's answer
}

// patience is how long the methods of an interaction wait.
const patience = 20 * time.Second

// Message waits for the message that an interaction was answered with.
func (i *Interaction) Message() *Message {
	if i == nil {
		return nil
	}
	var got *Message
	i.f.Wait(patience, func() bool {
		i.f.mu.Lock()
		defer i.f.mu.Unlock()
		if i.original != nil && !i.original.Thinking {
			shot := *i.original
			got = &shot
		}
		return got != nil
	})
	return got
}

// Form waits for the form that a press opens; nil if it opens none.
func (i *Interaction) Form() *Form {
	i.wait()
	i.f.mu.Lock()
	defer i.f.mu.Unlock()
	return i.form
}

// Choices waits for the completions of what was typed.
func (i *Interaction) Choices() []Choice {
	i.wait()
	i.f.mu.Lock()
	defer i.f.mu.Unlock()
	return i.choices
}

// Answered waits for the first answer, and returns its kind and how long it
// took; zero if there was none.
func (i *Interaction) Answered() (kind int, took time.Duration) {
	i.wait()
	i.f.mu.Lock()
	defer i.f.mu.Unlock()
	return i.response, i.ackedIn
}

func (i *Interaction) wait() {
	i.f.Wait(patience, func() bool {
		i.f.mu.Lock()
		defer i.f.mu.Unlock()
		return i.acked
	})
}

// Again delivers the same interaction once more.
func (i *Interaction) Again() { i.f.deliver(i) }

// Status waits for what the HTTP endpoint has answered.
func (i *Interaction) Status() int {
	i.f.Wait(patience, func() bool {
		i.f.mu.Lock()
		defer i.f.mu.Unlock()
		return i.status != 0
	})
	i.f.mu.Lock()
	defer i.f.mu.Unlock()
	return i.status
}

func (f *Fake) roomOf(m *Message) *Room {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.rooms[m.Room]
}

func (f *Fake) interact(p *Person, in *Room, kind int, data map[string]any, on *Message) *Interaction {
	return f.interactAs(p, in, kind, data, on, 0)
}

// interactAs makes an interaction and delivers it.
func (f *Fake) interactAs(p *Person, in *Room, kind int, data map[string]any, on *Message, permissions int) *Interaction {
	f.mu.Lock()
	i := &Interaction{ID: f.id(), Kind: kind, f: f, by: p, room: in, on: on, at: f.now()}
	i.Token = "secret-interaction-token-" + i.ID
	f.interactions[i.Token] = i
	f.mu.Unlock()
	i.payload = map[string]any{
		"id": i.ID, "application_id": App, "type": kind, "token": i.Token, "version": 1, "data": data,
		"channel_id": in.ID, "locale": "en-US", "entitlements": []any{}, "authorizing_integration_owners": map[string]string{"0": in.Server},
	}
	if in.Server != "" {
		i.payload["guild_id"], i.payload["context"] = in.Server, 0
		i.payload["member"] = map[string]any{"user": p.user(), "permissions": strconv.Itoa(permissions), "roles": []any{}, "joined_at": "2026-01-01T00:00:00+00:00"}
	} else {
		i.payload["user"], i.payload["context"] = p.user(), 1
	}
	if on != nil {
		i.payload["message"] = on.wire()
	}
	f.deliver(i)
	return i
}

// deliver tells the bot of an interaction.
func (f *Fake) deliver(i *Interaction) {
	f.mu.Lock()
	endpoint := f.endpoint
	f.mu.Unlock()
	if endpoint != "" {
		go f.request(endpoint, i)
		return
	}
	f.dispatch("INTERACTION_CREATE", i.payload)
}
