package coach_test

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"catwalk/coach"
	"catwalk/content"
)

// theCoach goes by the guide that the program carries.
func theCoach(t testing.TB) *coach.Coach {
	t.Helper()
	c, err := oneCoach()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var oneCoach = sync.OnceValues(func() (*coach.Coach, error) {
	g, err := content.Default()
	if err != nil {
		return nil, err
	}
	return coach.New(g)
})

// setUp makes a memory in which some things are known already: "with Mochi,
// she, at wear, practised", "gates open", "gate vaccines closed", "adult".
func (c *chat) setUp(what string) {
	if len(c.memory.People) == 0 {
		c.memory = coach.Memory{Version: coach.MemoryVersion, Household: "h1",
			People: []coach.Person{{Addresses: []coach.Address{owner.Owner()}, Home: owner, Met: coach.Met{Greeted: true, Disagreement: true}}},
			Cats:   []coach.Cat{{Name: "Mochi", Pronoun: "she", Nature: "careful", Step: c.coach.Guide().Steps[0].ID}},
		}
	}
	for _, fact := range strings.Split(what, ", ") {
		c.fact(strings.Fields(fact))
	}
}

func (c *chat) fact(words []string) {
	cat := &c.memory.Cats[0]
	switch words[0] {
	case "with":
		cat.Name = words[1]
	case "she", "he", "they":
		cat.Pronoun = words[0]
	case "at":
		cat.Step = content.StepID(words[1])
	case "track":
		cat.Track, cat.Pack = content.Track(words[1]), content.StepID(words[2])
	case "adult":
		cat.Born = c.now.AddDate(-3, 0, 0)
	case "kitten":
		cat.Born = c.now.AddDate(0, -3, 0)
	case "practised":
		c.practised(cat)
	case "gates":
		for _, g := range c.coach.Guide().Gates {
			c.gate(cat, g.ID, coach.Open)
		}
	case "gate":
		c.gate(cat, content.GateID(words[1]), map[string]coach.State{"open": coach.Open, "closed": coach.Closed, "unknown": coach.Unknown}[words[2]])
	default:
		c.t.Fatalf("no such fact: %q", words)
	}
}

// practised gives the cat all the practice that its step asks for, but for
// the last calm day.
func (c *chat) practised(cat *coach.Cat) {
	step, yesterday := c.coach.Guide().Step(cat.Step), c.now.AddDate(0, 0, -1)
	cat.Tally = map[content.StepID]coach.Tally{step.ID: {
		Sessions: step.Floor.Sessions, Days: step.Floor.Days, CalmDays: step.Exit.Days - 1,
		Last: yesterday, LastCalm: yesterday,
	}}
}

func (c *chat) gate(cat *coach.Cat, id content.GateID, s coach.State) {
	if cat.Gates == nil {
		cat.Gates = map[content.GateID]coach.GateAnswer{}
	}
	cat.Gates[id] = coach.GateAnswer{State: s, On: c.now.AddDate(0, 0, -10)}
}

var unfilled = regexp.MustCompile(`\{[a-zA-Z][^}]*\}`)

// check holds what is true of every reply.
func check(t testing.TB, c *coach.Coach, r coach.Reply) {
	t.Helper()
	lang := c.Guide().In("en")
	switch {
	case r.Card == "" && r.Line == "":
		t.Errorf("reply without card or line: %q", r.Text)
	case r.Card != "" && lang.Cards[r.Card] == nil:
		t.Errorf("reply of a card that is not there: %s", r.Card)
	case r.Line != "" && lang.Lines[r.Line] == "":
		t.Errorf("reply of a line that is not there: %s", r.Line)
	case r.Text == "":
		t.Errorf("reply without text: %s%s", r.Card, r.Line)
	case unfilled.MatchString(r.Text + r.Title):
		t.Errorf("placeholder left in %s%s: %q", r.Card, r.Line, unfilled.FindString(r.Text+r.Title))
	case r.Card != "" && len(r.Sources) == 0:
		t.Errorf("reply without sources: %s", r.Card)
	case len([]rune(r.Text)) > 2500:
		t.Errorf("reply of %d characters: %s%s", len([]rune(r.Text)), r.Card, r.Line)
	}
	for _, o := range r.Offer.Choices {
		checkChoice(t, r, o)
	}
}

func checkChoice(t testing.TB, r coach.Reply, o coach.Option) {
	t.Helper()
	if o.Label == "" || len([]rune(o.Label)) > 40 || len(o.ID) > 32 || len(r.Offer.ID) > 12 {
		t.Errorf("choice %+v of offer %q in %s%s is out of bounds", o, r.Offer.ID, r.Card, r.Line)
	}
}
