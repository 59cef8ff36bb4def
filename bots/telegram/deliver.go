package telegram

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// A part is a message that a part of a reply became.
type part struct {
	ID    int    `json:"id"`
	Hash  string `json:"hash,omitempty"`
	Photo bool   `json:"photo,omitempty"`
}

// A receipt is what a reply became.
type receipt struct {
	Chat  int64  `json:"chat"`
	Parts []part `json:"parts"`
}

func (r receipt) bytes() []byte {
	b, _ := json.Marshal(r) // numbers and strings: it cannot fail
	return b
}

// Deliver sends one reply, or edits what an earlier one of its key became.
func (t *Telegram) Deliver(ctx context.Context, o coach.Owed) ([]byte, error) {
	where, err := t.where(o)
	if err != nil {
		return nil, err
	}
	parts, err := t.show(ctx, o, where)
	if where.group != 0 && unreachable(err) {
		return nil, t.outcome(where.group, t.askToWrite(ctx, where))
	}
	if err != nil {
		return nil, t.outcome(where.chat, err)
	}
	if where.group != 0 {
		t.pointAside(ctx, where)
	}
	return receipt{t.notes.chat(where.chat), parts}.bytes(), nil
}

// A place is where a reply goes.
type place struct {
	chat    int64
	thread  int
	answers int // the message that is answered; 0 for none
	owner   int64
	// group is where it was said what is answered here in private; 0 where
	// both are the same.
	group int64
}

// where finds the place of a reply. What is not for others' eyes goes to the
// person's private chat, whose number is the person's.
func (t *Telegram) where(o coach.Owed) (place, error) {
	chat, err := strconv.ParseInt(o.Reply.To.Chat, 10, 64)
	if err != nil {
		return place{}, fmt.Errorf("chat of a reply: %w", t.outcome(0, errNoChat))
	}
	v := readVia(o.Via)
	owner, _ := strconv.ParseInt(o.Reply.To.Person, 10, 64) // nobody's, for a channel
	p := place{chat: t.notes.chat(chat), thread: v.Thread, answers: v.Answers, owner: owner}
	switch {
	case chat == owner:
		p.group = t.notes.chat(v.Group)
	case !o.Reply.Public:
		p.group, p.chat = p.chat, owner
	}
	return p, nil
}

// show edits the messages of an earlier reply, or sends new ones.
func (t *Telegram) show(ctx context.Context, o coach.Owed, where place) ([]part, error) {
	looks := t.layout(o.Reply, where.owner)
	if old := t.shownAs(o, where); old != nil {
		v := readVia(o.Via)
		offer := offered{where.chat, v.Offer}
		if v.Press != "" && v.Offer == o.Reply.Key && t.notes.overtaken(offer, v.Press) {
			return old, nil
		}
		parts, err := t.edit(ctx, where, old, looks)
		if err == nil {
			t.notes.showed(offer, v.Press)
		}
		if !cannotEdit(err) {
			return parts, err
		}
		t.log.Debug("cannot edit; sending anew", "err", err)
	}
	return t.sendAll(ctx, o.ID, where, looks)
}

// shownAs returns what the reply before this one of the same key became; nil
// if there is none to be edited.
func (t *Telegram) shownAs(o coach.Owed, where place) []part {
	if o.Reply.Key == "" {
		return nil
	}
	var r receipt
	if json.Unmarshal(o.Receipt, &r) == nil && r.Chat == where.chat {
		return r.Parts
	}
	v := readVia(o.Via)
	if v.Pressed != 0 && v.Offer == o.Reply.Key && where.group == 0 {
		return []part{{ID: v.Pressed}}
	}
	return nil
}

// sendAll sends the messages of a reply, but for those that an earlier try has
// sent.
func (t *Telegram) sendAll(ctx context.Context, reply int64, where place, looks []look) ([]part, error) {
	parts := slices.Clone(t.notes.sentBefore(reply))
	for _, l := range looks[min(len(parts), len(looks)):] {
		p, err := t.send(ctx, where, l)
		if err != nil {
			t.notes.sent(reply, parts)
			return nil, err
		}
		parts = append(parts, p)
	}
	t.notes.sent(reply, nil)
	return parts, nil
}

// pointAside tells a group, once a message, that the answer is in private.
func (t *Telegram) pointAside(ctx context.Context, where place) {
	if !t.notes.firstTold(where.group, where.answers) {
		return
	}
	t.errand(ctx, "point to the private chat", func(ctx context.Context) error {
		_, err := t.send(ctx, where.inGroup(), t.lined("platform.aside"))
		return err
	})
}

// askToWrite tells a person in a group to open the private chat first:
// Telegram lets a bot write to nobody who has not.
func (t *Telegram) askToWrite(ctx context.Context, where place) error {
	if !t.notes.firstTold(where.group, where.answers) {
		return nil
	}
	l := t.lined("platform.write-first")
	l.keys = [][]models.InlineKeyboardButton{{{
		Text: oneLine(t.lined("platform.open-chat").text.plain()), URL: "https://t.me/" + t.name.get(),
	}}}
	_, err := t.send(ctx, where.inGroup(), l)
	return err
}

// here refers to the message that is answered, where that is in this chat.
func (p place) here() (thread, answers int) {
	if p.group != 0 {
		return 0, 0
	}
	return p.thread, p.answers
}

// inGroup is the place in the group that was left for the private chat.
func (p place) inGroup() place {
	return place{chat: p.group, thread: p.thread, answers: p.answers, owner: p.owner}
}
