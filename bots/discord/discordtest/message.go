package discordtest

import (
	"strings"
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

// show makes a message look as it was sent, or edited.
func (m *Message) show(s sent, files int) {
	m.raw, m.Thinking = s, false
	m.Content, m.Title, m.Text, m.Footer, m.Colour, m.Fields, m.Buttons, m.Menu = "", "", "", "", 0, nil, nil, nil
	m.Pictures = files
	if s.Content != nil {
		m.Content = *s.Content
	}
	for _, e := range s.Embeds {
		m.Title, m.Text, m.Colour = m.Title+e.Title, m.Text+e.Description, e.Colour
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
