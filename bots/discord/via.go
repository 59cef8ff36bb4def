package discord

import (
	"encoding/json"
	"time"
)

// via is what a message leaves for the replies to it: how its person can be
// answered.
type via struct {
	App string `json:"app,omitempty"`
	// Interaction, Token and Until are those of an interaction; until when its
	// token is good.
	Interaction string    `json:"interaction,omitempty"`
	Token       string    `json:"token,omitempty"`
	Until       time.Time `json:"until,omitzero"`
	// Kind is the interaction's, as Discord numbers them.
	Kind int `json:"kind,omitempty"`
	// Hidden says that others are there, who must not see the answers.
	Hidden bool `json:"hidden,omitempty"`
	// Update says that the answer takes the place of the message in which a
	// button was pressed.
	Update bool `json:"update,omitempty"`
	// Room is the channel of a direct message.
	Room string `json:"room,omitempty"`
	// Language is what the person's Discord speaks.
	Language string `json:"language,omitempty"`
}

func (v via) bytes() []byte {
	data, _ := json.Marshal(v) // strings, numbers and a time: it cannot fail
	return data
}

// readVia reads what a message left; nothing is left of an alarm.
func readVia(data []byte) (v via) {
	_ = json.Unmarshal(data, &v) // what cannot be read leads home, to direct messages
	return v
}

// A receipt is where a delivered reply can be edited: in a channel, or by the
// token of an interaction as long as that is good.
type receipt struct {
	Room    string    `json:"room,omitempty"`
	Message string    `json:"message"`
	App     string    `json:"app,omitempty"`
	Token   string    `json:"token,omitempty"`
	Until   time.Time `json:"until,omitzero"`
}

func (r receipt) bytes() []byte {
	if r.Message == "" {
		return nil
	}
	data, _ := json.Marshal(r) // strings and a time: it cannot fail
	return data
}

func readReceipt(data []byte) (r receipt) {
	_ = json.Unmarshal(data, &r) // then the reply is sent anew
	return r
}

// path is where the message of a receipt is edited, or "" if it no longer can
// be.
func (r receipt) path(now time.Time) string {
	switch {
	case r.Message == "":
		return ""
	case r.Token == "":
		return "/channels/" + r.Room + "/messages/" + r.Message
	case now.Before(r.Until):
		return "/webhooks/" + r.App + "/" + r.Token + "/messages/" + r.Message
	}
	return ""
}
