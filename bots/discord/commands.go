package discord

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots/prose"
	"catwalk/coach"
)

// A command is a slash command as Discord keeps it, as far as this bot sets
// it. discordgo's type writes null into lists that Discord wants left out.
type command struct {
	Type          discordgo.ApplicationCommandType       `json:"type"`
	Name          string                                 `json:"name"`
	Description   string                                 `json:"description"`
	Localizations map[discordgo.Locale]string            `json:"description_localizations,omitempty"`
	Options       []commandOption                        `json:"options,omitempty"`
	Contexts      []discordgo.InteractionContextType     `json:"contexts,omitempty"`
	Installs      []discordgo.ApplicationIntegrationType `json:"integration_types,omitempty"`
	// Permissions is what a member must be allowed to see the command.
	Permissions *string `json:"default_member_permissions,omitempty"`
}

type commandOption struct {
	Type          discordgo.ApplicationCommandOptionType `json:"type"`
	Name          string                                 `json:"name"`
	Description   string                                 `json:"description"`
	Localizations map[discordgo.Locale]string            `json:"description_localizations,omitempty"`
	Autocomplete  bool                                   `json:"autocomplete,omitempty"`
	ChannelTypes  []discordgo.ChannelType                `json:"channel_types,omitempty"`
	Min           *int                                   `json:"min_value,omitempty"`
	Max           *int                                   `json:"max_value,omitempty"`
	MaxLength     int                                    `json:"max_length,omitempty"`
}

// manageServer is Discord's permission of that name.
const manageServer = "32"

// register gives Discord the coach's commands, if it has others.
func (d *Discord) register(ctx context.Context) error {
	d.mu.Lock()
	path := "/applications/" + d.app
	d.mu.Unlock()
	if d.Guild != "" {
		path += "/guilds/" + d.Guild
	}
	var have []command
	if err := d.rest.call(ctx, "GET", path+"/commands?with_localizations=true", nil, &have); err != nil {
		return err
	}
	want := d.commands()
	if sameCommands(have, want) {
		return nil
	}
	d.Log.Info("discord: registering commands", "count", len(want))
	return d.rest.call(ctx, "PUT", path+"/commands", want, nil)
}

// sameCommands compares commands as they are written, because Discord returns
// them in its own order and fills in what was left out.
func sameCommands(have, want []command) bool {
	if len(have) != len(want) {
		return false
	}
	for _, w := range want {
		i := slices.IndexFunc(have, func(h command) bool { return h.Name == w.Name })
		if i < 0 || written(have[i]) != written(w) {
			return false
		}
	}
	return true
}

func written(c command) string {
	data, _ := json.Marshal(c) // strings and numbers: it cannot fail
	return string(data)
}

// commands writes the coach's commands for Discord. What is said in the
// guide's other languages goes with them.
func (d *Discord) commands() []command {
	languages := d.Coach.Languages()
	var all []command
	for i, info := range d.Coach.Commands(languages[0]) {
		c := command{
			Type: discordgo.ChatApplicationCommand, Name: info.Name, Description: cut(prose.Clean(info.About), 100),
			Contexts: []discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM},
			Installs: []discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall},
		}
		if info.Server {
			c.Contexts = c.Contexts[:1]
		}
		if info.Manages {
			permissions := manageServer
			c.Permissions = &permissions
		}
		for _, o := range info.Options {
			c.Options = append(c.Options, optionOf(o))
		}
		for _, tag := range languages[1:] {
			c.translate(discordgo.Locale(tag), d.Coach.Commands(tag)[i])
		}
		all = append(all, c)
	}
	return all
}

// translate adds what a command is in another language.
func (c *command) translate(to discordgo.Locale, info coach.CommandInfo) {
	if c.Localizations == nil {
		c.Localizations = map[discordgo.Locale]string{}
	}
	c.Localizations[to] = cut(prose.Clean(info.About), 100)
	for i, o := range info.Options {
		if c.Options[i].Localizations == nil {
			c.Options[i].Localizations = map[discordgo.Locale]string{}
		}
		c.Options[i].Localizations[to] = cut(prose.Clean(o.About), 100)
	}
}

// optionOf writes an option of a command. Words are completed while typed.
func optionOf(o coach.CommandOption) commandOption {
	out := commandOption{Type: discordgo.ApplicationCommandOptionString, Name: o.Name, Description: cut(prose.Clean(o.About), 100)}
	switch o.Kind {
	case coach.OptionChannel:
		out.Type, out.ChannelTypes = discordgo.ApplicationCommandOptionChannel, []discordgo.ChannelType{discordgo.ChannelTypeGuildText}
	case coach.OptionPhone:
		out.MaxLength = 40
	default:
		out.Autocomplete, out.MaxLength = true, 4000
	}
	return out
}
