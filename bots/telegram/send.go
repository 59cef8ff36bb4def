package telegram

import (
	"context"
	"errors"
	"strings"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"
)

// send sends one message and returns what it became. A group that became a
// supergroup is followed, and a topic that is gone is left.
func (t *Telegram) send(ctx context.Context, where place, l look) (part, error) {
	where.chat = t.notes.chat(where.chat)
	if err := t.pace.wait(ctx, where.chat, l.alert); err != nil {
		return part{}, err
	}
	m, err := t.sendOnce(ctx, where, l)
	var moved *bot.MigrateError
	switch {
	case errors.As(err, &moved):
		t.notes.moved(where.chat, int64(moved.MigrateToChatID))
		where.chat, where.thread, where.answers = int64(moved.MigrateToChatID), 0, 0
		m, err = t.sendOnce(ctx, where, l)
	case says(err, "message thread not found", "TOPIC_DELETED"):
		where.thread, where.answers = 0, 0
		m, err = t.sendOnce(ctx, where, l)
	case l.picture != nil && l.picture.name != "" && errors.Is(err, bot.ErrorBadRequest):
		t.notes.drew(l.picture.of, "") // Telegram has forgotten the picture
		if l.picture = t.drawing(&l.picture.of); l.picture != nil {
			m, err = t.sendOnce(ctx, where, l)
		}
	}
	if err != nil {
		return part{}, err
	}
	t.drew(l.picture, m)
	return part{m.ID, l.hash(), l.picture != nil}, nil
}

// sendOnce makes the call.
func (t *Telegram) sendOnce(ctx context.Context, where place, l look) (*models.Message, error) {
	thread, answers := where.here()
	return within(ctx, func(ctx context.Context) (*models.Message, error) {
		if l.picture != nil {
			return t.api.SendPhoto(ctx, &bot.SendPhotoParams{
				ChatID: where.chat, MessageThreadID: thread, ReplyParameters: reply(answers),
				Photo: l.picture.file(), Caption: l.text.html(), ParseMode: models.ParseModeHTML,
				ReplyMarkup: markup(l.keys),
			})
		}
		return t.api.SendMessage(ctx, &bot.SendMessageParams{
			ChatID: where.chat, MessageThreadID: thread, ReplyParameters: reply(answers),
			Text: l.text.html(), ParseMode: models.ParseModeHTML, LinkPreviewOptions: noPreview(),
			ReplyMarkup: markup(l.keys),
		})
	})
}

// reply refers to a message, if there is one and it is still there.
func reply(to int) *models.ReplyParameters {
	if to == 0 {
		return nil
	}
	return &models.ReplyParameters{MessageID: to, AllowSendingWithoutReply: true}
}

// markup is a keyboard as it is sent; nothing where there is none.
func markup(keys [][]models.InlineKeyboardButton) models.ReplyMarkup {
	if len(keys) == 0 {
		return nil
	}
	return &models.InlineKeyboardMarkup{InlineKeyboard: keys}
}

// noPreview keeps Telegram from showing the page behind a link.
func noPreview() *models.LinkPreviewOptions {
	return &models.LinkPreviewOptions{IsDisabled: bot.True()}
}

// says reports whether Telegram refused something with one of these words.
// They are all that tells its refusals apart.
func says(err error, words ...string) bool {
	if !errors.Is(err, bot.ErrorBadRequest) && !errors.Is(err, bot.ErrorForbidden) {
		return false
	}
	for _, w := range words {
		if strings.Contains(strings.ToLower(err.Error()), strings.ToLower(w)) {
			return true
		}
	}
	return false
}
