package telegram

import (
	"strconv"
	"strings"
	"time"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// A press is what a button carries: the offer, the choice, and whose it is, as
// "offer|choice|owner". A choice with a plus sign is ticked, an empty one sends
// what is ticked. That is at most 12+1+33+1+13 of the 64 bytes that Telegram
// gives.
type press struct {
	offer, choice string
	tick          bool
	owner         int64 // 0 where that is not known
}

func (p press) data() string {
	choice := p.choice
	if p.tick {
		choice = "+" + choice
	}
	return p.offer + "|" + choice + "|" + strconv.FormatInt(p.owner, 36)
}

// parsePress reads what a button carries. Clients may send anything, so
// nothing in it is trusted: the coach goes by what it remembers having offered.
func parsePress(data string) (p press, ok bool) {
	parts := strings.Split(data, "|")
	if len(parts) != 3 || len(data) > 64 {
		return p, false
	}
	owner, err := strconv.ParseInt(parts[2], 36, 64)
	if err != nil {
		return p, false
	}
	choice, tick := strings.CutPrefix(parts[1], "+")
	return press{parts[0], choice, tick, owner}, true
}

// standing reports whether a choice works for whoever presses it.
func (p press) standing() bool {
	switch p.choice {
	case coach.ChoiceRed, coach.ChoiceLost, coach.ChoiceHelp, coach.ChoiceNext:
		return !p.tick
	}
	return false
}

// by reports whether somebody may press.
func (p press) by(who int64) bool {
	return p.owner == who || p.owner == 0 || p.standing()
}

// decodePress makes a message of a press. now stands for when it happened,
// which Telegram does not tell.
func (t *Telegram) decodePress(q *models.CallbackQuery, p press, now time.Time) coach.Message {
	msg := coach.Message{
		Delivery: t.delivery("press/" + q.ID),
		From:     address(&q.From, q.From.ID),
		Kind:     coach.Choice,
		Offer:    p.offer,
		At:       now,
	}
	if p.tick {
		msg.Kind = coach.TickOff
	}
	if p.choice != "" {
		msg.Picks = []string{p.choice}
	}
	v := via{Press: q.ID, Offer: p.offer}
	if chat, id := pressed(q); chat != nil {
		v.Pressed = id
		msg.From.Chat = strconv.FormatInt(chat.ID, 10)
		msg.Public = chat.Type != models.ChatTypePrivate
		if msg.Public {
			msg.Community = platform + ":" + msg.From.Chat
			v.Answers = id
		}
	}
	if m := q.Message.Message; m != nil && m.IsTopicMessage {
		v.Thread = m.MessageThreadID
	}
	msg.Via = v.bytes()
	return msg
}

// pressed returns the message whose button was pressed, which may be too old
// for Telegram to show; nil if there is none.
func pressed(q *models.CallbackQuery) (*models.Chat, int) {
	switch {
	case q.Message.Message != nil:
		return &q.Message.Message.Chat, q.Message.Message.ID
	case q.Message.InaccessibleMessage != nil:
		return &q.Message.InaccessibleMessage.Chat, q.Message.InaccessibleMessage.MessageID
	}
	return nil, 0
}
