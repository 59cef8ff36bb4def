package telegram

import (
	"strings"
	"sync/atomic"
	"unicode/utf16"

	"github.com/go-telegram/bot/models"
)

// Telegram's own accounts, behind which people act under another name (Bot
// API, Message.from).
const (
	groupAnonymous = 1087968824 // an admin who hides
	channelBot     = 136817688  // somebody writing as a channel
	channelPost    = 777000     // a channel's post, copied into its group
)

// username is the bot's name, known once Telegram has told it.
type username struct{ name atomic.Pointer[string] }

func (u *username) set(name string) { u.name.Store(&name) }

func (u *username) get() string {
	if p := u.name.Load(); p != nil {
		return *p
	}
	return ""
}

// is reports whether a name is the bot's; case does not matter to Telegram.
func (u *username) is(name string) bool { return name != "" && strings.EqualFold(name, u.get()) }

// hidden reports whether a message comes from no person that can be known: an
// anonymous admin or a channel.
func hidden(m *models.Message) bool {
	return m.SenderChat != nil || m.From == nil ||
		m.From.ID == groupAnonymous || m.From.ID == channelBot || m.From.ID == channelPost
}

// addressed reports whether a message in a group is meant for the bot, and
// returns what it says without the bot's name.
func (t *Telegram) addressed(m *models.Message) (words string, ok bool) {
	words, entities := m.Text, m.Entities
	if words == "" {
		words, entities = m.Caption, m.CaptionEntities
	}
	if c, is := parseCommand(words); is {
		return words, t.name.is(c.to) || c.to == "" && t.knows(c.name)
	}
	if without, named := t.withoutName(words, entities); named {
		return without, true
	}
	to := m.ReplyToMessage
	return words, to != nil && to.From != nil && to.From.ID == t.token.id()
}

// knows reports whether the coach has a command. Where several bots listen, an
// unknown one is for another.
func (t *Telegram) knows(name string) bool {
	for _, c := range t.Coach.Commands("en") {
		if c.Name == name {
			return true
		}
	}
	return false
}

// withoutName takes the mentions of the bot out of a text, and reports whether
// there were any. Telegram counts in UTF-16 units.
func (t *Telegram) withoutName(text string, entities []models.MessageEntity) (string, bool) {
	all := utf16.Encode([]rune(text))
	named := false
	for i := len(entities) - 1; i >= 0; i-- {
		e := entities[i]
		end := e.Offset + e.Length
		if e.Offset < 0 || e.Length <= 0 || end > len(all) || end < 0 {
			continue
		}
		if t.mentions(e, string(utf16.Decode(all[e.Offset:end]))) {
			named = true
			all = append(all[:e.Offset:e.Offset], all[end:]...)
		}
	}
	return strings.TrimLeft(strings.TrimSpace(string(utf16.Decode(all))), ",:; "), named
}

// mentions reports whether an entity, which covers some words, is a mention of
// the bot.
func (t *Telegram) mentions(e models.MessageEntity, words string) bool {
	switch e.Type {
	case models.MessageEntityTypeMention:
		return t.name.is(strings.TrimPrefix(words, "@"))
	case models.MessageEntityTypeTextMention:
		return e.User != nil && e.User.ID == t.token.id()
	}
	return false
}
