package discord

import (
	"slices"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots/prose"
	"catwalk/coach"
)

const (
	maxRows       = 5
	maxInRow      = 5
	maxOptions    = 25
	maxLabel      = 80
	maxMenuLabel  = 100
	maxCustomID   = 100
	maxHint       = 150
	maxFormTitle  = 45
	maxFormLabel  = 45
	maxFormHint   = 100
	maxFormAnswer = 4000
)

// A row holds buttons or one menu. A component is one of them; discordgo's
// types would do, but for what they write where something is left out.
type row struct {
	Type       discordgo.ComponentType `json:"type"`
	Components []component             `json:"components"`
}

type component struct {
	Type        discordgo.ComponentType `json:"type"`
	CustomID    string                  `json:"custom_id"`
	Label       string                  `json:"label,omitempty"`
	Style       discordgo.ButtonStyle   `json:"style,omitempty"`
	Placeholder string                  `json:"placeholder,omitempty"`
	MinValues   *int                    `json:"min_values,omitempty"`
	MaxValues   int                     `json:"max_values,omitempty"`
	Options     []option                `json:"options,omitempty"`
}

type option struct {
	Label   string `json:"label"`
	Value   string `json:"value"`
	Default bool   `json:"default,omitempty"`
}

// rowsOf lays out an offer: a menu for the choices that can be made together,
// and buttons for the others. The hint stands in the menu.
func rowsOf(o coach.Offer, owner, hint string) []row {
	var menu, single []coach.Option
	for _, c := range o.Choices {
		if o.Many && !c.Alone && !c.Red {
			menu = append(menu, c)
		} else {
			single = append(single, c)
		}
	}
	var rows []row
	if len(menu) > 0 {
		rows = append(rows, menuRow(o, menu, owner, hint))
	}
	single = fit(single, (maxRows-len(rows))*maxInRow)
	for five := range slices.Chunk(single, maxInRow) {
		rows = append(rows, buttonRow(o, five, owner))
	}
	return rows
}

// fit keeps as many choices as there is room for. The red one stays.
func fit(choices []coach.Option, most int) []coach.Option {
	if len(choices) <= most {
		return choices
	}
	kept := slices.Clone(choices[:most])
	red := slices.IndexFunc(choices, func(c coach.Option) bool { return c.Red })
	if red >= most {
		kept[most-1] = choices[red]
	}
	return kept
}

// buttonRow lays out up to five buttons. None stands out as the one to press,
// but for the red one: whether the ears were flat is not for us to suggest.
func buttonRow(o coach.Offer, choices []coach.Option, owner string) row {
	r := row{Type: discordgo.ActionsRowComponent}
	for _, c := range choices {
		p := pressed{actChoose, o.ID, c.ID, owner}
		if c.Input != "" {
			p.act = actWrite
		}
		b := component{Type: discordgo.ButtonComponent, CustomID: p.String(), Label: cut(prose.Clean(c.Label), maxLabel), Style: discordgo.SecondaryButton}
		if c.Red {
			b.Style = discordgo.DangerButton
		}
		r.Components = append(r.Components, b)
	}
	return r
}

// menuRow lays out a menu in which any number can be ticked. Closing it sends
// all of them.
func menuRow(o coach.Offer, choices []coach.Option, owner, hint string) row {
	none, choices := 0, fit(choices, maxOptions)
	menu := component{
		Type:        discordgo.SelectMenuComponent,
		CustomID:    pressed{actMany, o.ID, "", owner}.String(),
		Placeholder: cut(prose.Clean(hint), maxHint),
		MinValues:   &none,
		MaxValues:   len(choices),
	}
	for _, c := range choices {
		menu.Options = append(menu.Options, option{cut(prose.Clean(c.Label), maxMenuLabel), c.ID, c.Picked})
	}
	return row{discordgo.ActionsRowComponent, []component{menu}}
}

// A form asks for words in a window of its own.
type form struct {
	CustomID   string     `json:"custom_id"`
	Title      string     `json:"title"`
	Components []question `json:"components"`
}

type question struct {
	Type        discordgo.ComponentType `json:"type"`
	Label       string                  `json:"label"`
	Description string                  `json:"description,omitempty"`
	Component   input                   `json:"component"`
}

type input struct {
	Type      discordgo.ComponentType  `json:"type"`
	CustomID  string                   `json:"custom_id"`
	Style     discordgo.TextInputStyle `json:"style"`
	MaxLength int                      `json:"max_length"`
	Required  bool                     `json:"required"`
}

// formOf asks, under the words on the button, for what the button asks for.
// The question itself is what the message says, which the form covers.
func formOf(p pressed, label, asked string) form {
	p.act = actForm
	return form{
		CustomID: p.String(),
		Title:    cut(label, maxFormTitle),
		Components: []question{{
			Type:        discordgo.LabelComponent,
			Label:       cut(label, maxFormLabel),
			Description: cut(asked, maxFormHint),
			Component: input{
				Type: discordgo.TextInputComponent, CustomID: "words", Style: discordgo.TextInputParagraph,
				MaxLength: maxFormAnswer, Required: true,
			},
		}},
	}
}
