package coach

import "time"

// MaxText is the number of bytes of a message's text that the coach reads; a
// platform adapter may cut longer ones.
const MaxText = 4 << 10

// A Message is what one person said or pressed, as a platform adapter decoded
// it, or a tick of the household's own alarms.
type Message struct {
	Delivery Delivery `json:"delivery"`
	From     Address  `json:"from"`
	Kind     Kind     `json:"kind"`
	// Text is the person's own words: the message's text, a command's
	// argument, or what was typed into a form.
	Text string `json:"text,omitempty"`
	// Command is the command's name without slash, for kind Command; what was
	// sent, for kind Other; and [Edited] for a text that was changed.
	Command string `json:"command,omitempty"`
	// Offer and Picks are the offer that was answered and the ids of the
	// choices pressed, for kinds Choice, TickOff and Form.
	Offer string   `json:"offer,omitempty"`
	Picks []string `json:"picks,omitempty"`
	// Alarm is the alarm that has rung, for kind Tick.
	Alarm string `json:"alarm,omitempty"`
	// At is when it was said, as the platform tells.
	At time.Time `json:"at"`
	// Public says that others read along (a group, a server's channel).
	Public bool `json:"public,omitempty"`
	// Community is the server or group it was said in, and Manages whether
	// the person may change that community's settings.
	Community string `json:"community,omitempty"`
	Manages   bool   `json:"manages,omitempty"`
	// Via is private to the adapter. It travels with the replies that are
	// owed, and is wiped once they are delivered.
	Via []byte `json:"via,omitempty"`
}

// A Kind says how a message was made.
type Kind string

// The kinds of message.
const (
	// Text is words that a person typed.
	Text Kind = "text"
	// Choice is a press of one choice, or the many that were chosen together.
	Choice Kind = "choice"
	// TickOff is a press that sets or clears one of many choices, where the
	// platform shows them one by one; it decides nothing yet.
	TickOff Kind = "tick-off"
	// Command is a slash command.
	Command Kind = "command"
	// Form is what was typed into the input of a choice; Picks holds that
	// choice's id.
	Form Kind = "form"
	// Tick is an alarm of the household that has come due.
	Tick Kind = "tick"
	// Other is anything without words: a photo, a voice message, a sticker.
	// Text then holds a caption, if there is one, and Command what it is:
	// "photo", "voice", "video", "sticker", "location", "contact", "file", or "forward" for
	// somebody else's words.
	Other Kind = "other"
)

// Edited is the Command of a Text that an earlier message was changed to. It
// corrects the last report or does nothing.
const Edited = "edited"

// A Delivery identifies a message for good: the same delivery takes effect
// once, however often it arrives.
type Delivery struct {
	Platform string `json:"platform"`
	// Bot is the platform's id of the bot that received it.
	Bot string `json:"bot"`
	// ID is the platform's own id of the message, event or press.
	ID string `json:"id"`
}

// An Address is where a person can be reached on a platform. Person and Chat
// mean something to the platform's adapter only.
type Address struct {
	Platform string `json:"platform"`
	Person   string `json:"person"`
	// Chat is the conversation; for most platforms a private chat has an id
	// of its own.
	Chat string `json:"chat"`
}

// Owner returns the address without its chat: what a person is known by.
func (a Address) Owner() Address { return Address{Platform: a.Platform, Person: a.Person} }
