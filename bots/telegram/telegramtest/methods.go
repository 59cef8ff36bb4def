package telegramtest

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
)

// call does what a bot asks for.
func (s *Server) call(r *http.Request, method string, p params) (any, *refusal) {
	switch method {
	case "getUpdates":
		return s.getUpdates(r, p)
	case "setWebhook":
		return s.setWebhook(p)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.changed.Broadcast()
	do := methods[method]
	if do == nil {
		return nil, &refusal{code: 404, words: "Not Found: method not found"}
	}
	return do(s, p)
}

// methods are what a bot can call, with the server locked.
var methods = map[string]func(*Server, params) (any, *refusal){
	"getMe": func(*Server, params) (any, *refusal) { return botUser, nil },
	"getWebhookInfo": func(s *Server, _ params) (any, *refusal) {
		return object{"url": s.hook.url, "has_custom_certificate": false, "pending_update_count": len(s.queue.waiting)}, nil
	},
	"deleteWebhook": func(s *Server, _ params) (any, *refusal) {
		s.hook.url = ""
		return true, nil
	},
	"sendMessage":            (*Server).sendMessage,
	"sendPhoto":              (*Server).sendPhoto,
	"editMessageText":        (*Server).editMessageText,
	"editMessageCaption":     (*Server).editMessageCaption,
	"editMessageReplyMarkup": (*Server).editMessageReplyMarkup,
	"deleteMessage":          (*Server).deleteMessage,
	"answerCallbackQuery":    (*Server).answerCallbackQuery,
	"sendChatAction":         (*Server).sendChatAction,
	"getMyCommands":          (*Server).getMyCommands,
	"setMyCommands":          (*Server).setMyCommands,
	"getMyName":              getter("name"),
	"setMyName":              setter("name", 64),
	"getMyDescription":       getter("description"),
	"setMyDescription":       setter("description", 512),
	"getMyShortDescription":  getter("short_description"),
	"setMyShortDescription":  setter("short_description", 120),
}

// reachable returns a chat that the bot may write to.
func (s *Server) reachable(p params) (*Chat, *refusal) {
	c := s.chats[p.number("chat_id")]
	switch {
	case c == nil:
		return nil, bad("chat not found")
	case c.movedTo != 0:
		no := bad("group chat was upgraded to a supergroup chat")
		no.parameters = object{"migrate_to_chat_id": c.movedTo}
		return nil, no
	case c.blocked != "":
		return nil, &refusal{code: 403, words: "Forbidden: " + c.blocked}
	case !c.open:
		return nil, &refusal{code: 403, words: "Forbidden: bot can't initiate conversation with a user"}
	}
	return c, nil
}

// find returns the bot's message that a call is about.
func (c *Chat) find(p params) *Message {
	for _, m := range c.seen {
		if int64(m.ID) == p.number("message_id") && m.From == "bot" {
			return m
		}
	}
	return nil
}

func (s *Server) sendChatAction(p params) (any, *refusal) {
	c, no := s.reachable(p)
	if no == nil {
		c.typing++
	}
	return true, no
}

func (s *Server) deleteMessage(p params) (any, *refusal) {
	c, no := s.reachable(p)
	if no != nil {
		return nil, no
	}
	gone := c.find(p)
	if gone == nil {
		return nil, bad("message to delete not found")
	}
	var left []*Message
	for _, m := range c.seen {
		if m != gone {
			left = append(left, m)
		}
	}
	c.seen = left
	return true, nil
}

func (s *Server) answerCallbackQuery(p params) (any, *refusal) {
	press := s.presses[p["callback_query_id"]]
	if press == nil {
		return nil, bad("query is too old and response timeout expired or query ID is invalid")
	}
	if length(p["text"]) > 200 {
		return nil, bad("MESSAGE_TOO_LONG")
	}
	press.Answered++
	press.Notice, press.Alert = p["text"], p["show_alert"] == "true"
	return true, nil
}

func (s *Server) getMyCommands(p params) (any, *refusal) {
	if set := s.told[commandsKey(p)]; set != nil {
		return set, nil
	}
	return []object{}, nil
}

func (s *Server) setMyCommands(p params) (any, *refusal) {
	var commands []struct{ Command, Description string }
	if no := p.read("commands", &commands); no != nil {
		return nil, no
	}
	for _, c := range commands {
		if c.Command == "" || len(c.Command) > 32 || strings.Trim(c.Command, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
			return nil, bad("BOT_COMMAND_INVALID")
		}
		if n := length(c.Description); n < 1 || n > 256 {
			return nil, bad("BOT_COMMAND_DESCRIPTION_INVALID")
		}
	}
	s.told[commandsKey(p)] = json.RawMessage(p["commands"])
	return true, nil
}

func commandsKey(p params) string {
	var scope struct{ Type string }
	_ = json.Unmarshal([]byte(p["scope"]), &scope) // none is the default scope
	return "commands " + scope.Type + " " + p["language_code"]
}

// getter returns a text that the bot tells of itself.
func getter(what string) func(*Server, params) (any, *refusal) {
	return func(s *Server, p params) (any, *refusal) {
		text := json.RawMessage(`""`)
		if set := s.told[what+" "+p["language_code"]]; set != nil {
			text = set
		}
		return object{what: text}, nil
	}
}

// setter sets a text that the bot tells of itself.
func setter(what string, limit int) func(*Server, params) (any, *refusal) {
	return func(s *Server, p params) (any, *refusal) {
		if length(p[what]) > limit {
			return nil, bad("text is too long")
		}
		text, err := json.Marshal(p[what])
		s.told[what+" "+p["language_code"]] = text
		return err == nil, nil
	}
}

// same reports whether two messages look the same.
func same(a, b *Message) bool {
	return a.Text == b.Text && reflect.DeepEqual(a.Keys, b.Keys) && reflect.DeepEqual(a.entities, b.entities)
}
