package telegram

import (
	"context"
	"maps"
	"reflect"
	"slices"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"catwalk/content"
)

// inGroups are the commands that are answered in a group: what helps anyone
// and tells nothing of anyone's cat. All others are answered in private.
var inGroups = []string{"vet", "lost", "ask", "help"}

// introduce tells Telegram what the bot is called, what it does and which
// commands it has, in each language of the guide. It asks first, and changes
// only what is different: Telegram allows few changes a day. If something
// fails, the next start tries again.
func (t *Telegram) introduce(ctx context.Context) {
	languages := t.Coach.Guide().Languages
	for _, tag := range slices.Sorted(maps.Keys(languages)) {
		code := tag
		if tag == "en" {
			code = "" // for everyone whose language the guide does not speak
		} else if len(tag) != 2 {
			continue // Telegram knows two-letter languages only
		}
		for _, is := range t.introductions(languages[tag], code) {
			if err := t.setIfNew(ctx, is); err != nil && ctx.Err() == nil {
				t.log.Warn("introduce the bot", "what", is.what, "language", tag, "err", err)
			}
		}
	}
}

// An introduction is one thing that Telegram shows of the bot.
type introduction struct {
	what string
	want any
	get  func(context.Context) (any, error)
	set  func(context.Context) (bool, error)
}

// setIfNew sets what is not set already.
func (t *Telegram) setIfNew(ctx context.Context, is introduction) error {
	have, err := within(ctx, is.get)
	if err != nil || reflect.DeepEqual(have, is.want) || is.want == "" {
		return err
	}
	_, err = within(ctx, is.set)
	return err
}

// introductions are all things that Telegram shows, in one language.
func (t *Telegram) introductions(l *content.Language, code string) []introduction {
	private, groups := t.menus(l.Tag)
	return append(t.texts(l, code),
		t.menu("private menu", private, &models.BotCommandScopeAllPrivateChats{}, code),
		t.menu("group menu", groups, &models.BotCommandScopeAllGroupChats{}, code))
}

// texts are the bot's name and what it says of itself.
func (t *Telegram) texts(l *content.Language, code string) []introduction {
	line := func(id content.LineID, limit int) string {
		return markdown(l.Lines[id]).split(limit)[0].plain()
	}
	name, about, short := line("platform.name", 64), line("platform.description", 512), line("platform.about", 120)
	return []introduction{
		{"name", name, func(ctx context.Context) (any, error) {
			n, err := t.api.GetMyName(ctx, &bot.GetMyNameParams{LanguageCode: code})
			return n.Name, err
		}, func(ctx context.Context) (bool, error) {
			return t.api.SetMyName(ctx, &bot.SetMyNameParams{Name: name, LanguageCode: code})
		}},
		{"description", about, func(ctx context.Context) (any, error) {
			d, err := t.api.GetMyDescription(ctx, &bot.GetMyDescriptionParams{LanguageCode: code})
			return d.Description, err
		}, func(ctx context.Context) (bool, error) {
			return t.api.SetMyDescription(ctx, &bot.SetMyDescriptionParams{Description: about, LanguageCode: code})
		}},
		{"short description", short, func(ctx context.Context) (any, error) {
			d, err := t.api.GetMyShortDescription(ctx, &bot.GetMyShortDescriptionParams{LanguageCode: code})
			return d.ShortDescription, err
		}, func(ctx context.Context) (bool, error) {
			return t.api.SetMyShortDescription(ctx, &bot.SetMyShortDescriptionParams{ShortDescription: short, LanguageCode: code})
		}},
	}
}

// menu is a menu of commands for one scope.
func (t *Telegram) menu(what string, want []models.BotCommand, scope models.BotCommandScope, code string) introduction {
	return introduction{what, want, func(ctx context.Context) (any, error) {
		return t.api.GetMyCommands(ctx, &bot.GetMyCommandsParams{Scope: scope, LanguageCode: code})
	}, func(ctx context.Context) (bool, error) {
		return t.api.SetMyCommands(ctx, &bot.SetMyCommandsParams{Commands: want, Scope: scope, LanguageCode: code})
	}}
}

// menus are the commands for private chats, and for groups.
func (t *Telegram) menus(language string) (private, groups []models.BotCommand) {
	for _, c := range t.Coach.Commands(language) {
		if c.Server {
			continue // Telegram has no servers
		}
		entry := models.BotCommand{Command: c.Name, Description: say(clean(c.About), 0).split(256)[0].plain()}
		private = append(private, entry)
		if slices.Contains(inGroups, c.Name) {
			groups = append(groups, entry)
		}
	}
	return private, groups
}
