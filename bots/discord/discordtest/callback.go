package discordtest

import (
	"encoding/json"
	"net/http"
	"time"
)

// Discord's patience with an interaction.
const (
	firstAnswer = 3 * time.Second
	tokenLife   = 15 * time.Minute
)

// answer is a first answer to an interaction.
type answer struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}

// callback takes a first answer by call.
func (f *Fake) callback(c *call) {
	i := f.interactions[c.PathValue("token")]
	if i == nil || i.ID != c.PathValue("id") {
		c.fail(http.StatusNotFound, 10062, "Unknown interaction")
		return
	}
	f.first(c, i)
}

// first takes a first answer: once, in time, and of a fitting kind.
func (f *Fake) first(c *call, i *Interaction) {
	var a answer
	switch {
	case json.Unmarshal(c.body, &a) != nil:
		c.fail(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
	case i.acked:
		c.fail(http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	case f.now().Sub(i.at) > firstAnswer:
		c.fail(http.StatusNotFound, 10062, "Unknown interaction")
	default:
		f.take(c, i, a)
	}
}

// take does what a first answer says.
func (f *Fake) take(c *call, i *Interaction, a answer) {
	var s sent
	if len(a.Data) > 0 && json.Unmarshal(a.Data, &s) != nil {
		c.fail(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
		return
	}
	if wrong := s.law(c.files, a.Type == 4); (a.Type == 4 || a.Type == 7) && wrong != "" {
		c.fail(http.StatusBadRequest, 50035, "Invalid Form Body: "+wrong)
		return
	}
	kinds := map[int][]int{2: {4, 5, 9}, 3: {4, 5, 6, 7, 9}, 4: {8}, 5: {4, 5, 6, 7}}
	fits := false
	for _, k := range kinds[i.Kind] {
		fits = fits || k == a.Type
	}
	if !fits || a.Type == 7 && i.on == nil {
		c.fail(http.StatusBadRequest, 50035, "Invalid Form Body: type")
		return
	}
	i.acked, i.ackedIn, i.response = true, f.now().Sub(i.at), a.Type
	f.effect(c, i, a, s)
}

func (f *Fake) effect(c *call, i *Interaction, a answer, s sent) {
	switch a.Type {
	case 4:
		i.original = f.add(i.room, s, c.files, s.Flags&64 != 0, i.by)
	case 5:
		i.original = f.add(i.room, s, 0, s.Flags&64 != 0, i.by)
		i.original.Thinking = true
	case 6:
		i.original = f.pressedIn(i)
	case 7:
		i.original = f.pressedIn(i)
		i.original.show(s, c.files)
		i.original.Edits++
	case 8:
		for _, x := range s.Choices {
			i.choices = append(i.choices, Choice{Label: x.Name, Value: x.Value})
		}
	case 9:
		i.form = &Form{ID: s.CustomID, Title: s.Title}
		if len(s.Components) > 0 && s.Components[0].Component != nil {
			l := s.Components[0]
			i.form.Label, i.form.Question, i.form.field = l.Label, l.Description, l.Component.CustomID
		}
	}
}

// pressedIn returns the message in which something was pressed, as it is now.
func (f *Fake) pressedIn(i *Interaction) *Message {
	for _, m := range i.room.messages {
		if m.ID == i.on.ID {
			return m
		}
	}
	return i.on
}

// byToken finds an interaction that can still be answered.
func (f *Fake) byToken(c *call) *Interaction {
	i := f.interactions[c.PathValue("token")]
	switch {
	case i == nil || !i.acked:
		c.fail(http.StatusNotFound, 10015, "Unknown Webhook")
		return nil
	case f.now().Sub(i.at) > tokenLife:
		c.fail(http.StatusUnauthorized, 50027, "Invalid Webhook Token")
		return nil
	}
	return i
}

// followUp adds a message to an answer.
func (f *Fake) followUp(c *call) {
	i := f.byToken(c)
	if i == nil {
		return
	}
	if s, ok := c.message(true); ok {
		c.answer = f.add(i.room, s, c.files, s.Flags&64 != 0, i.by).wire()
	}
}

// editByToken changes the answer, or one of the messages added to it.
func (f *Fake) editByToken(c *call) {
	i := f.byToken(c)
	if i == nil {
		return
	}
	m := i.original
	if id := c.PathValue("id"); id != "@original" {
		m = nil
		for _, x := range i.room.messages {
			if x.ID == id {
				m = x
			}
		}
	}
	if m == nil {
		c.fail(http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	f.change(c, m)
}
