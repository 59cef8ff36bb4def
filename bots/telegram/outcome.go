package telegram

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"catwalk/bots"
	"catwalk/content"
)

// errNoChat means that a reply is for a chat that cannot be on Telegram.
var errNoChat = fmt.Errorf("%w, no such chat", bot.ErrorBadRequest)

// outOfReach are Telegram's words for a chat that nothing can be said in, where
// it calls that a bad request. (Others it calls forbidden.)
var outOfReach = []string{
	"chat not found", "user not found", "PEER_ID_INVALID", "group chat was deactivated",
	"group is deactivated", "not enough rights", "have no rights to send", "CHAT_WRITE_FORBIDDEN",
	"CHAT_RESTRICTED", "TOPIC_CLOSED", "need administrator rights", "USER_IS_BOT",
}

// unreachable reports whether nothing can be said in a chat.
func unreachable(err error) bool {
	return errors.Is(err, bot.ErrorForbidden) || says(err, outOfReach...)
}

// outcome says what a failed call in a chat means to the relay.
func (t *Telegram) outcome(chat int64, err error) error {
	var order *bot.TooManyRequestsError
	var ours bots.RetryAfter
	switch {
	case err == nil:
		return nil
	case errors.As(err, &ours):
		return ours
	case errors.As(err, &order):
		return bots.RetryAfter{
			For: time.Duration(order.RetryAfter) * time.Second,
			All: t.pace.refused(chat),
		}
	case unreachable(err):
		return fmt.Errorf("%w: %w", bots.ErrGone, t.token.safe(err))
	case errors.Is(err, bot.ErrorBadRequest):
		return fmt.Errorf("%w: %w", bots.ErrRefused, t.token.safe(err))
	case refusesToken(err):
		t.revoke()
	}
	return t.token.safe(err)
}

// maxNotice is how long a notice on a press may be (Bot API,
// answerCallbackQuery).
const maxNotice = 200

// acknowledge tells who pressed a button that it was seen, with a line of the
// guide that only they see; empty for none.
func (t *Telegram) acknowledge(ctx context.Context, q *models.CallbackQuery, line content.LineID) {
	p := &bot.AnswerCallbackQueryParams{CallbackQueryID: q.ID}
	if line != "" {
		words := markdown(t.Coach.Guide().In(q.From.LanguageCode).Lines[line])
		p.Text, p.ShowAlert = words.split(maxNotice)[0].plain(), true
	}
	t.errand(ctx, "acknowledge a press", func(ctx context.Context) error {
		_, err := t.api.AnswerCallbackQuery(ctx, p)
		if says(err, "query is too old") {
			return nil // it was pressed while nobody was here
		}
		return err
	})
}

// typingAfter is how long an answer may take before "typing…" is shown.
const typingAfter = 700 * time.Millisecond

// typing shows "typing…" in the chats of tasks that are not done.
func (t *Telegram) typing(ctx context.Context, tasks []task) {
	shown := map[int64]bool{}
	for _, w := range tasks {
		if w.chat == 0 || shown[w.chat] || len(w.done) > 0 {
			continue
		}
		shown[w.chat] = true
		t.errand(ctx, "show typing", func(ctx context.Context) error {
			_, err := t.api.SendChatAction(ctx, &bot.SendChatActionParams{
				ChatID: t.notes.chat(w.chat), MessageThreadID: w.thread, Action: models.ChatActionTyping,
			})
			return err
		})
	}
}
