// Package coach decides what to say next to a cat owner, given what it
// remembers of the household and what was just said.
//
// One turn is one pure function: [Coach.Turn] takes a message and the memory,
// and gives back replies and the changed memory. It asks no clock, no
// database, no platform and no chance, so the same words in the same place
// always get the same answer, and the promises about the cat's safety can be
// proved by going through the situations one by one.
//
// What to say stands in the guide (package content); what the owner's own
// words mean is found out by package reading. Here are the rules in between:
// [Situation] and [Rules.Decide] for what a report means, and the
// conversation that leads from hello to the first outing.
package coach

import (
	"fmt"
	"time"

	"catwalk/coach/reading"
	"catwalk/content"
)

// A Coach takes turns by one guide. It never changes, so any number of
// goroutines may use it at once.
type Coach struct {
	guide   *content.Guide
	readers map[string]*reading.Reader
	// order is each step's place on the path, gatesOf the indexes of its gates
	// in the guide, and indoors the last step of a track that stays at home.
	order   map[content.StepID]int
	gatesOf map[content.StepID][]int
	indoors map[content.Track]content.StepID
	// questions and commands are the closed lists of what the coach can ask
	// and be told.
	questions map[string]question
	commands  map[string]command
	acts      map[string]func(*turn)
	kinds     map[string]kind
	options   Options
}

// New returns a coach for a guide that was loaded without problems.
func New(g *content.Guide) (*Coach, error) {
	c := &Coach{guide: g, readers: map[string]*reading.Reader{}}
	for tag := range g.Languages {
		r, err := reading.New(g, tag)
		if err != nil {
			return nil, fmt.Errorf("learn to read %q: %w", tag, err)
		}
		c.readers[tag] = r
	}
	c.survey()
	c.questions, c.commands, c.acts, c.kinds = questions(), commands(), acts(), kinds()
	return c, nil
}

// survey looks up once what every decision asks of the path.
func (c *Coach) survey() {
	c.order, c.gatesOf = map[content.StepID]int{}, map[content.StepID][]int{}
	c.indoors = map[content.Track]content.StepID{}
	index := map[content.GateID]int{}
	for i, g := range c.guide.Gates {
		index[g.ID] = i
	}
	for i, s := range c.guide.Steps {
		c.order[s.ID] = i
		for _, g := range s.Gates {
			c.gatesOf[s.ID] = append(c.gatesOf[s.ID], index[g])
		}
		if !s.Outdoors {
			c.indoors[s.Track] = s.ID
		}
	}
}

// Guide returns the guide that the coach goes by.
func (c *Coach) Guide() *content.Guide { return c.guide }

// Input is everything that one turn depends on.
type Input struct {
	Memory  Memory
	Message Message
	// Now is when the turn happens.
	Now time.Time
	// Community holds the settings of the server that the message came from;
	// zero for a private chat.
	Community Community
	// Journal is the slice that [Thinker.Needs] asked for, oldest first.
	Journal []Entry
}

// Output is everything that one turn brings about.
type Output struct {
	Memory Memory
	// Replies are what to say, in order.
	Replies []Reply
	// Entries are added to the journal.
	Entries []Entry
	// Orders are for the store: things that one household's memory cannot do.
	Orders []Order
}

// A Thinker takes turns. It is what a [Store] runs inside its transaction;
// [Coach] is the one that matters.
//
// Both methods are pure and total: they neither fail nor panic, whatever the
// message holds, and may be called from any number of goroutines.
type Thinker interface {
	// Needs says which part of the journal the turn will want to see.
	Needs(Memory, Message) Span
	// Turn answers one message.
	Turn(Input) Output
}

// An Order is something that reaches beyond one household's memory.
type Order struct {
	Kind OrderKind `json:"kind"`
	// Address is the one that an order of kind Forget or Link is about.
	Address Address `json:"address,omitzero"`
	// Code is the code of an Invite or Link.
	Code string `json:"code,omitempty"`
	// Community holds the new settings, for SetCommunity.
	Community *Community `json:"community,omitempty"`
}

// An OrderKind says what is ordered.
type OrderKind string

// The orders.
const (
	// Forget erases the household and everything that was kept of it, but for
	// the delivery ids that keep an old message from reviving it.
	Forget OrderKind = "forget"
	// SetCommunity keeps the settings of a community.
	SetCommunity OrderKind = "set-community"
)

// Community holds what a server's managers have set for it.
type Community struct {
	ID string `json:"id,omitempty"`
	// Phone is the local emergency vet's number, and PoisonPhone the poison
	// line's; empty where nobody has set one.
	Phone       string `json:"phone,omitempty"`
	PoisonPhone string `json:"poison_phone,omitempty"`
	// Channel is where people may share milestones.
	Channel string `json:"channel,omitempty"`
	// Language is the language tag of what is said in public.
	Language string `json:"language,omitempty"`
	// QuietFrom and QuietTo are hours of the day (0 to 23, UTC) between which
	// nothing is posted; equal means never quiet.
	QuietFrom int `json:"quiet_from,omitempty"`
	QuietTo   int `json:"quiet_to,omitempty"`
}

// The guide's own names, used throughout this package.
type (
	// Verdict is what a report leads to.
	Verdict = content.Verdict
	// Place is where a sign was seen.
	Place = content.Place
)
