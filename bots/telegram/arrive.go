package telegram

import (
	"context"
	"encoding/json"
	"runtime/debug"

	"github.com/go-telegram/bot/models"

	"catwalk/bots"
)

// A task is an update that is being answered. Nil comes out of done when
// Telegram may forget the update.
type task struct {
	update int64
	done   <-chan error
	// chat is where "typing…" is shown while it takes long; 0 for nowhere.
	chat   int64
	thread int
}

// nothing is what there is to wait for where nothing is to be done.
func nothing() <-chan error {
	done := make(chan error)
	close(done)
	return done
}

// take begins to answer an update. One that cannot be read, or brings the
// reading down, is left out: it would come again for ever, and hold up all
// that come after it.
func (t *Telegram) take(ctx context.Context, raw json.RawMessage, accept bots.Accept) (arrived task) {
	var id struct {
		Update int64 `json:"update_id"`
	}
	defer func() {
		if cause := recover(); cause != nil {
			t.log.Error("reading an update panicked; left out", "update", id.Update, "cause", cause, "stack", string(debug.Stack()))
			arrived = task{update: id.Update, done: nothing()}
		}
	}()
	arrived = task{done: nothing()}
	err := json.Unmarshal(raw, &id)
	var u models.Update
	if err == nil {
		arrived.update = id.Update
		err = json.Unmarshal(raw, &u)
	}
	if err != nil {
		t.log.Error("an update cannot be read; left out", "update", id.Update, "err", err)
		return arrived
	}
	t.answer(ctx, &u, accept, &arrived)
	return arrived
}

// answer hands an update to who answers its kind.
func (t *Telegram) answer(ctx context.Context, u *models.Update, accept bots.Accept, arrived *task) {
	switch {
	case u.Message != nil:
		t.takeMessage(ctx, u.Message, accept, arrived)
	case u.EditedMessage != nil:
		m := u.EditedMessage
		if msg, ok := t.decodeEdit(u.ID, m); ok && !hidden(m) && !m.From.IsBot {
			arrived.done = accept(ctx, msg)
		}
	case u.CallbackQuery != nil:
		t.takePress(ctx, u.CallbackQuery, accept, arrived)
	case u.MyChatMember != nil:
		t.takeMembership(ctx, u.MyChatMember)
	}
}

// takeMessage has the coach answer a message, if it is meant for it.
func (t *Telegram) takeMessage(ctx context.Context, m *models.Message, accept bots.Accept, arrived *task) {
	if m.MigrateToChatID != 0 {
		t.notes.moved(m.Chat.ID, m.MigrateToChatID)
		return
	}
	msg, ok := t.decode(m)
	switch {
	case !ok || m.MediaGroupID != "" && t.notes.album(m):
		return // a whole album is one thing that was said
	case hidden(m):
		t.errand(ctx, "answer somebody hidden", func(ctx context.Context) error { return t.answerHidden(ctx, msg) })
		return
	case m.From.IsBot:
		return
	}
	arrived.chat, arrived.thread = m.Chat.ID, readVia(msg.Via).Thread
	arrived.done = accept(ctx, msg)
}

// takePress has the coach answer a press, if it is by whom the button is for.
// Every press is told at once that it was seen, or the button would go on
// spinning.
func (t *Telegram) takePress(ctx context.Context, q *models.CallbackQuery, accept bots.Accept, arrived *task) {
	p, ok := parsePress(q.Data)
	switch {
	case !ok:
		t.acknowledge(ctx, q, "platform.old")
		return
	case !p.by(q.From.ID):
		t.acknowledge(ctx, q, "platform.not-yours")
		return
	}
	t.acknowledge(ctx, q, "")
	msg := t.decodePress(q, p, t.Clock.Now())
	upToDate := true
	if chat, _ := pressed(q); chat != nil {
		arrived.chat, arrived.thread = chat.ID, readVia(msg.Via).Thread
		upToDate = t.notes.pressed(offered{chat.ID, p.offer}, q.ID)
	}
	arrived.done = t.whenTaken(accept(ctx, msg), func() { t.mark(ctx, q, p, upToDate) })
}

// whenTaken does something once a message was committed.
func (t *Telegram) whenTaken(taken <-chan error, do func()) <-chan error {
	done := make(chan error, 1)
	go func() {
		err := <-taken
		if err == nil {
			do()
		}
		done <- err
	}()
	return done
}

// takeMembership says hello in a group that the bot was just added to. That
// somebody has blocked it shows when there is something to send.
func (t *Telegram) takeMembership(ctx context.Context, m *models.ChatMemberUpdated) {
	out := func(c models.ChatMember) bool {
		return c.Type == models.ChatMemberTypeLeft || c.Type == models.ChatMemberTypeBanned
	}
	group := m.Chat.Type == models.ChatTypeGroup || m.Chat.Type == models.ChatTypeSupergroup
	if group && out(m.OldChatMember) && !out(m.NewChatMember) {
		t.errand(ctx, "greet a group", func(ctx context.Context) error {
			_, err := t.send(ctx, place{chat: m.Chat.ID}, t.lined("platform.group"))
			return err
		})
	}
}
