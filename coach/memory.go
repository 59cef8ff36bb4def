package coach

import (
	"time"

	"catwalk/content"
)

// MemoryVersion is the version of [Memory] that this program writes. A store
// refuses, unacknowledged, a memory of a newer version.
const MemoryVersion = 1

// A HouseholdID names a household in the store.
type HouseholdID string

// Memory is what the coach remembers of one household. It is plain data that
// survives JSON, and it does not grow with the number of turns.
type Memory struct {
	Version   int         `json:"version"`
	Household HouseholdID `json:"household"`
	People    []Person    `json:"people,omitempty"`
	Cats      []Cat       `json:"cats,omitempty"`
	// Alarms are kept in no particular order.
	Alarms []Alarm `json:"alarms,omitempty"`
	// Offers counts the offers made, so that each has an id of its own.
	Offers int `json:"offers,omitempty"`
}

// A Person is one owner of the household.
type Person struct {
	// Addresses are where the person can be reached, without chats.
	Addresses []Address `json:"addresses"`
	// Home is the private chat in which ticks speak.
	Home     Address `json:"home,omitzero"`
	Language string  `json:"language,omitempty"`
	// Zone is an IANA time zone; empty means UTC.
	Zone string `json:"zone,omitempty"`
	// Cat is the index in Memory.Cats of the cat that is spoken of.
	Cat int `json:"cat,omitempty"`
	// Met says how far getting to know each other has come.
	Met Met `json:"met,omitzero"`
	// Asked is the question that stands open.
	Asked Asked `json:"asked,omitzero"`
	// Report is what is known of the session that is being reported.
	Report Report `json:"report,omitzero"`
	// Last is the advice that /why and /again are about.
	Last Last `json:"last,omitzero"`
	// Undo is what a correction of the last report goes back to.
	Undo *Undo `json:"undo,omitempty"`
}

// Met remembers what was said once and need not be said again.
type Met struct {
	// Greeted is set once the person has been welcomed.
	Greeted bool `json:"greeted,omitempty"`
	// Disagreement is set once it was said that charities disagree.
	Disagreement bool `json:"disagreement,omitempty"`
	// Rehearsed is set once the rehearsals before the first outing were offered.
	Rehearsed bool `json:"rehearsed,omitempty"`
}

// Asked is an open question: what was put, and what may be pressed.
type Asked struct {
	// Question names it, from the closed list of the coach's questions.
	Question string `json:"question,omitempty"`
	// About is what it is about where the question alone does not tell: a
	// gate, a sign.
	About string `json:"about,omitempty"`
	// Offer is the id of the offer, Choices the ids on it, and Picked those
	// that are ticked so far.
	Offer   string   `json:"offer,omitempty"`
	Choices []string `json:"choices,omitempty"`
	Many    bool     `json:"many,omitempty"`
	Picked  []string `json:"picked,omitempty"`
	// Public says that it was asked where others read along.
	Public bool `json:"public,omitempty"`
	// Times counts how often it was put again after something else.
	Times int `json:"times,omitempty"`
}

// Report gathers what an owner tells of one session, over as many messages as
// that takes.
type Report struct {
	Asserted []content.SignID `json:"asserted,omitempty"`
	Denied   []content.SignID `json:"denied,omitempty"`
	Place    Place            `json:"place,omitzero"`
	Minutes  int              `json:"minutes,omitempty"`
	// Caught says that a cat that slipped out is in hand again.
	Caught bool `json:"caught,omitempty"`
	// Past says that what is told is over.
	Past bool `json:"past,omitempty"`
	// Words are the owner's own, for the journal, cut at 500 bytes.
	Words string `json:"words,omitempty"`
	// Answered are the follow-up questions that were put already.
	Answered []string `json:"answered,omitempty"`
	// At is when the report began; an old one is not continued.
	At time.Time `json:"at,omitzero"`
}

// Last is the advice given last: enough to say it again, and why.
type Last struct {
	Pieces []Piece `json:"pieces,omitempty"`
	// Rule is the line that says which rule decided.
	Rule    content.LineID   `json:"rule,omitempty"`
	Signs   []content.SignID `json:"signs,omitempty"`
	Verdict Verdict          `json:"verdict,omitzero"`
	Alert   bool             `json:"alert,omitempty"`
}

// An Alarm is a moment at which the household wants to be woken.
type Alarm struct {
	// ID is unique in the household: setting an alarm of the same id moves it.
	ID string    `json:"id"`
	At time.Time `json:"at"`
	// Person is the index in Memory.People of who is spoken to, and Cat the
	// index in Memory.Cats of the cat it is about.
	Person int `json:"person,omitempty"`
	Cat    int `json:"cat,omitempty"`
}
