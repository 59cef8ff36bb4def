package coach

import (
	"time"

	"catwalk/content"
)

// A Reply is one thing that the coach says.
type Reply struct {
	// To is where the reply goes.
	To Address `json:"to"`
	// Card and Line name the piece of the guide that the reply says; one of
	// them is always set.
	Card content.CardID `json:"card,omitempty"`
	Line content.LineID `json:"line,omitempty"`
	// Title heads the reply; plain text, may be empty.
	Title string `json:"title,omitempty"`
	// Text is Markdown (CommonMark without HTML, images, tables and headings).
	// Names and other words of people stand in it escaped.
	Text string `json:"text"`
	// Fields are short facts under the text ("How long": "5 minutes"), which
	// a platform may lay out beside each other. Names are plain text, values
	// Markdown.
	Fields []Field `json:"fields,omitempty"`
	// Sources are the codes behind what is said.
	Sources []string `json:"sources,omitempty"`
	// Verdict, Step and Place tell what was decided, where, and where to.
	Verdict Verdict        `json:"verdict,omitzero"`
	Step    content.StepID `json:"step,omitempty"`
	Place   Place          `json:"place,omitzero"`
	// Tone colours the reply, and never carries a meaning of its own.
	Tone content.Tone `json:"tone,omitempty"`
	// Alert marks an emergency or an escaped cat: deliver it at once.
	Alert bool `json:"alert,omitempty"`
	// Offer is what can be pressed below the reply.
	Offer Offer `json:"offer,omitzero"`
	// Picture says what to draw beside the text.
	Picture *Picture `json:"picture,omitempty"`
	// Public replies may be read by others. A private one never falls back to
	// public.
	Public bool `json:"public,omitempty"`
	// Key makes later replies of the same key edit the message that an
	// earlier one became.
	Key string `json:"key,omitempty"`
	// Until is when the reply loses its sense; it is not sent after. Zero for
	// never.
	Until time.Time `json:"until,omitzero"`
}

// A Field is a short fact with its name.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// An Offer is what was put to a person to press. What a client sends is
// checked against the offer in memory, never trusted.
type Offer struct {
	// ID is unique in the household. It is at most 12 bytes.
	ID      string   `json:"id,omitempty"`
	Choices []Option `json:"choices,omitempty"`
	// Many lets several choices be made together, to be sent with one press.
	Many bool `json:"many,omitempty"`
	// Send is the label of that press, for Many.
	Send string `json:"send,omitempty"`
}

// An Option is one choice of an offer.
type Option struct {
	// ID is at most 32 bytes of a-z, 0-9 and "-:/".
	ID string `json:"id"`
	// Label is plain text of at most 40 characters.
	Label string `json:"label"`
	// Picked shows a choice among many that is ticked.
	Picked bool `json:"picked,omitempty"`
	// Input asks for words when the choice is pressed: its text is the
	// question. A platform with forms shows one, others ask in the chat.
	Input string `json:"input,omitempty"`
	// Red marks the emergency choice, to be shown so.
	Red bool `json:"red,omitempty"`
	// Alone keeps a choice of a Many offer from being ticked: a press of it
	// is sent at once, by itself ("something else", the red button).
	Alone bool `json:"alone,omitempty"`
}

// Standing choices work however old the message is that shows them, for
// whoever presses them.
const (
	ChoiceRed  = "red"
	ChoiceLost = "lost"
	ChoiceHelp = "help"
	ChoiceNext = "next"
)

// A Picture says what to draw, not how. Equal pictures look the same, so that
// a platform may keep what it has drawn.
type Picture struct {
	// Kind is one of those below.
	Kind string `json:"kind"`
	// Of names what is shown of that kind: for a path the step that the cat is
	// at, empty for none; for a card the picture that the card names.
	Of string `json:"of,omitempty"`
	// Language is the tag of the language that the picture is labelled in.
	Language string `json:"language,omitempty"`
	// Points are the sessions that progress is drawn from.
	Points Points `json:"points,omitempty"`
	// Alt says in words what can be seen.
	Alt string `json:"alt"`
}

// The kinds of picture.
const (
	// PathPicture shows the steps of the training, their gates, and the cat.
	PathPicture = "path"
	// ProgressPicture shows sessions over time.
	ProgressPicture = "progress"
	// CardPicture is the one that a card of the guide names.
	CardPicture = "card"
)
