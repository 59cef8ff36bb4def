package discordtest

import (
	"encoding/json"
	"fmt"
	"unicode/utf16"
)

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
	Colour      int    `json:"color,omitempty"`
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

// Law says what Discord would refuse of a new message, given as JSON; "" for
// nothing.
func Law(message []byte) string {
	var s sent
	if err := json.Unmarshal(message, &s); err != nil {
		return err.Error()
	}
	return s.law(0, true)
}
