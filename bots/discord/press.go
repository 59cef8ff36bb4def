package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots/prose"
	"catwalk/coach"
)

// press takes a press of a button, or what was ticked in a menu.
func (d *Discord) press(ctx context.Context, a *answering, m coach.Message, on *discordgo.Message, data discordgo.MessageComponentInteractionData) {
	p, ok := readPressed(data.CustomID)
	mine := p.owner == m.From.Person
	switch {
	case !ok:
		d.refuse(ctx, a, "old")
	case !mine && !p.standing():
		d.refuse(ctx, a, "not-yours")
	case p.act == actWrite:
		d.respond(ctx, a, response{Type: discordgo.InteractionResponseModal, Data: formOf(p, labelOf(on, data.CustomID), asked(on)), answers: a.via.Kind})
	default:
		a.via.Update = mine && replaceable(on, a.via.Hidden)
		m.Kind, m.Offer, m.Picks = coach.Choice, p.offer, []string{p.id}
		if p.act == actMany {
			m.Picks = data.Values
		}
		d.take(ctx, a, m)
	}
}

// written takes what was written into a form.
func (d *Discord) written(ctx context.Context, a *answering, m coach.Message, data discordgo.ModalSubmitInteractionData) {
	p, ok := readPressed(data.CustomID)
	if !ok || p.owner != m.From.Person {
		d.refuse(ctx, a, "old")
		return
	}
	m.Kind, m.Offer, m.Picks = coach.Form, p.offer, []string{p.id}
	for _, c := range data.Components {
		m.Text += wordsIn(c)
	}
	d.take(ctx, a, m)
}

// wordsIn returns what was written into a field of a form.
func wordsIn(c discordgo.MessageComponent) string {
	switch c := c.(type) {
	case *discordgo.Label:
		return wordsIn(c.Component)
	case *discordgo.TextInput:
		return c.Value
	}
	return ""
}

// refuse says in private that a press changes nothing.
func (d *Discord) refuse(ctx context.Context, a *answering, line string) {
	a.via.Update = false
	d.running.Go(func() {
		d.lastly(ctx, func(ctx context.Context) error {
			_, err := d.say(ctx, a, d.notice(a.via.Language, line))
			return err
		})
	})
}

// respond gives a first answer that is no message.
func (d *Discord) respond(ctx context.Context, a *answering, r response) {
	d.running.Go(func() {
		d.lastly(ctx, func(ctx context.Context) error {
			a.mu.Lock()
			defer a.mu.Unlock()
			return a.give(ctx, r, nil, answered)
		})
	})
}

// replaceable reports whether an answer may take the place of the message in
// which a button was pressed. A bare question has served its time with that.
// A card, a verdict or an alert stays to be read again; and what everyone can
// see is never overwritten with what only one may see.
func replaceable(on *discordgo.Message, hidden bool) bool {
	if on == nil || len(on.Embeds) != 1 || hidden && on.Flags&ephemeral == 0 {
		return false
	}
	question := on.Embeds[0]
	return question.Title == "" && question.Color == 0
}

// asked returns what a message asks, as plain text: its last paragraph.
func asked(on *discordgo.Message) string {
	if on == nil || len(on.Embeds) == 0 {
		return ""
	}
	text := strings.TrimSpace(on.Embeds[0].Description)
	if i := strings.LastIndex(text, "\n\n"); i >= 0 {
		text = text[i+2:]
	}
	return prose.Clean(strings.NewReplacer(`\`, "", "*", "").Replace(text))
}

// labelOf returns what stands on a button of a message.
func labelOf(on *discordgo.Message, customID string) string {
	if on == nil {
		return "…"
	}
	for _, c := range on.Components {
		r, _ := c.(*discordgo.ActionsRow)
		if r == nil {
			continue
		}
		for _, b := range r.Components {
			if b, ok := b.(*discordgo.Button); ok && b.CustomID == customID && b.Label != "" {
				return b.Label
			}
		}
	}
	return "…"
}
