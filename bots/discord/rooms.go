package discord

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// maxRooms bounds how many channels of direct messages are remembered.
	maxRooms = 10_000
	// maxMissed is how many of them are looked through after a gap, and
	// missedFor how long ago a person may have written to be among them.
	maxMissed = 50
	missedFor = 15 * time.Minute
)

// rooms remembers the channel of each person's direct messages, which Discord
// makes when asked and never changes.
type rooms struct {
	mu    sync.Mutex
	known map[string]room
}

// A room is one person's channel, and what was written there last.
type room struct {
	id   string
	last string
	at   time.Time
}

func (r *rooms) keep(person string, in room) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known == nil || len(r.known) >= maxRooms {
		r.known = map[string]room{}
	}
	r.known[person] = in
}

func (r *rooms) of(person string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.known[person].id
}

// busy returns the rooms in which somebody has written since a time, the
// latest first.
func (r *rooms) busy(since time.Time) []room {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []room
	for _, in := range r.known {
		if in.at.After(since) {
			list = append(list, in)
		}
	}
	slices.SortFunc(list, func(a, b room) int { return cmp.Compare(b.at.UnixNano(), a.at.UnixNano()) })
	return list[:min(len(list), maxMissed)]
}

// room returns the channel of a person's direct messages.
func (d *Discord) room(ctx context.Context, person string) (string, error) {
	if id := d.rooms.of(person); id != "" {
		return id, nil
	}
	var got struct {
		ID string `json:"id"`
	}
	err := d.rest.call(ctx, "POST", "/users/@me/channels", map[string]string{"recipient_id": person}, &got)
	if err != nil {
		return "", err
	}
	d.rooms.keep(person, room{id: got.ID})
	return got.ID, nil
}

// catchUp asks for what people in the middle of a chat have written while
// there was no connection. A fresh connection is not told of it, and whoever
// has written that the cat is hurt must not wait in vain.
func (d *Discord) catchUp(ctx context.Context) {
	for _, in := range d.rooms.busy(d.Clock.Now().Add(-missedFor)) {
		var missed []*discordgo.Message
		err := d.rest.call(ctx, "GET", "/channels/"+in.id+"/messages?limit=50&after="+in.last, nil, &missed)
		if err != nil {
			d.Log.Warn("discord: direct messages may have been missed", "err", err)
			continue
		}
		for _, said := range slices.Backward(missed) { // the newest comes first
			d.putAside(ctx, said)
		}
	}
}
