package discord

import (
	"context"
	"sync"
)

// maxRooms bounds how many channels of direct messages are remembered.
const maxRooms = 10_000

// rooms remembers the channel of each person's direct messages, which Discord
// makes when asked and never changes.
type rooms struct {
	mu    sync.Mutex
	known map[string]string
}

func (r *rooms) keep(person, room string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known == nil || len(r.known) >= maxRooms {
		r.known = map[string]string{}
	}
	r.known[person] = room
}

func (r *rooms) of(person string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.known[person]
}

// room returns the channel of a person's direct messages.
func (d *Discord) room(ctx context.Context, person string) (string, error) {
	if room := d.rooms.of(person); room != "" {
		return room, nil
	}
	var got struct {
		ID string `json:"id"`
	}
	err := d.rest.call(ctx, "POST", "/users/@me/channels", map[string]string{"recipient_id": person}, &got)
	if err != nil {
		return "", err
	}
	d.rooms.keep(person, got.ID)
	return got.ID, nil
}
