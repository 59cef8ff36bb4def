package telegram

import (
	"bytes"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// A drawing is a picture that can be sent: as PNG, or by the name that
// Telegram gave it when it was sent before.
type drawing struct {
	of   coach.Picture
	png  []byte
	name string
}

// drawing draws a picture, or returns nil where there is none to draw; then
// it is told in words.
func (t *Telegram) drawing(p *coach.Picture) *drawing {
	if p == nil || t.Draw == nil {
		return nil
	}
	if name := t.notes.drawing(*p); name != "" {
		return &drawing{of: *p, name: name}
	}
	png, err := t.Draw(*p)
	if err != nil {
		t.log.Warn("draw a picture", "kind", p.Kind, "of", p.Of, "err", err)
		return nil
	}
	return &drawing{of: *p, png: png}
}

// file is the picture as it is sent.
func (d *drawing) file() models.InputFile {
	if d.name != "" {
		return &models.InputFileString{Data: d.name}
	}
	return &models.InputFileUpload{Filename: d.of.Kind + ".png", Data: bytes.NewReader(d.png)}
}

// drew notes Telegram's name for a picture that was sent, so that it is sent
// only once.
func (t *Telegram) drew(d *drawing, m *models.Message) {
	if d != nil && len(m.Photo) > 0 {
		t.notes.drew(d.of, m.Photo[len(m.Photo)-1].FileID)
	}
}
