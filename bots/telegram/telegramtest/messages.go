package telegramtest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// length is how long a text is to Telegram, in UTF-16 units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

func (s *Server) sendMessage(p params) (any, *refusal) { return s.post(p, "text", 1, 4096, false) }

func (s *Server) sendPhoto(p params) (any, *refusal) {
	if p["photo"] == "" {
		return nil, bad("there is no photo in the request")
	}
	if !strings.HasPrefix(p["photo"], "upload:") && !strings.HasPrefix(p["photo"], "photo-") {
		return nil, bad("wrong file identifier/HTTP URL specified")
	}
	return s.post(p, "caption", 0, 1024, true)
}

// post puts a message of the bot's into a chat.
func (s *Server) post(p params, field string, shortest, longest int, photo bool) (any, *refusal) {
	c, no := s.reachable(p)
	if no != nil {
		return nil, no
	}
	m := &Message{From: "bot", Photo: photo, Thread: int(p.number("message_thread_id")), sender: botUser, date: s.Now()}
	if no := m.read(p, field, shortest, longest); no != nil {
		return nil, no
	}
	var to struct {
		ID int `json:"message_id"`
	}
	if no := p.read("reply_parameters", &to); no != nil {
		return nil, no
	}
	m.Answers = to.ID
	c.lastID++
	m.ID = c.lastID
	c.seen = append(c.seen, m)
	return m.object(c), nil
}

func (s *Server) editMessageText(p params) (any, *refusal) {
	return s.change(p, false, func(m *Message) *refusal { return m.read(p, "text", 1, 4096) })
}

func (s *Server) editMessageCaption(p params) (any, *refusal) {
	return s.change(p, true, func(m *Message) *refusal { return m.read(p, "caption", 0, 1024) })
}

func (s *Server) editMessageReplyMarkup(p params) (any, *refusal) {
	return s.change(p, p["photo"] != "", func(m *Message) (no *refusal) {
		m.Keys, no = p.keys()
		return no
	})
}

// change changes a message of the bot's.
func (s *Server) change(p params, photo bool, how func(*Message) *refusal) (any, *refusal) {
	c, no := s.reachable(p)
	if no != nil {
		return nil, no
	}
	m := c.find(p)
	switch {
	case m == nil:
		return nil, bad("message to edit not found")
	case m.Photo && !photo && p["text"] != "":
		return nil, bad("there is no text in the message to edit")
	}
	changed := *m
	if no := how(&changed); no != nil {
		return nil, no
	}
	if same(&changed, m) {
		return nil, bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
	}
	changed.Edits++
	*m = changed
	return m.object(c), nil
}

// read takes a message's text and buttons from a call.
func (m *Message) read(p params, field string, shortest, longest int) *refusal {
	text, entities, no := p.text(field)
	if no != nil {
		return no
	}
	switch n := length(text); {
	case n < shortest:
		return bad("message text is empty")
	case n > longest:
		return bad("message is too long")
	}
	m.Text, m.entities = text, entities
	m.Keys, no = p.keys()
	return no
}

// text reads a call's text as it is shown, and where it is styled.
func (p params) text(field string) (string, []object, *refusal) {
	text, entities := p[field], []object(nil)
	if !utf8.ValidString(text) {
		return "", nil, bad("strings must be encoded in UTF-8")
	}
	switch p["parse_mode"] {
	case "HTML":
		var err error
		if text, entities, err = parseHTML(text); err != nil {
			return "", nil, bad("can't parse entities: " + err.Error())
		}
	case "":
		name := map[string]string{"text": "entities", "caption": "caption_entities"}[field]
		if no := p.read(name, &entities); no != nil {
			return "", nil, no
		}
	default:
		return "", nil, bad("unsupported parse_mode")
	}
	return strings.TrimSpace(text), entities, nil
}

// styles are those that a button can have.
var styles = []string{"danger", "success", "primary"}

// keys reads the buttons of a call.
func (p params) keys() ([][]Key, *refusal) {
	var markup struct {
		Rows [][]Key `json:"inline_keyboard"`
	}
	if no := p.read("reply_markup", &markup); no != nil {
		return nil, no
	}
	all := 0
	for _, row := range markup.Rows {
		all += len(row)
		for _, k := range row {
			switch {
			case strings.TrimSpace(k.Text) == "":
				return nil, bad("inline keyboard button text must be non-empty")
			case (k.Data == "") == (k.URL == ""):
				return nil, bad("text buttons are unallowed in the inline keyboard")
			case len(k.Data) > 64:
				return nil, bad("BUTTON_DATA_INVALID")
			case k.Style != "" && !slices.Contains(styles, k.Style):
				return nil, bad(fmt.Sprintf("invalid button style %q", k.Style))
			}
		}
	}
	if all > 100 {
		return nil, bad("reply markup is too long")
	}
	return markup.Rows, nil
}
