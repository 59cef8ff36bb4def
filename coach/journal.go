package coach

import (
	"time"

	"catwalk/content"
)

// An Entry is one row of a household's journal: something that happened with
// a cat. Entries are added and never rewritten.
type Entry struct {
	At   time.Time      `json:"at"`
	Kind EntryKind      `json:"kind"`
	Cat  string         `json:"cat,omitempty"`
	Step content.StepID `json:"step,omitempty"`
	// To is the step that was moved to, for entries of kind StepChange.
	To       content.StepID   `json:"to,omitempty"`
	Place    Place            `json:"place,omitzero"`
	Asserted []content.SignID `json:"asserted,omitempty"`
	Denied   []content.SignID `json:"denied,omitempty"`
	Verdict  Verdict          `json:"verdict,omitzero"`
	// Note is a short word about the entry (the alert's card, the gate), or
	// the owner's own words of a report, cut at 500 bytes.
	Note string `json:"note,omitempty"`
}

// An EntryKind says what an entry is about.
type EntryKind string

// The kinds of entry.
const (
	// SessionEntry is a report of a training session.
	SessionEntry EntryKind = "session"
	// StepChange is a move to another step.
	StepChange EntryKind = "step"
	// AlertEntry is an alert given, or its end (the vet's word, the cat back).
	AlertEntry EntryKind = "alert"
	// GateEntry is a gate answered.
	GateEntry EntryKind = "gate"
	// CorrectionEntry takes the session before it back.
	CorrectionEntry EntryKind = "correction"
	// EndEntry is training stopped for good, or taken up again.
	EndEntry EntryKind = "end"
)

// A Span is the part of a journal that a turn wants to see: the last entries,
// at most Last of them, not older than Since. The zero Span wants none.
type Span struct {
	Last  int
	Since time.Time
}
