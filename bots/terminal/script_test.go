package terminal

import (
	"fmt"
	"strings"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// script is a thinker that says the piece that is asked for by name, sets the
// alarms that it is told ("remind 2d"), and otherwise says what it heard.
type script struct{}

func (script) Needs(coach.Memory, coach.Message) coach.Span { return coach.Span{} }

func (script) Turn(in coach.Input) coach.Output {
	m, mem := in.Message, in.Memory
	known := len(mem.People) > 0
	if !known {
		mem.People = []coach.Person{{Addresses: []coach.Address{m.From.Owner()}, Home: m.From}}
	}
	words := strings.Fields(m.Text)
	var replies []coach.Reply
	switch {
	case m.Command == "start" && known:
		replies = pieces["welcome back"]
	case m.Command == "start":
		replies = pieces["welcome"]
	case m.Kind == coach.Tick:
		replies = []coach.Reply{{Line: "tick", Text: "You asked to be reminded of " + m.Alarm + "."}}
		if m.Alarm == "twice" {
			mem.Alarms = append(mem.Alarms, coach.Alarm{ID: "again", At: in.Now.Add(time.Hour)})
		}
	case len(words) == 2 && words[0] == "remind", len(words) == 3 && words[0] == "remind":
		d, _ := decodeWait(words[1])
		mem.Alarms = append(mem.Alarms, coach.Alarm{ID: words[len(words)-1], At: in.Now.Add(d)})
		replies = []coach.Reply{{Line: "ok", Text: "I will."}}
	case m.Text == "panic":
		panic("the script has no such page")
	case pieces[m.Text] != nil:
		replies = pieces[m.Text]
	default:
		replies = []coach.Reply{{Line: "heard", Text: "```\n" + heard(m) + "\n```"}}
	}
	for i := range replies {
		replies[i].To = m.From
	}
	return coach.Output{Memory: mem, Replies: replies}
}

// heard says what a message is, with long text only by its length.
func heard(m coach.Message) string {
	text := fmt.Sprintf("%q", m.Text)
	if len(m.Text) > 100 {
		text = fmt.Sprintf("%d bytes", len(m.Text))
	}
	switch m.Kind {
	case coach.Choice:
		return fmt.Sprintf("choice %v of %s", m.Picks, m.Offer)
	case coach.Command:
		return fmt.Sprintf("command %s %s", m.Command, text)
	}
	return fmt.Sprintf("%s %s", m.Kind, text)
}

var red = coach.Option{ID: coach.ChoiceRed, Label: "Something is wrong", Red: true, Alone: true}

// pieces are what the script can say.
var pieces = map[string][]coach.Reply{
	"welcome": {{
		Line: "hello", Title: "Hello!", Text: "Is **Miso** at home with you?",
		Offer: coach.Offer{ID: "o1", Choices: []coach.Option{
			{ID: "yes", Label: "Yes"}, {ID: "not-yet", Label: "Not yet"}, {ID: "no-cat", Label: "No cat 🐈 yet"}, red,
		}},
	}},
	"welcome back": {{Line: "back", Text: "Good to see you again."}},
	"several": {
		{Line: "one", Text: "One."}, {Line: "two", Text: "Two."}, {Line: "three", Text: "Three."},
	},
	"how many": {{
		Line: "cats", Text: "How many?",
		Offer: coach.Offer{ID: "o2", Choices: []coach.Option{
			{ID: "two", Label: "2"}, {ID: "three", Label: "3"}, {ID: "more", Label: "More"},
		}},
	}},
	"signs": {{
		Card: "steps/wear", Title: "How did it go?", Text: "What did you see?", Step: "wear",
		Offer: coach.Offer{ID: "o3", Many: true, Send: "Done", Choices: []coach.Option{
			{ID: "flop", Label: "Flopped over"}, {ID: "freeze", Label: "Froze"}, {ID: "eats", Label: "Ate a treat", Picked: true},
			{ID: "else", Label: "Something else", Alone: true}, red,
		}},
	}},
	"alert": {{
		Card: "alerts/panting", Title: "Call a vet now", Alert: true, Text: "Open-mouth breathing is an **emergency**.",
		Verdict: content.VetNow, Place: content.Outdoors, Step: "first-outing", Tone: content.Emergency, Sources: []string{"AAFP", "ISFM"},
		Offer: coach.Offer{ID: "o4", Choices: []coach.Option{{ID: "called", Label: "I called"}, red}},
	}},
	"card": {{
		Card: "steps/drape", Title: "Drape the harness",
		Text: "Lay it over the back, *loosely*:\n\n" +
			"- **One** treat when it touches\n- take it off again\n  while things go well\n\n" +
			"1. first\n2. then\n\n   and a second paragraph\n\n> She decides.\n\n" +
			"Read [more](https://example.org/a_b) or <https://example.org>.  \nA new line. 2 \\* 2 &lt; 5 \\&amp; `code`\n\n---\n\nEnd.",
		Fields:  []coach.Field{{Name: "How long", Value: "3 to 5 **minutes**"}, {Name: "Move on when", Value: "- she eats\n- she plays"}},
		Picture: &coach.Picture{Kind: "path", Of: "drape", Alt: "the path, the third of twelve steps marked"},
		Step:    "drape", Place: content.IndoorsFree, Verdict: content.Stay, Sources: []string{"AAFP"},
	}},
	"names": {{
		Line: "names", Title: "\x1b]0;owned\aMi\x1b[31mso\u202e",
		Text:  "Her name is \x1b[2J\x1b[HMi\u0007so\\*, &#27;[31mZ" + strings.Repeat("\u0301", 40) + ".",
		Offer: coach.Offer{ID: "o5", Choices: []coach.Option{{ID: "a", Label: "Mi\nso\x1b[5m\u009b31m"}}},
	}},
}
