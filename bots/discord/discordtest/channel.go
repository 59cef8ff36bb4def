package discordtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

// openDirect opens direct messages with somebody.
func (f *Fake) openDirect(c *call) {
	var to struct {
		ID string `json:"recipient_id"`
	}
	_ = json.Unmarshal(c.body, &to)
	p := f.people[to.ID]
	if p == nil {
		c.fail(http.StatusBadRequest, 10013, "Unknown User")
		return
	}
	c.answer = map[string]any{"id": p.dm.ID, "type": 1}
}

// post puts a message into a channel.
func (f *Fake) post(c *call) {
	room := f.rooms[c.PathValue("room")]
	switch {
	case room == nil:
		c.fail(http.StatusNotFound, 10003, "Unknown Channel")
	case room.mute:
		c.fail(http.StatusForbidden, 50013, "Missing Permissions")
	case room.with != nil && room.with.closed:
		c.fail(http.StatusForbidden, 50007, "Cannot send messages to this user")
	default:
		if s, ok := c.message(true); ok {
			c.answer = f.add(room, s, c.files, false, nil).wire()
		}
	}
}

// add puts a message into a room. One with a nonce that is to be enforced is
// the one that is there already.
func (f *Fake) add(room *Room, s sent, files int, hidden bool, only *Person) *Message {
	key := room.ID + " " + s.Nonce
	if old := f.nonces[key]; s.EnforceNonce && old != nil {
		return old
	}
	m := &Message{ID: f.id(), Room: room.ID, Ephemeral: hidden}
	if hidden {
		m.Only = only.ID
	}
	m.show(s, files)
	room.messages = append(room.messages, m)
	if s.EnforceNonce {
		f.nonces[key] = m
	}
	return m
}

// history lists what people have written in a channel after a message, the
// newest first.
func (f *Fake) history(c *call) {
	room := f.rooms[c.PathValue("room")]
	if room == nil {
		c.fail(http.StatusNotFound, 10003, "Unknown Channel")
		return
	}
	list, after := []any{}, c.URL.Query().Get("after")
	for _, m := range slices.Backward(room.said) {
		if id := m["id"].(string); len(id) > len(after) || len(id) == len(after) && id > after {
			list = append(list, m)
		}
	}
	c.answer = list
}

func (f *Fake) edit(c *call) {
	room := f.rooms[c.PathValue("room")]
	if room == nil {
		c.fail(http.StatusNotFound, 10003, "Unknown Channel")
		return
	}
	for _, m := range room.messages {
		if m.ID == c.PathValue("id") {
			f.change(c, m)
			return
		}
	}
	c.fail(http.StatusNotFound, 10008, "Unknown Message")
}

// Delete removes a message, as its reader may.
func (f *Fake) Delete(m *Message) {
	f.mu.Lock()
	defer f.mu.Unlock()
	room := f.rooms[m.Room]
	for i, have := range room.messages {
		if have.ID == m.ID {
			room.messages = append(room.messages[:i:i], room.messages[i+1:]...)
			return
		}
	}
}

func (f *Fake) change(c *call, m *Message) {
	if s, ok := c.message(false); ok {
		m.show(s, c.files)
		m.Edits++
		c.answer = m.wire()
	}
}

// transcript shows the messages of a room.
func (r *Room) String() string {
	r.f.mu.Lock()
	defer r.f.mu.Unlock()
	text := ""
	for _, m := range r.messages {
		text += fmt.Sprintln(m)
	}
	return text
}
