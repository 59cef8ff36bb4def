package coach

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"catwalk/content"
)

// A Cat is one cat of the household.
type Cat struct {
	Name string `json:"name,omitempty"`
	// Pronoun is "she", "he", "it" or "they"; empty until known, then "they"
	// is said.
	Pronoun string `json:"pronoun,omitempty"`
	// Born is the month of birth, as well as it is known.
	Born time.Time `json:"born,omitzero"`
	// Nature is how the cat takes new things: "bold", "careful" or "shy".
	Nature string `json:"nature,omitempty"`
	// Since is when it came to live with the household.
	Since time.Time `json:"since,omitzero"`
	// Worn is what it has worn before: "never", "tried", "indoors" or "walks".
	Worn  string                        `json:"worn,omitempty"`
	Gates map[content.GateID]GateAnswer `json:"gates,omitempty"`
	Doors map[content.DoorID]DoorAnswer `json:"doors,omitempty"`
	Gear  Gear                          `json:"gear,omitzero"`
	// Step is where the cat is on the main path and Pack where on the backpack
	// track; Track says which of the two it walks now.
	Step  content.StepID           `json:"step"`
	Pack  content.StepID           `json:"pack,omitempty"`
	Track content.Track            `json:"track,omitempty"`
	Tally map[content.StepID]Tally `json:"tally,omitempty"`
	// Rest is until when training rests, and RestFor the sign it rests for.
	Rest    time.Time      `json:"rest,omitzero"`
	RestFor content.SignID `json:"rest_for,omitempty"`
	// Stressed is when a stressed sign was last reported.
	Stressed time.Time `json:"stressed,omitzero"`
	Hold     Hold      `json:"hold,omitempty"`
	// HoldFor is the sign or card that the hold is for.
	HoldFor string `json:"hold_for,omitempty"`
	// HoldSince is when the hold began, and Doubt says that it rests on words
	// that may have meant something else.
	HoldSince time.Time `json:"hold_since,omitzero"`
	Doubt     bool      `json:"doubt,omitempty"`
	// Week is how far the weekly plans are for a cat that stays in.
	Week Week `json:"week,omitzero"`
	// Goal is "evacuation" where the training is for leaving in an emergency
	// and never meant for walks.
	Goal string `json:"goal,omitempty"`
	// Skipped are the questions about the cat that its owner would rather not
	// answer.
	Skipped []string `json:"skipped,omitempty"`
	// Ended says that the owner has stopped training for good.
	Ended bool `json:"ended,omitempty"`
}

// A Hold keeps training from going on after an alert.
type Hold string

// The holds.
const (
	NoHold Hold = ""
	// HoldVet lasts until the owner brings the vet's word.
	HoldVet Hold = "vet"
	// HoldLost lasts until the cat is found.
	HoldLost Hold = "lost"
)

// A State is what is known of a gate. Unknown counts as closed.
type State uint8

// The states of a gate.
const (
	Unknown State = iota
	Open
	Closed
)

// A GateAnswer is what an owner has said about a standing gate. In memory it
// is one short text: "open 2026-05-04T09:00:00Z".
type GateAnswer struct {
	State State
	// On is the date that the answer is about, or when it was given.
	On time.Time
}

// MarshalText writes the answer.
func (a GateAnswer) MarshalText() ([]byte, error) {
	return a.On.AppendFormat(append([]byte(a.State.String()), ' '), time.RFC3339Nano), nil
}

// UnmarshalText reads what MarshalText wrote.
func (a *GateAnswer) UnmarshalText(text []byte) (err error) {
	state, on, _ := strings.Cut(string(text), " ")
	i := slices.Index(stateNames[:], state)
	if i < 0 {
		return fmt.Errorf("gate answer %q: want it to begin with unknown, open or closed", text)
	}
	a.State = State(i)
	if a.On, err = time.Parse(time.RFC3339Nano, on); err != nil {
		return fmt.Errorf("gate answer %q: %w", text, err)
	}
	return nil
}

// A DoorAnswer is what an owner has said about a door check. It is good for
// two hours.
type DoorAnswer struct {
	OK bool      `json:"ok"`
	At time.Time `json:"at"`
}

// Gear is what the cat wears.
type Gear struct {
	// Harness is "vest", "h", "figure-8", "other" or "none"; empty until known.
	Harness string `json:"harness,omitempty"`
	// Fitted is when the harness last passed the fit check, and Passed on how
	// many days it has, up to three, since it was new or last slipped.
	Fitted time.Time `json:"fitted,omitzero"`
	Passed int       `json:"passed,omitempty"`
	// Wrong says why it has to be checked before it is worn again: "slipped",
	// "failed", or empty.
	Wrong string `json:"wrong,omitempty"`
	// Asked is when a new check was last asked for.
	Asked time.Time `json:"asked,omitzero"`
}

// A Tally is what is remembered of practice at one step. It survives easing
// back, and is of bounded size.
type Tally struct {
	// Sessions counts reported sessions without a stressed sign, Days the
	// different days on which there was one.
	Sessions int `json:"sessions,omitempty"`
	Days     int `json:"days,omitempty"`
	// CalmDays counts the days with a session that met the step's exit.
	CalmDays int `json:"calm_days,omitempty"`
	// Last and LastCalm are when a session last counted as either.
	Last     time.Time `json:"last,omitzero"`
	LastCalm time.Time `json:"last_calm,omitzero"`
	// Seen counts the sessions in which each adjusting or stressed sign was
	// reported.
	Seen map[content.SignID]int `json:"seen,omitempty"`
}

// String returns the state's name.
func (s State) String() string { return stateNames[min(s, Closed)] }

var stateNames = [...]string{Unknown: "unknown", Open: "open", Closed: "closed"}
