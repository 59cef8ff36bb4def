package telegram

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// decode makes a message for the coach of one that a person sent. It reports
// false for what nobody said: somebody joined, something was pinned.
func (t *Telegram) decode(m *models.Message) (coach.Message, bool) {
	msg := t.envelope(m)
	words := m.Text
	if words == "" {
		words = m.Caption
	}
	if msg.Public {
		var ok bool
		if words, ok = t.addressed(m); !ok {
			return msg, false
		}
	}
	what := wordless(m)
	switch c, ok := parseCommand(words); {
	case ok:
		msg.Kind, msg.Command, msg.Text = coach.Command, c.name, c.words
		if msg.Public && !hidden(m) && !slices.Contains(inGroups, c.name) {
			aside(&msg, m)
		}
	case what != "":
		msg.Kind, msg.Command, msg.Text = coach.Other, what, words
	case words == "" && m.Text == "":
		return msg, false
	case words == "": // nothing but the bot's name
		msg.Kind, msg.Command = coach.Command, "help"
	case m.ForwardOrigin != nil && !t.own(m):
		msg.Kind, msg.Command, msg.Text = coach.Other, "forward", words
	default:
		msg.Kind, msg.Text = coach.Text, words
	}
	return msg, true
}

// own reports whether a forwarded message was written by the person who
// forwards it.
func (t *Telegram) own(m *models.Message) bool {
	by := m.ForwardOrigin.MessageOriginUser
	return by != nil && m.From != nil && by.SenderUser.ID == m.From.ID
}

// decodeEdit makes a message of one that was edited, which corrects what was
// said last. A command or a picture cannot be corrected.
func (t *Telegram) decodeEdit(update int64, m *models.Message) (coach.Message, bool) {
	if m.Text == "" || m.ForwardOrigin != nil {
		return coach.Message{}, false
	}
	msg, ok := t.decode(m)
	msg.Command = "edited"
	msg.Delivery.ID = fmt.Sprintf("%d/%d/%d", m.Chat.ID, m.ID, update)
	msg.At = time.Unix(int64(m.EditDate), 0).UTC()
	return msg, ok && msg.Kind == coach.Text
}

// aside makes of a message in a group one that is said and answered in the
// private chat.
func aside(msg *coach.Message, m *models.Message) {
	msg.From = address(m.From, m.From.ID)
	msg.Public, msg.Community = false, ""
	v := readVia(msg.Via)
	v.Group = m.Chat.ID
	msg.Via = v.bytes()
}

// envelope is a message without what it says: where from, and when. Its
// delivery is named after the message rather than the update, whose numbers
// begin anew after a quiet week and on another server.
func (t *Telegram) envelope(m *models.Message) coach.Message {
	msg := coach.Message{
		Delivery: t.delivery(fmt.Sprintf("%d/%d", m.Chat.ID, m.ID)),
		From:     address(m.From, m.Chat.ID),
		At:       time.Unix(int64(m.Date), 0).UTC(),
		Public:   m.Chat.Type != models.ChatTypePrivate,
	}
	v := via{}
	if m.IsTopicMessage {
		v.Thread = m.MessageThreadID
	}
	if msg.Public {
		msg.Community = fmt.Sprintf("%s:%d", platform, m.Chat.ID)
		v.Answers = m.ID
	}
	msg.Via = v.bytes()
	return msg
}

func (t *Telegram) delivery(id string) coach.Delivery {
	return coach.Delivery{Platform: platform, Bot: t.token.bot(), ID: id}
}

// address is where a person can be reached. A private chat has its person's
// number.
func address(who *models.User, chat int64) coach.Address {
	a := coach.Address{Platform: platform, Chat: strconv.FormatInt(chat, 10)}
	if who != nil {
		a.Person = strconv.FormatInt(who.ID, 10)
	}
	return a
}

// wordless says what a message is that is more or other than words; empty for
// a message in words, or one that nobody said.
func wordless(m *models.Message) string {
	switch {
	case len(m.Photo) > 0, m.LivePhoto != nil:
		return "photo"
	case m.Voice != nil:
		return "voice"
	case m.Video != nil, m.VideoNote != nil, m.Animation != nil:
		return "video"
	case m.Sticker != nil, m.Dice != nil:
		return "sticker"
	case m.Location != nil, m.Venue != nil:
		return "location"
	case m.Contact != nil:
		return "contact"
	case m.Document != nil, m.Audio != nil, m.Poll != nil, m.Story != nil, m.Game != nil,
		m.Checklist != nil, m.PaidMedia != nil, m.RichMessage != nil:
		return "file"
	}
	return ""
}
