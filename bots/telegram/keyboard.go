package telegram

import (
	"strings"
	"unicode/utf8"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// Boxes stand before choices that can be ticked.
const (
	ticked   = "✅ "
	unticked = "◻️ "
)

// keyboard lays out what can be pressed. The emergency choice and the one that
// sends stand in rows of their own.
func keyboard(o coach.Offer, owner int64) [][]models.InlineKeyboardButton {
	var rows rows
	for _, c := range o.Choices {
		p := press{offer: o.ID, choice: c.ID, owner: owner}
		label := oneLine(c.Label)
		switch {
		case c.Red:
			continue
		case o.Many && !c.Alone:
			p.tick = true
			label = box(c.Picked) + label
		}
		rows.add(models.InlineKeyboardButton{Text: label, CallbackData: p.data()})
	}
	if o.Many && len(o.Choices) > 0 {
		rows.alone(models.InlineKeyboardButton{
			Text: oneLine(o.Send), Style: "primary", CallbackData: press{offer: o.ID, owner: owner}.data(),
		})
	}
	for _, c := range o.Choices {
		if c.Red {
			rows.alone(models.InlineKeyboardButton{
				Text: oneLine(c.Label), Style: "danger",
				CallbackData: press{offer: o.ID, choice: c.ID, owner: owner}.data(),
			})
		}
	}
	return rows.all
}

func box(picked bool) string {
	if picked {
		return ticked
	}
	return unticked
}

// oneLine makes a label that can be read on a button, and is never empty.
func oneLine(label string) string {
	label = strings.Join(strings.Fields(clean(label)), " ")
	if label == "" {
		return "…"
	}
	return label
}

// rows are buttons in rows.
type rows struct {
	all  [][]models.InlineKeyboardButton
	room int // letters that the last row still takes
}

// rowRoom is how many letters a row takes on a small phone, one button's frame
// counting as some of them.
const (
	rowRoom = 34
	frame   = 5
)

// add puts a button into the last row if it fits, else into a new one.
func (r *rows) add(b models.InlineKeyboardButton) {
	if b.Text == "" {
		return
	}
	width := utf8.RuneCountInString(b.Text) + frame
	if len(r.all) == 0 || width > r.room || len(r.all[len(r.all)-1]) == 3 {
		r.all, r.room = append(r.all, nil), rowRoom
	}
	last := len(r.all) - 1
	r.all[last] = append(r.all[last], b)
	r.room -= width
}

// alone puts a button into a row of its own.
func (r *rows) alone(b models.InlineKeyboardButton) {
	r.all, r.room = append(r.all, []models.InlineKeyboardButton{b}), 0
}
