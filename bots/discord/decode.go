package discord

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots/prose"
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
			choices = append(choices, choice{cut(prose.Clean(s.Label), 100), s.ID})
		}
	}
	choices = choices[:min(len(choices), maxOptions)]
	d.respond(ctx, a, response{
		Type: discordgo.InteractionApplicationCommandAutocompleteResult,
		Data: map[string]any{"choices": choices}, answers: a.via.Kind,
	})
}
