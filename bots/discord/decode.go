package discord

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"catwalk/coach"
)

// interaction takes in a command, a press, a form, or a request to complete
// what is being typed. It returns at once; false for what is not, or no
// longer, to be answered.
func (d *Discord) interaction(ctx context.Context, i *discordgo.Interaction, respond func(context.Context, response, []file) error) bool {
	person := personOf(i)
	if person == "" || i.ID == "" || i.Data == nil || d.seen(i.ID) {
		return false
	}
	a := newAnswering(d.viaOf(i), respond)
	m := coach.Message{
		Delivery: d.delivery(i.ID), From: d.address(person), At: d.saidAt(i.ID), Community: i.GuildID,
		Manages: i.Member != nil && i.Member.Permissions&discordgo.PermissionManageGuild != 0,
	}
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		d.command(ctx, a, m, i.Type, data)
	case discordgo.MessageComponentInteractionData:
		d.press(ctx, a, m, i.Message, data)
	case discordgo.ModalSubmitInteractionData:
		d.written(ctx, a, m, data)
	}
	return true
}

// personOf returns who did something: a member in a server, a user elsewhere.
func personOf(i *discordgo.Interaction) string {
	if i.Member != nil && i.Member.User != nil {
		return i.Member.User.ID
	}
	if i.User != nil {
		return i.User.ID
	}
	return ""
}

// viaOf returns the ways to answer an interaction.
func (d *Discord) viaOf(i *discordgo.Interaction) via {
	v := via{
		App: i.AppID, Interaction: i.ID, Token: i.Token, Until: d.Clock.Now().Add(tokenLife),
		Kind: int(i.Type), Language: string(i.Locale),
		Hidden: i.GuildID != "" || i.Context == discordgo.InteractionContextPrivateChannel,
	}
	if !v.Hidden {
		v.Room = i.ChannelID
	}
	return v
}

func (d *Discord) delivery(id string) coach.Delivery {
	d.mu.Lock()
	defer d.mu.Unlock()
	return coach.Delivery{Platform: d.Name(), Bot: d.app, ID: id}
}

// saidAt is when something was said, which Discord's ids tell.
func (d *Discord) saidAt(id string) time.Time {
	at, err := discordgo.SnowflakeTimestamp(id)
	if err != nil {
		return d.Clock.Now()
	}
	return at.UTC()
}

// command takes a slash command, or completes what is typed after one.
func (d *Discord) command(ctx context.Context, a *answering, m coach.Message, kind discordgo.InteractionType, data discordgo.ApplicationCommandInteractionData) {
	if kind == discordgo.InteractionApplicationCommandAutocomplete {
		d.complete(ctx, a, data)
		return
	}
	m.Kind, m.Command = coach.Command, data.Name
	m.Text = d.argument(data)
	d.take(ctx, a, m)
}

// argument returns what followed a command: its one option as it is, or each
// of several in a line that begins with its name.
func (d *Discord) argument(data discordgo.ApplicationCommandInteractionData) string {
	var lines []string
	for _, o := range data.Options {
		switch {
		case o == nil || o.Value == nil:
		case o.Name == d.options[data.Name]:
			lines = append(lines, fmt.Sprint(o.Value))
		default:
			lines = append(lines, strings.Join(strings.Fields(o.Name+" "+fmt.Sprint(o.Value)), " "))
		}
	}
	slices.SortFunc(lines, cmp.Compare)
	return strings.Join(lines, "\n")
}

// complete suggests how to go on with what is being typed.
func (d *Discord) complete(ctx context.Context, a *answering, data discordgo.ApplicationCommandInteractionData) {
	type choice struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	choices := []choice{}
	for _, o := range data.Options {
		if o == nil || !o.Focused {
			continue
		}
		typed, _ := o.Value.(string)
		for _, s := range d.Coach.Suggest(a.via.Language, data.Name, typed) {
			choices = append(choices, choice{cut(clean(s.Label), 100), s.ID})
		}
	}
	choices = choices[:min(len(choices), maxOptions)]
	d.respond(ctx, a, response{
		Type: discordgo.InteractionApplicationCommandAutocompleteResult,
		Data: map[string]any{"choices": choices}, answers: a.via.Kind,
	})
}

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
	return on.Embeds[0].Title == "" && on.Embeds[0].Color == 0
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
	return clean(strings.NewReplacer(`\`, "", "*", "").Replace(text))
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

// words takes in a direct message. Others' messages never get here: the bot
// asks Discord for direct messages only.
func (d *Discord) words(ctx context.Context, said *discordgo.Message) {
	if said.Author == nil || said.Author.Bot || said.GuildID != "" || d.seen(said.ID) {
		return
	}
	v := via{Room: said.ChannelID}
	m := coach.Message{
		Delivery: d.delivery(said.ID), From: d.address(said.Author.ID), At: d.saidAt(said.ID),
		Kind: coach.Text, Text: said.Content, Via: v.bytes(),
	}
	if kind := wordless(said); kind != "" {
		m.Kind, m.Command = coach.Other, kind
	}
	if m.Kind == coach.Text && strings.TrimSpace(m.Text) == "" {
		return // a pin, a call, a sign that somebody joined
	}
	d.rooms.keep(said.Author.ID, said.ChannelID)
	d.takeWords(ctx, v, m)
}

// wordless says what came instead of words, or with them; "" for words alone.
func wordless(said *discordgo.Message) string {
	switch {
	case len(said.StickerItems) > 0:
		return "sticker"
	case len(said.Attachments) == 0 || said.Attachments[0] == nil:
		return ""
	}
	kind, _, _ := strings.Cut(said.Attachments[0].ContentType, "/")
	switch kind {
	case "image":
		return "photo"
	case "video":
		return "video"
	case "audio":
		return "voice"
	}
	return "file"
}
