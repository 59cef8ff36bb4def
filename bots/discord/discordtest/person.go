package discordtest

import (
	"slices"
)

// A Person is someone on Discord.
type Person struct {
	ID, Name string
	f        *Fake
	dm       *Room
	// closed says that the person takes no direct messages.
	closed bool
}

// A Room is a channel of a server, or the direct messages of one person.
type Room struct {
	ID string
	// Server is empty for direct messages.
	Server string
	f      *Fake
	// mute says that the bot may not write there by itself.
	mute     bool
	messages []*Message
	said     []map[string]any // what people have written there
	with     *Person
}

// Person makes somebody.
func (f *Fake) Person(name string) *Person {
	f.mu.Lock()
	defer f.mu.Unlock()
	p := &Person{ID: f.id(), Name: name, f: f}
	p.dm = &Room{ID: f.id(), f: f, with: p}
	f.people[p.ID], f.rooms[p.dm.ID] = p, p.dm
	return p
}

// Channel makes a channel of a server.
func (f *Fake) Channel(server string) *Room {
	f.mu.Lock()
	defer f.mu.Unlock()
	r := &Room{ID: f.id(), Server: server, f: f}
	f.rooms[r.ID] = r
	return r
}

// Server makes the id of a server.
func (f *Fake) Server() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.id()
}

// Mute forbids the bot to write in a channel by itself.
func (r *Room) Mute() {
	r.f.mu.Lock()
	defer r.f.mu.Unlock()
	r.mute = true
}

// Direct is where the bot's direct messages to a person are.
func (p *Person) Direct() *Room { return p.dm }

// CloseDirect has a person take no direct messages.
func (p *Person) CloseDirect() {
	p.f.mu.Lock()
	defer p.f.mu.Unlock()
	p.closed = true
}

// Sees returns the messages in a room that a person can see, oldest first.
func (p *Person) Sees(r *Room) []*Message {
	p.f.mu.Lock()
	defer p.f.mu.Unlock()
	var seen []*Message
	for _, m := range r.messages {
		if m.Only == "" || m.Only == p.ID {
			shot := *m
			seen = append(seen, &shot)
		}
	}
	return seen
}

// Say writes a direct message and returns its id.
func (p *Person) Say(text string) string {
	p.f.mu.Lock()
	id := p.f.id()
	said := map[string]any{
		"id": id, "channel_id": p.dm.ID, "content": text, "type": 0, "author": p.user(),
		"timestamp": "2026-05-04T09:00:00+00:00", "attachments": []any{}, "embeds": []any{}, "mentions": []any{}, "mention_roles": []any{}, "components": []any{},
	}
	p.dm.said = append(p.dm.said, said)
	p.f.mu.Unlock()
	p.f.dispatch("MESSAGE_CREATE", said)
	return id
}

func (p *Person) user() map[string]any {
	return map[string]any{"id": p.ID, "username": p.Name, "discriminator": "0", "avatar": nil, "global_name": p.Name}
}

// An Option is one of a command: its name and what is given for it.
type Option struct {
	Name  string
	Value any
	// Type is Discord's number for the kind; 3 (words) for 0.
	Type int
}

// Command uses a slash command.
func (p *Person) Command(in *Room, name string, options ...Option) *Interaction {
	return p.f.interact(p, in, 2, map[string]any{"id": "1", "name": name, "type": 1, "options": wireOptions(options, "")}, nil)
}

// Manage uses a slash command as somebody who may manage the server.
func (p *Person) Manage(in *Room, name string, options ...Option) *Interaction {
	data := map[string]any{"id": "1", "name": name, "type": 1, "options": wireOptions(options, "")}
	return p.f.interactAs(p, in, 2, data, nil, 0x20)
}

// Type types after a command, without sending it.
func (p *Person) Type(in *Room, name, option, typed string) *Interaction {
	data := map[string]any{"id": "1", "name": name, "type": 1, "options": wireOptions([]Option{{Name: option, Value: typed}}, option)}
	return p.f.interact(p, in, 4, data, nil)
}

func wireOptions(options []Option, focused string) []any {
	list := []any{}
	for _, o := range options {
		w := map[string]any{"name": o.Name, "type": max(o.Type, 3), "value": o.Value}
		if o.Name == focused {
			w["focused"] = true
		}
		list = append(list, w)
	}
	return list
}

// Press presses a button by its label; nil if there is none.
func (p *Person) Press(m *Message, label string) *Interaction {
	i := slices.IndexFunc(m.Buttons, func(b Button) bool { return b.Label == label })
	if i < 0 {
		return nil
	}
	return p.PressID(m, m.Buttons[i].ID)
}

// PressID sends a press of anything, as a forged client would.
func (p *Person) PressID(m *Message, id string) *Interaction {
	return p.f.interact(p, p.f.roomOf(m), 3, map[string]any{"custom_id": id, "component_type": 2}, m)
}

// Choose ticks things in a menu by their labels and closes it.
func (p *Person) Choose(m *Message, labels ...string) *Interaction {
	values := []string{}
	for _, o := range m.Menu.Options {
		if slices.Contains(labels, o.Label) {
			values = append(values, o.Value)
		}
	}
	return p.f.interact(p, p.f.roomOf(m), 3, map[string]any{"custom_id": m.Menu.ID, "component_type": 3, "values": values}, m)
}

// Submit fills in the form that a press opened, and sends it.
func (p *Person) Submit(opened *Interaction, words string) *Interaction {
	form := opened.Form()
	if form == nil {
		return nil
	}
	field := map[string]any{"type": 18, "component": map[string]any{"type": 4, "custom_id": form.field, "value": words}}
	return p.f.interact(p, opened.room, 5, map[string]any{"custom_id": form.ID, "components": []any{field}}, opened.on)
}
