package telegramtest

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Person writes and presses.
type Person struct {
	ID       int64
	Name     string
	Language string
	server   *Server
	chat     *Chat
}

// Person adds a person with a private chat.
func (s *Server) Person(name string) *Person {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lastID++
	p := &Person{ID: s.lastID, Name: name, Language: "en", server: s}
	p.chat = &Chat{ID: p.ID, Kind: "private", Title: name, server: s, people: []*Person{p}, lastID: 10}
	s.chats[p.ID] = p.chat
	return p
}

// Chat is the private chat with the bot.
func (p *Person) Chat() *Chat { return p.chat }

// A Chat is a conversation that the bot may take part in.
type Chat struct {
	ID     int64
	Kind   string // "private", "group" or "supergroup"
	Title  string
	server *Server
	people []*Person

	// The server's lock guards what follows.
	open    bool // the bot may write
	blocked string
	movedTo int64
	lastID  int
	seen    []*Message
	typing  int
}

// Group adds a group with people and the bot.
func (s *Server) Group(title string, people ...*Person) *Chat {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lastID++
	c := &Chat{ID: -1_000_000_000_000 - s.lastID, Kind: "supergroup", Title: title, server: s, people: people, open: true}
	s.chats[c.ID] = c
	return c
}

// A Message is one that can be seen in a chat.
type Message struct {
	ID      int
	From    string // a person's name, or "bot"
	Text    string // as it is shown
	Keys    [][]Key
	Answers int  // the message it replies to
	Photo   bool // Text is its caption
	Thread  int
	Edits   int

	entities []object
	sender   object
	date     time.Time
}

// A Key is a button.
type Key struct {
	Text  string `json:"text"`
	Data  string `json:"callback_data"`
	URL   string `json:"url"`
	Style string `json:"style"`
}

// Said returns copies of the messages in a chat, oldest first.
func (c *Chat) Said() []Message {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	all := make([]Message, len(c.seen))
	for i, m := range c.seen {
		all[i] = *m
	}
	return all
}

// FromBot returns the bot's messages in a chat, oldest first.
func (c *Chat) FromBot() []Message {
	return slices.DeleteFunc(c.Said(), func(m Message) bool { return m.From != "bot" })
}

// Last returns the bot's last message; the zero Message if there is none.
func (c *Chat) Last() Message {
	all := c.FromBot()
	if len(all) == 0 {
		return Message{}
	}
	return all[len(all)-1]
}

// Typing is how often the bot showed that it is typing.
func (c *Chat) Typing() int {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	return c.typing
}

// Wait returns when ok is true of the server, or false if that takes longer
// than patience.
func (s *Server) Wait(patience time.Duration, ok func() bool) bool {
	late := time.After(patience)
	for !ok() {
		select {
		case <-late:
			return false
		case <-time.After(2 * time.Millisecond):
		}
	}
	return true
}

// String shows a chat as its people see it.
func (c *Chat) String() string {
	var b strings.Builder
	for _, m := range c.Said() {
		text := strings.ReplaceAll(m.Text, "\n", "\n     ")
		if m.Photo {
			text = "[photo] " + text
		}
		fmt.Fprintf(&b, "%s: %s\n", m.From, text)
		for _, row := range m.Keys {
			for _, k := range row {
				fmt.Fprintf(&b, "     [%s]", k.Text)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// key finds a button by its label, on the newest message that has it.
func (c *Chat) key(label string) (*Message, Key, bool) {
	for _, m := range slices.Backward(c.seen) {
		for _, row := range m.Keys {
			for _, k := range row {
				if k.Text == label || strings.TrimLeft(k.Text, "✅◻️ ") == label {
					return m, k, true
				}
			}
		}
	}
	return nil, Key{}, false
}

func (p *Person) user() object {
	return object{"id": p.ID, "is_bot": false, "first_name": p.Name, "language_code": p.Language}
}

func (c *Chat) object() object {
	o := object{"id": c.ID, "type": c.Kind}
	if c.Kind == "private" {
		o["first_name"] = c.Title
	} else {
		o["title"] = c.Title
	}
	return o
}

// object is a message as Telegram tells it.
func (m *Message) object(c *Chat) object {
	o := object{"message_id": m.ID, "date": m.date.Unix(), "chat": c.object(), "from": m.sender}
	text, entities := "text", "entities"
	if m.Photo {
		text, entities = "caption", "caption_entities"
		o["photo"] = []object{{"file_id": "photo-" + fmt.Sprint(m.ID), "file_unique_id": "u", "width": 100, "height": 100}}
	}
	if m.Text != "" {
		o[text] = m.Text
	}
	if len(m.entities) > 0 {
		o[entities] = m.entities
	}
	if m.Thread != 0 {
		o["message_thread_id"], o["is_topic_message"] = m.Thread, true
	}
	if len(m.Keys) > 0 {
		o["reply_markup"] = object{"inline_keyboard": m.Keys}
	}
	for _, other := range c.seen {
		if other.ID == m.Answers {
			o["reply_to_message"] = object{
				"message_id": other.ID, "date": other.date.Unix(), "chat": c.object(), "from": other.sender, "text": other.Text,
			}
		}
	}
	return o
}

var botUser = object{"id": botID, "is_bot": true, "first_name": "Catwalk", "username": Username}
