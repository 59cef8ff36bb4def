package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A Message is what the bot has sent, as a person sees it.
type Message struct {
	ID        string
	Room      string
	Content   string
	Title     string
	Text      string
	Footer    string
	Colour    int
	Fields    []Field
	Buttons   []Button
	Menu      *Menu
	Pictures  int
	Ephemeral bool
	// Only is who sees it, for an ephemeral one.
	Only string
	// Thinking is set for an answer that was postponed.
	Thinking bool
	// Edits counts how often it was changed.
	Edits int

	raw sent
}

// A Field is a short fact in a message.
type Field struct{ Name, Value string }

// A Button is one that can be pressed.
type Button struct {
	Label, ID string
	Red       bool
}

// A Menu is one in which several things can be ticked.
type Menu struct {
	ID, Hint string
	Options  []Choice
	Min, Max int
}

// A Choice is one thing in a menu, or one completion.
type Choice struct {
	Label, Value string
	Picked       bool
}

// A Form is a window that asks for words.
type Form struct{ ID, Title, Label, Question, field string }

// sent is a message as the bot sends it.
type sent struct {
	Content         *string           `json:"content"`
	Embeds          []embed           `json:"embeds"`
	Components      []component       `json:"components"`
	AllowedMentions *mentions         `json:"allowed_mentions"`
	Attachments     []json.RawMessage `json:"attachments"`
	Flags           int               `json:"flags"`
	Nonce           string            `json:"nonce"`
	EnforceNonce    bool              `json:"enforce_nonce"`
	Choices         []completion      `json:"choices"`
	CustomID        string            `json:"custom_id"`
	Title           string            `json:"title"`
}

type completion struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type mentions struct {
	Parse *[]string `json:"parse"`
}

