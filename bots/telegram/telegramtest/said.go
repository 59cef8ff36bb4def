package telegramtest

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// Type lets a person write in their private chat.
func (p *Person) Type(text string) *Message { return p.chat.Type(p, text) }

// Press lets a person press a button in their private chat. It reports what
// came of it; nil if there is no such button.
func (p *Person) Press(label string) *Press { return p.chat.Press(p, label) }

// Type lets a person write in a chat.
func (c *Chat) Type(p *Person, text string) *Message { return c.Send(p, object{"text": text}) }

// Reply lets a person write in answer to a message.
func (c *Chat) Reply(p *Person, to int, text string) *Message {
	return c.send(p, object{"text": text}, to)
}

// Send lets a person send anything: fields are what the message holds beside
// its sender and its place, as in the Bot API.
func (c *Chat) Send(p *Person, fields object) *Message { return c.send(p, fields, 0) }

func (c *Chat) send(p *Person, fields object, to int) *Message {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c.open = c.open || c.Kind == "private"
	c.blocked = ""
	c.lastID++
	m := &Message{ID: c.lastID, From: p.Name, Answers: to, sender: p.user(), date: s.Now()}
	m.Text, _ = fields["text"].(string)
	if thread, ok := fields["message_thread_id"].(int); ok {
		m.Thread = thread
	}
	m.entities = entitiesOf(m.Text)
	c.seen = append(c.seen, m)
	o := m.object(c)
	for name, value := range fields {
		o[name] = value
	}
	s.push(c.ID, object{"message": o})
	return m
}

// Edit lets a person change what they wrote.
func (c *Chat) Edit(m *Message, text string) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	m.Text, m.entities = text, entitiesOf(text)
	m.Edits++
	o := m.object(c)
	o["edit_date"] = s.Now().Unix()
	s.push(c.ID, object{"edited_message": o})
}

// Move makes a group a supergroup with another id, as Telegram does when it
// grows, and returns that.
func (c *Chat) Move() *Chat {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lastID++
	to := &Chat{ID: -1_000_000_000_000 - s.lastID, Kind: "supergroup", Title: c.Title, server: s, people: c.people, open: true}
	s.chats[to.ID], c.movedTo = to, to.ID
	return to
}

// Block lets the bot no longer write to a chat, for a reason in Telegram's
// words, such as "bot was blocked by the user". Writing to it ends that.
func (c *Chat) Block(reason string) {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	c.blocked = reason
}

// Add tells the bot that it was added to a group.
func (c *Chat) Add(by *Person) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.push(c.ID, object{"my_chat_member": object{
		"chat": c.object(), "from": by.user(), "date": s.Now().Unix(),
		"old_chat_member": object{"status": "left", "user": botUser},
		"new_chat_member": object{"status": "member", "user": botUser},
	}})
}

// A Press is a button that was pressed, and what the bot told who pressed it.
type Press struct {
	ID string
	// Answered counts the answers; Notice and Alert are of the last one.
	Answered int
	Notice   string
	Alert    bool
	server   *Server
}

// Told returns a copy of a press as it is now.
func (p *Press) Told() Press {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	return *p
}

// Press lets a person press a button, by its label without its box, on the
// newest message that has it. It returns nil if there is no such button.
func (c *Chat) Press(p *Person, label string) *Press {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	m, k, ok := c.key(label)
	if !ok || k.Data == "" {
		return nil
	}
	return c.press(p, m.object(c), k.Data)
}

// Forge lets a person's client send what stands on no button, on a message
// that need not be there any more.
func (c *Chat) Forge(p *Person, message int, data string) *Press {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	return c.press(p, object{"message_id": message, "date": 0, "chat": c.object()}, data)
}

func (c *Chat) press(p *Person, message object, data string) *Press {
	s := c.server
	pressed := &Press{ID: fmt.Sprint(5_000_000+len(s.presses), p.ID), server: s}
	pressed.ID = strings.ReplaceAll(pressed.ID, " ", "")
	s.presses[pressed.ID] = pressed
	s.push(c.ID, object{"callback_query": object{
		"id": pressed.ID, "from": p.user(), "message": message, "chat_instance": "1", "data": data,
	}})
	return pressed
}

// entitiesOf marks commands and mentions, as clients do. Telegram counts in
// UTF-16 units.
func entitiesOf(text string) []object {
	var all []object
	at := 0
	for _, word := range strings.SplitAfter(text, " ") {
		bare := strings.TrimRight(word, " ,.:;!?")
		kind := ""
		switch {
		case strings.HasPrefix(bare, "@") && len(bare) > 1:
			kind = "mention"
		case strings.HasPrefix(bare, "/") && len(bare) > 1:
			kind = "bot_command"
		}
		if kind != "" {
			all = append(all, object{"type": kind, "offset": at, "length": len(utf16.Encode([]rune(bare)))})
		}
		at += len(utf16.Encode([]rune(word)))
	}
	return all
}
