package terminal

import (
	"encoding/json"
	"strings"

	"catwalk/bots/prose"
	"catwalk/coach"
	"catwalk/content"
)

// printed is a reply in JSON mode. All of its parts are always there.
type printed struct {
	// Card is the card that is said, or the line where it is no card.
	Card string `json:"card"`
	// Text is what is said as plain text, the title above it.
	Text    string   `json:"text"`
	Choices []choice `json:"choices"`
	Many    bool     `json:"many"`
	// Verdict, Step and Place are empty where there are none.
	Verdict string   `json:"verdict"`
	Step    string   `json:"step"`
	Place   string   `json:"place"`
	Sources []string `json:"sources"`
	Alert   bool     `json:"alert"`
	// Picture says in words what the picture shows.
	Picture string `json:"picture"`
}

// choice is one choice of an offer in JSON mode, the red one included.
type choice struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

// jsonLine prints a reply as one line of JSON.
func jsonLine(r coach.Reply) string {
	p := printed{
		Card:    string(r.Card),
		Text:    join(prose.Clean(r.Title), look{}.words(r)),
		Choices: []choice{},
		Many:    r.Offer.Many,
		Step:    string(r.Step),
		Place:   r.Place.String(),
		Sources: append([]string{}, r.Sources...),
		Alert:   r.Alert,
	}
	if p.Card == "" {
		p.Card = string(r.Line)
	}
	if r.Verdict != content.NoVerdict {
		p.Verdict = r.Verdict.String()
	}
	if r.Picture != nil {
		p.Picture = prose.Clean(r.Picture.Alt)
	}
	for _, o := range r.Offer.Choices {
		p.Choices = append(p.Choices, choice{o.ID, prose.Clean(o.Label)})
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(p) // strings and booleans in memory: it cannot fail
	return b.String()
}
