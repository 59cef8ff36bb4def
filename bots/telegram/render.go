package telegram

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/go-telegram/bot/models"

	"catwalk/bots/prose"
	"catwalk/coach"
	"catwalk/content"
)

// A look is one message as it will be seen.
type look struct {
	text rich
	keys [][]models.InlineKeyboardButton
	// picture is what is shown above the text; nil for none.
	picture *drawing
	// alert is sent without waiting in line.
	alert bool
}

// hash tells looks apart, so that an edit changes only what changed.
func (l look) hash() string {
	keys, _ := json.Marshal(l.keys) // strings: it cannot fail
	h := sha256.New()
	h.Write([]byte(l.text.html())) // never fails
	h.Write(keys)
	if l.picture != nil {
		fmt.Fprintf(h, "%+v", l.picture.of) // never fails
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// layout makes the messages that a reply becomes, with what can be pressed
// below the last one. The buttons are for owner.
func (t *Telegram) layout(r coach.Reply, owner int64) []look {
	text := words(r)
	var looks []look
	pic := t.drawing(r.Picture)
	switch told := alt(r); {
	case pic == nil:
		looks = split(paragraphs(text, told), maxText)
	case length(paragraphs(text, told).plain()) <= maxCaption:
		looks = []look{{text: paragraphs(text, told), picture: pic}}
	default:
		looks = append([]look{{text: told.split(maxCaption)[0], picture: pic}}, split(text, maxText)...)
	}
	for i := range looks {
		looks[i].alert = r.Alert
	}
	if len(looks) > 0 {
		looks[len(looks)-1].keys = keyboard(r.Offer, owner)
	}
	return looks
}

func split(text rich, limit int) []look {
	var looks []look
	for _, part := range text.split(limit) {
		looks = append(looks, look{text: part})
	}
	return looks
}

// words is all that a reply says: title, text and facts.
func words(r coach.Reply) rich {
	title := clean(r.Title)
	if r.Alert && title != "" {
		title = "🔴 " + title
	}
	all := []rich{say(title, prose.Bold), markdown(r.Text)}
	for _, f := range r.Fields {
		fact := say(clean(f.Name)+": ", prose.Bold)
		all = append(all, append(fact, markdown(f.Value)...))
	}
	return paragraphs(all...)
}

// alt says in words what a picture shows, for who cannot see it. Telegram has
// no other place for that than the text.
func alt(r coach.Reply) rich {
	if r.Picture == nil || r.Picture.Alt == r.Title {
		return nil
	}
	return say(clean(r.Picture.Alt), prose.Italic)
}

// lined makes a message of a line of the guide, as the guide is now.
func (t *Telegram) lined(id content.LineID) look {
	return look{text: markdown(t.Coach.Guide().In("en").Lines[id])}
}
