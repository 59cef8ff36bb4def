package telegram

import (
	"context"
	"errors"
	"strings"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"
)

// errReshaped means that a message cannot become what it should: a text never
// becomes a picture.
var errReshaped = errors.New("a text cannot become a picture")

// edit makes the messages of an earlier reply look as they should now. Those
// that look so already are left alone.
func (t *Telegram) edit(ctx context.Context, where place, old []part, looks []look) ([]part, error) {
	var parts []part
	for i, l := range looks {
		p, err := t.editOr(ctx, where, old, i, l)
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	for _, p := range old[min(len(looks), len(old)):] {
		_, err := within(ctx, func(ctx context.Context) (bool, error) {
			return t.api.DeleteMessage(ctx, &bot.DeleteMessageParams{ChatID: where.chat, MessageID: p.ID})
		})
		if err != nil {
			t.log.Debug("delete what an edit left over", "err", err)
		}
	}
	return parts, nil
}

// editOr edits the message at an index, or sends it where there is none.
func (t *Telegram) editOr(ctx context.Context, where place, old []part, i int, l look) (part, error) {
	if i >= len(old) {
		return t.send(ctx, where, l)
	}
	is := part{old[i].ID, l.hash(), l.picture != nil}
	switch {
	case is == old[i]:
		return is, nil
	case is.Photo != old[i].Photo:
		return is, errReshaped
	}
	if err := t.pace.wait(ctx, where.chat, l.alert); err != nil {
		return is, err
	}
	err := t.editOnce(ctx, where.chat, is, l)
	if says(err, "message is not modified") {
		err = nil
	}
	return is, err
}

// editOnce makes the call.
func (t *Telegram) editOnce(ctx context.Context, chat int64, p part, l look) error {
	_, err := within(ctx, func(ctx context.Context) (*models.Message, error) {
		if p.Photo {
			return t.api.EditMessageCaption(ctx, &bot.EditMessageCaptionParams{
				ChatID: chat, MessageID: p.ID, Caption: l.text.html(), ParseMode: models.ParseModeHTML,
				ReplyMarkup: markup(l.keys),
			})
		}
		return t.api.EditMessageText(ctx, &bot.EditMessageTextParams{
			ChatID: chat, MessageID: p.ID, Text: l.text.html(), ParseMode: models.ParseModeHTML,
			LinkPreviewOptions: noPreview(), ReplyMarkup: markup(l.keys),
		})
	})
	return err
}

// cannotEdit reports whether an edit failed in a way that a new message does
// not: the old one is gone, or too old.
func cannotEdit(err error) bool {
	return errors.Is(err, errReshaped) ||
		errors.Is(err, bot.ErrorBadRequest) && !says(err, outOfReach...)
}

// mark takes the buttons off a message that was answered, and writes below it
// what was pressed; not of boxes, though, if some that were ticked are not
// shown yet. Boxes stay until they are sent, and other people's messages stay
// as they are.
func (t *Telegram) mark(ctx context.Context, q *models.CallbackQuery, p press, upToDate bool) {
	m := q.Message.Message
	if m == nil || p.tick || p.owner != q.From.ID || m.ReplyMarkup == nil {
		return
	}
	t.errand(ctx, "mark what was pressed", func(ctx context.Context) error {
		if err := t.pace.wait(ctx, m.Chat.ID, false); err != nil {
			return err
		}
		note := ""
		if upToDate || p.choice != "" {
			note = "› " + pressedLabels(m.ReplyMarkup, q.Data, p)
		}
		return t.markOnce(ctx, m, note)
	})
}

// markOnce makes the call. The text is sent back as Telegram gave it, with its
// entities, so that nothing of it can get lost.
func (t *Telegram) markOnce(ctx context.Context, m *models.Message, note string) (err error) {
	text, entities, limit := m.Text, m.Entities, maxText
	if text == "" {
		text, entities, limit = m.Caption, m.CaptionEntities, maxCaption
	}
	marked := text + "\n\n" + note
	entities = append(entities[:len(entities):len(entities)], models.MessageEntity{
		Type: models.MessageEntityTypeItalic, Offset: length(text) + 2, Length: length(note),
	})
	switch {
	case text == "" || note == "" || length(marked) > limit:
		_, err = t.api.EditMessageReplyMarkup(ctx, &bot.EditMessageReplyMarkupParams{ChatID: m.Chat.ID, MessageID: m.ID})
	case m.Text == "":
		_, err = t.api.EditMessageCaption(ctx, &bot.EditMessageCaptionParams{
			ChatID: m.Chat.ID, MessageID: m.ID, Caption: marked, CaptionEntities: entities,
		})
	default:
		_, err = t.api.EditMessageText(ctx, &bot.EditMessageTextParams{
			ChatID: m.Chat.ID, MessageID: m.ID, Text: marked, Entities: entities, LinkPreviewOptions: noPreview(),
		})
	}
	return err
}

// pressedLabels is what was pressed, as the buttons say it: one, or all that
// are ticked.
func pressedLabels(keys *models.InlineKeyboardMarkup, data string, p press) string {
	var labels []string
	for _, row := range keys.InlineKeyboard {
		for _, b := range row {
			label, tick := strings.CutPrefix(b.Text, ticked)
			if p.choice == "" && tick || p.choice != "" && b.CallbackData == data {
				labels = append(labels, label)
			}
		}
	}
	if len(labels) == 0 {
		return "–"
	}
	return strings.Join(labels, " · ")
}
