package coach_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// TestEveryDialogueState walks into every state that the conversation can be
// in by pressing whatever is on offer, and in each of them tries every kind of
// message. Whatever is said, the promises hold: emergencies come first, nothing
// is offered outdoors behind a shut gate, words that are not understood move
// nothing, there is always a way on, and a hold stays until it is lifted.
func TestEveryDialogueState(t *testing.T) {
	states := explore(t)
	t.Logf("%d states, %d messages in each", len(states), len(messages()))
	for part := range slices.Chunk(states, len(states)/8+1) {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for _, s := range part {
				for _, m := range messages() {
					tryOut(t, s, m)
				}
				if t.Failed() {
					return
				}
			}
		})
	}
}

// A state is a memory that a conversation can come to, and how.
type state struct {
	memory coach.Memory
	way    []string
}

var start = time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)

// explore presses everything that is on offer, from each of the beginnings,
// until no new state turns up.
func explore(t *testing.T) []state {
	seen, states := map[string]bool{}, []state(nil)
	queue := beginnings(t)
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		if k := kindOf(s.memory); seen[k] {
			continue
		} else {
			seen[k] = true
		}
		states = append(states, s)
		for _, m := range presses(s.memory) {
			out := turn(t, s, m)
			queue = append(queue, state{out.Memory, append(slices.Clone(s.way), m.Picks...)})
		}
	}
	return states
}

// beginnings are a new owner, and a cat at each step, with its gates open,
// unknown, and one of them closed, practised and not.
func beginnings(t *testing.T) []state {
	c := newChat(t)
	list := []state{turned(t, coach.Memory{Household: "h1"}, command("start"), "start")}
	for _, step := range c.coach.Guide().Steps {
		for _, gates := range []string{"gates open", "adult", "gates open, gate vaccines closed"} {
			for _, practice := range []string{"", ", practised"} {
				c := newChat(t)
				at := "with Mochi, at " + string(step.ID)
				if step.Track == content.PackTrack {
					at = "with Mochi, track pack " + string(step.ID)
				}
				c.setUp(at + ", " + gates + practice)
				for _, first := range []string{"next", "plan", "report", "cats", "stop", "help", "vet", "lost", "gear", "signs", "rehearse"} {
					list = append(list, turned(t, c.memory, command(first), at+", "+gates+practice+": "+first))
				}
			}
		}
	}
	return list
}

func turned(t *testing.T, m coach.Memory, first coach.Message, way string) state {
	return state{turn(t, state{memory: m}, first).Memory, []string{way}}
}

// kindOf tells states apart by what can be said in them; names, dates and
// counts do not make a new one.
func kindOf(m coach.Memory) string {
	p, cat := m.People[0], m.Cats[m.People[0].Cat]
	return fmt.Sprint(p.Asked.Question, sorts(p.Asked.About), sorts(strings.Join(p.Asked.Choices, " ")), cat.Step, cat.Pack, cat.Track, cat.Hold, cat.Ended, cat.Goal, cat.Rest.After(start), len(m.Cats) > 1)
}

// alike are the choices of which any stands for all: which topic it is makes
// no difference to what can be said next.
var alike = []string{"topic", "group", "body", "tone", "sign", "rehearse", "week"}