type embed struct {
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Color       int    `json:"color,omitempty"`
	Fields      []struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"fields,omitempty"`
	Footer *struct {
		Text string `json:"text"`
	} `json:"footer,omitempty"`
	Image *struct {
		URL string `json:"url"`
	} `json:"image,omitempty"`
}

type component struct {
	Type        int         `json:"type"`
	CustomID    string      `json:"custom_id,omitempty"`
	Label       string      `json:"label,omitempty"`
	Description string      `json:"description,omitempty"`
	Style       int         `json:"style,omitempty"`
	Placeholder string      `json:"placeholder,omitempty"`
	MinValues   *int        `json:"min_values,omitempty"`
	MaxValues   int         `json:"max_values,omitempty"`
	Value       string      `json:"value,omitempty"`
	Components  []component `json:"components,omitempty"`
	Component   *component  `json:"component,omitempty"`
	Options     []struct {
		Label   string `json:"label"`
		Value   string `json:"value"`
		Default bool   `json:"default"`
	} `json:"options,omitempty"`
}

// law says what Discord would refuse of a message; "" for nothing.
func (s sent) law(files int, create bool) string {
	total, ids := 0, map[string]bool{}
	for _, e := range s.Embeds {
		n := units(e.Title) + units(e.Description)
		if units(e.Title) > 256 || units(e.Description) > 4096 || len(e.Fields) > 25 {
			return "embed too long"
		}
		for _, f := range e.Fields {
			if f.Name == "" || f.Value == "" || units(f.Name) > 256 || units(f.Value) > 1024 {
				return "field empty or too long"
			}
			n += units(f.Name) + units(f.Value)
		}
		if e.Footer != nil {
			n += units(e.Footer.Text)
		}
		if n == 0 && e.Image == nil {
			return "empty embed"
		}
		total += n
	}
	switch {
	case total > 6000 || len(s.Components) > 5:
		return "message too large"
	case create && total == 0 && s.Content == nil && files == 0:
		return "Cannot send an empty message"
	case s.AllowedMentions == nil || s.AllowedMentions.Parse == nil || len(*s.AllowedMentions.Parse) > 0:
		return "this bot must allow no mentions, and say so"
	case units(s.Nonce) > 25:
		return "nonce too long"
	}
	for _, row := range s.Components {
		for _, c := range row.Components {
			if len(c.CustomID) < 1 || len(c.CustomID) > 100 || ids[c.CustomID] || units(c.Label) > 80 || len(c.Options) > 25 || len(row.Components) > 5 {
				return fmt.Sprintf("component %q", c.CustomID)
			}
			ids[c.CustomID] = true
		}
	}
	return ""
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// show makes a message look as it was sent, or edited.
func (m *Message) show(s sent, files int) {
	m.raw, m.Thinking = s, false
	m.Content, m.Title, m.Text, m.Footer, m.Colour, m.Fields, m.Buttons, m.Menu = "", "", "", "", 0, nil, nil, nil
	m.Pictures = files
	if s.Content != nil {
		m.Content = *s.Content
	}
	for _, e := range s.Embeds {
		m.Title, m.Text, m.Colour = m.Title+e.Title, m.Text+e.Description, e.Color
		for _, f := range e.Fields {
			m.Fields = append(m.Fields, Field{f.Name, f.Value})
		}
		if e.Footer != nil {
			m.Footer = e.Footer.Text
		}
	}
	for _, row := range s.Components {
		for _, c := range row.Components {
			m.place(c)
		}
	}
}

// place shows a button or menu.
func (m *Message) place(c component) {
	if c.Type == 2 {
		m.Buttons = append(m.Buttons, Button{Label: c.Label, ID: c.CustomID, Red: c.Style == 4})
		return
	}
	m.Menu = &Menu{ID: c.CustomID, Hint: c.Placeholder, Max: c.MaxValues, Min: 1}
	if c.MinValues != nil {
		m.Menu.Min = *c.MinValues
	}
	for _, o := range c.Options {
		m.Menu.Options = append(m.Menu.Options, Choice{o.Label, o.Value, o.Default})
	}
}

// String shows a message as a person would read it out.
func (m *Message) String() string {
	var b strings.Builder
	if m.Thinking {
		return "(thinking …)"
	}
	if m.Ephemeral {
		b.WriteString("(only you can see this) ")
	}
	if m.Title != "" {
		b.WriteString("**" + m.Title + "** ")
	}
	b.WriteString(strings.Join(strings.Fields(m.Content+m.Text), " "))
	for _, f := range m.Fields {
		b.WriteString("\n  " + f.Name + ": " + strings.Join(strings.Fields(f.Value), " "))
	}
	if m.Footer != "" {
		b.WriteString("\n  " + m.Footer)
	}
	if m.Menu != nil {
		b.WriteString("\n  ▾ " + m.Menu.Hint + ":")
		for _, o := range m.Menu.Options {
			b.WriteString(" ☐ " + o.Label)
		}
	}
	if len(m.Buttons) > 0 {
		b.WriteString("\n ")
		for _, x := range m.Buttons {
			b.WriteString(" [" + x.Label + "]")
		}
	}
	return b.String()
}

// wire is a message as Discord sends it with a press.
func (m *Message) wire() map[string]any {
	flags := 0
	if m.Ephemeral {
		flags = 64
	}
	return map[string]any{
		"id": m.ID, "channel_id": m.Room, "type": 0, "flags": flags, "content": m.Content,
		"author": map[string]any{"id": App, "username": "catwalk", "bot": true},
		"embeds": orEmpty(m.raw.Embeds), "components": orEmpty(m.raw.Components),
		"attachments": []any{}, "mentions": []any{}, "mention_roles": []any{}, "timestamp": "2026-05-04T09:00:00+00:00",
	}
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Law says what Discord would refuse of a new message, given as JSON; "" for
// nothing.
func Law(message []byte) string {
	var s sent
	if err := json.Unmarshal(message, &s); err != nil {
		return err.Error()
	}
	return s.law(0, true)
}
