package discord

import (
	"encoding/json"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// What a message may hold, in characters as Discord counts them.
const (
	maxTitle       = 256
	maxDescription = 4096
	maxEmbed       = 6000 // title, text, fields and footer together
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFields      = 25
	maxAlt         = 1024
)

// A message is one message of Discord, on any of the ways that it can take.
type message struct {
	embed   *discordgo.MessageEmbed
	rows    []row
	files   []file
	content string
	// public messages are seen by everyone in the channel. It matters only
	// where others are.
	public bool
	// nonce lets Discord see that a message is one that it already has.
	nonce string
}

// A file goes with a message; alt says in words what can be seen.
type file struct {
	name string
	alt  string
	data []byte
}

// ephemeral makes a message visible to one person only.
const ephemeral = 64

// body is a message as Discord's API takes it. discordgo's types for it leave
// the list of allowed mentions out or null where it is to be empty, and know
// neither nonces nor descriptions of files.
type body struct {
	Content         string                    `json:"content,omitempty"`
	Embeds          []*discordgo.MessageEmbed `json:"embeds"`
	Components      []row                     `json:"components"`
	AllowedMentions mentions                  `json:"allowed_mentions"`
	Attachments     []attachment              `json:"attachments"`
	Flags           int                       `json:"flags,omitempty"`
	Nonce           string                    `json:"nonce,omitempty"`
	EnforceNonce    bool                      `json:"enforce_nonce,omitempty"`
}

// mentions says who may be notified: nobody, ever. This is the one place.
type mentions struct{}

// MarshalJSON writes the empty list, which Discord tells from a missing one.
func (mentions) MarshalJSON() ([]byte, error) { return json.RawMessage(`{"parse":[]}`), nil }

type attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"`
}

// body writes a message for one of its ways.
func (m message) body() body {
	b := body{Content: m.content, Embeds: []*discordgo.MessageEmbed{}, Components: m.rows, Attachments: []attachment{}}
	if m.embed != nil {
		b.Embeds = append(b.Embeds, m.embed)
	}
	if b.Components == nil {
		b.Components = []row{}
	}
	for i, f := range m.files {
		b.Attachments = append(b.Attachments, attachment{strconv.Itoa(i), f.name, cut(f.alt, maxAlt)})
	}
	return b
}

// A response is a first answer to an interaction.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
	// answers is the kind of interaction that is answered.
	answers int
}

// flags is the whole of a deferral's data.
type flags struct {
	Flags int `json:"flags,omitempty"`
}