// sorts names choices by their sort where they are alike, each sort once.
func sorts(choices string) string {
	var list []string
	for _, id := range strings.Fields(choices) {
		if sort, _, ok := strings.Cut(id, ":"); ok && slices.Contains(alike, sort) {
			id = sort
		}
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return strings.Join(list, " ")
}

func command(name string) coach.Message { return coach.Message{Kind: coach.Command, Command: name} }

func text(words string) coach.Message { return coach.Message{Kind: coach.Text, Text: words} }

// presses are each choice on offer by itself, and all that can be ticked.
func presses(m coach.Memory) []coach.Message {
	asked := m.People[0].Asked
	var list []coach.Message
	for _, id := range asked.Choices {
		if id == "another-cat" && len(m.Cats) > 1 {
			continue
		}
		list = append(list, coach.Message{Kind: coach.Choice, Offer: asked.Offer, Picks: []string{id}})
	}
	return list
}

// messages are one of every kind.
func messages() []coach.Message {
	list := []coach.Message{
		text("she is panting with her mouth open and won't stop"),
		text("he got hit by a car"),
		text("she slipped out of the harness outside and ran off, we can't find her"),
		text("florble wump zzz"),
		text("???"),
		text(""),
		text("no"),
		text("yes"),
		text("she flopped over but ate every treat"),
		text("ears flat and growling"),
		{Kind: coach.Choice, Offer: "old.1", Picks: []string{"yes"}},
		{Kind: coach.Choice, Offer: "old.1", Picks: []string{coach.ChoiceRed}},
		{Kind: coach.Choice, Offer: "old.1", Picks: []string{coach.ChoiceLost}},
		{Kind: coach.Choice, Offer: "old.1", Picks: []string{coach.ChoiceNext}},
		{Kind: coach.Choice, Picks: []string{"not-offered"}},
		{Kind: coach.TickOff, Offer: "old.1", Picks: []string{"eats"}},
		{Kind: coach.Form, Offer: "old.1", Picks: []string{"else"}, Text: "flop"},
		{Kind: coach.Other, Command: "photo"},
		{Kind: coach.Tick, Alarm: "nothing/0"},
	}
	for _, name := range []string{"start", "next", "report", "ask", "plan", "progress", "vet", "lost", "why", "again", "cats", "stop", "help", "gear", "signs", "rehearse", "share", "setup", "nonsense"} {
		list = append(list, command(name))
	}
	return list
}

// turn takes one turn from a state, with the memory re-read from JSON.
func turn(t *testing.T, s state, m coach.Message) coach.Output {
	m.From, m.At = owner, start
	return theCoach(t).Turn(coach.Input{Memory: s.memory, Message: m, Now: start})
}

// tryOut takes one message in a state and holds the promises of its turn.
func tryOut(t *testing.T, s state, m coach.Message) {
	t.Helper()
	before, err := json.Marshal(s.memory)
	if err != nil {
		t.Fatal(err)
	}
	out := turn(t, s, m)
	if after, _ := json.Marshal(s.memory); string(after) != string(before) {
		t.Errorf("the turn changed the memory that it was given: %v, then %+v", s.way, m)
	}
	for _, wrong := range []string{speaks(m, out), first(m, out), indoors(t, out), holds(s, m, out), unmoved(s, m, out), onward(t, out)} {
		if wrong != "" {
			t.Errorf("%s: after %v, %s %q%q %v: %s", wrong, s.way, m.Kind, m.Text, m.Command, m.Picks, said(out))
		}
	}
	for _, r := range out.Replies {
		check(t, theCoach(t), r)
	}
}

func said(out coach.Output) string {
	var list []string
	for _, r := range out.Replies {
		list = append(list, string(r.Card)+string(r.Line))
	}
	return strings.Join(list, ", ")
}

// speaks: every message but an idle alarm gets an answer.
func speaks(m coach.Message, out coach.Output) string {
	if len(out.Replies) == 0 && m.Kind != coach.Tick {
		return "no answer"
	}
	return ""
}

// first: an emergency is answered at once, and by nothing else.
func first(m coach.Message, out coach.Output) string {
	red := m.Command == "vet" || m.Command == "lost" || slices.Contains(m.Picks, coach.ChoiceRed) || slices.Contains(m.Picks, coach.ChoiceLost) ||
		strings.Contains(m.Text, "panting") || strings.Contains(m.Text, "hit by a car") || strings.Contains(m.Text, "slipped out")
	if red && (len(out.Replies) != 1 || !out.Replies[0].Alert) {
		return "an emergency is not answered first, and by nothing else"
	}
	return ""
}

// indoors: no card of a step outdoors is shown while one of its gates is shut.
func indoors(t *testing.T, out coach.Output) string {
	guide := theCoach(t).Guide()
	for _, r := range out.Replies {
		id, ok := strings.CutPrefix(string(r.Card), "steps/")
		step := guide.Step(content.StepID(id))
		if !ok || step == nil || !step.Outdoors {
			continue
		}
		cat := out.Memory.Cats[out.Memory.People[0].Cat]
		for _, g := range step.Gates {
			if open := cat.Gates[g].State == coach.Open; !open && guide.Gate(g).Months == 0 {
				return "a step outdoors behind a shut gate: " + string(g)
			}
		}
		for _, d := range step.Doors {
			if !cat.Doors[d].OK {
				return "a step outdoors without a look at the door: " + string(d)
			}
		}
	}
	return ""
}

// holds: while training is held no step is shown, and only the vet's word,
// the cat's return or a taken-back mistake lifts the hold.
func holds(s state, m coach.Message, out coach.Output) string {
	was, is := s.memory.Cats[s.memory.People[0].Cat], out.Memory.Cats[out.Memory.People[0].Cat]
	if was.Hold == coach.NoHold || s.memory.People[0].Asked.Question == "sure" || len(was.Name) > 0 && was.Name != is.Name {
		return ""
	}
	if is.Hold == coach.NoHold {
		return "a hold was lifted by " + string(m.Kind)
	}
	for _, r := range out.Replies {
		if strings.HasPrefix(string(r.Card), "steps/") {
			return "a step is shown while training is held"
		}
	}
	return ""
}

// unmoved: what is not understood moves neither step nor tally.
func unmoved(s state, m coach.Message, out coach.Output) string {
	nonsense := m.Text == "florble wump zzz" || m.Text == "???" || m.Command == "nonsense" || m.Offer == "old.1" && !slices.Contains([]string{"red", "lost", "next"}, m.Picks[0])
	if !nonsense || s.memory.People[0].Asked.Question == "name" {
		return ""
	}
	was, is := s.memory.Cats[s.memory.People[0].Cat], out.Memory.Cats[out.Memory.People[0].Cat]
	if a, b := fmt.Sprint(was.Step, was.Pack, was.Tally), fmt.Sprint(is.Step, is.Pack, is.Tally); a != b {
		return "nonsense moved something: " + a + " to " + b
	}
	return ""
}

// wayOn holds the kinds of state from which there is known to be a way on.
var wayOn sync.Map

// onward: from wherever this led, next has an answer with something to press,
// and help, stop and the red button are there.
func onward(t *testing.T, out coach.Output) string {
	if _, looked := wayOn.LoadOrStore(kindOf(out.Memory), true); looked {
		return ""
	}
	for _, name := range []string{"next", "help", "stop", "vet"} {
		again := turn(t, state{memory: out.Memory}, command(name))
		if n := len(again.Replies); n == 0 || len(again.Replies[n-1].Offer.Choices) == 0 {
			return "a dead end at " + name
		}
	}
	return ""
}
