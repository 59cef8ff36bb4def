package coach_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
)

// inServer is a message of somebody in a server.
func inServer(command, text string) coach.Message {
	return coach.Message{Kind: coach.Command, Command: command, Text: text, Community: "s1", From: owner}
}

// TestSetup changes one thing at a time of a server that is set up.
func TestSetup(t *testing.T) {
	before := coach.Community{ID: "s1", Phone: "112", Channel: "7", QuietFrom: 22, QuietTo: 7}
	for text, c := range map[string]struct {
		want coach.Community // zero for no order
		says string
	}{
		"":                               {says: "setup"},
		"phone +49 (30) 123-45.67":       {want: coach.Community{ID: "s1", Phone: "+49 (30) 123-45.67", Channel: "7", QuietFrom: 22, QuietTo: 7}, says: "setup.saved"},
		"phone none":                     {want: coach.Community{ID: "s1", Channel: "7", QuietFrom: 22, QuietTo: 7}, says: "setup.saved"},
		"phone 112":                      {says: "setup"},
		"phone ask me":                   {says: "setup.wrong.phone"},
		"phone 12":                       {says: "setup.wrong.phone"},
		"phone 123456789012345678901":    {says: "setup.wrong.phone"},
		"Poison-Phone 01 406 43 43":      {want: coach.Community{ID: "s1", Phone: "112", PoisonPhone: "01 406 43 43", Channel: "7", QuietFrom: 22, QuietTo: 7}, says: "setup.saved"},
		"channel <#12>":                  {says: "setup.wrong.channel"},
		"channel off":                    {want: coach.Community{ID: "s1", Phone: "112", QuietFrom: 22, QuietTo: 7}, says: "setup.saved"},
		"language en":                    {want: coach.Community{ID: "s1", Phone: "112", Channel: "7", Language: "en", QuietFrom: 22, QuietTo: 7}, says: "setup.saved"},
		"language xx":                    {says: "setup.wrong.language"},
		"quiet-from 24":                  {says: "setup.wrong.hour"},
		"quiet-from -1":                  {says: "setup.wrong.hour"},
		"quiet-from 21:00\nquiet-to 6":   {want: coach.Community{ID: "s1", Phone: "112", Channel: "7", QuietFrom: 21, QuietTo: 6}, says: "setup.saved"},
		"quiet-from none\nquiet-to none": {want: coach.Community{ID: "s1", Phone: "112", Channel: "7"}, says: "setup.saved"},
		"color blue":                     {says: "setup.unknown"},
	} {
		t.Run(text, func(t *testing.T) {
			m := inServer("setup", text)
			m.Manages = true
			out := theCoach(t).Turn(coach.Input{Message: m, Now: start, Community: before})
			var got coach.Community
			for _, o := range out.Orders {
				got = *o.Community
			}
			if got != c.want {
				t.Errorf("ordered %+v, want %+v", got, c.want)
			}
			if line := string(out.Replies[0].Line); line != c.says {
				t.Errorf("it begins with %s, want %s", line, c.says)
			}
			for _, r := range out.Replies {
				check(t, theCoach(t), r)
			}
		})
	}
}

// TestSetupRefused: only who manages a server may set it up, and in it.
func TestSetupRefused(t *testing.T) {
	for says, m := range map[string]coach.Message{
		"setup.refused": inServer("setup", "phone 112"),
		"setup.where":   {Kind: coach.Command, Command: "setup", Text: "phone 112", From: owner, Manages: true},
	} {
		out := theCoach(t).Turn(coach.Input{Message: m, Now: start})
		if len(out.Orders) > 0 || string(out.Replies[0].Line) != says {
			t.Errorf("%s: ordered %v, said %s", says, out.Orders, said(out))
		}
	}
}

// TestShare shares in a server with a channel and quiet hours, and looks at
// what everyone gets to see.
func TestShare(t *testing.T) {
	hood := coach.Community{ID: "s1", Channel: "wins", QuietFrom: 22, QuietTo: 7}
	for name, c := range map[string]struct {
		what, press string
		at          int // hour
		first       bool
		public      string // where; "" for nowhere
		says        string
	}{
		"a milestone, to its channel":           {press: "share", at: 12, public: "wins", says: "share.milestone"},
		"a milestone by name":                   {what: "milestone", press: "share", at: 12, public: "wins", says: "share.milestone"},
		"an answer, where the owner is":         {what: "topic:how-long", press: "share", at: 12, public: owner.Chat, says: "answers/how-long"},
		"an answer in words":                    {what: "how long does it take to harness train a cat", press: "share", at: 12, public: owner.Chat, says: "answers/how-long"},
		"kept to oneself":                       {press: "keep", at: 12, says: "share.kept"},
		"in the night":                          {press: "share", at: 23, says: "share.quiet"},
		"before the morning":                    {press: "share", at: 6, says: "share.quiet"},
		"in the morning":                        {press: "share", at: 7, public: "wins", says: "share.milestone"},
		"nothing yet":                           {first: true, at: 12, says: "share.nothing"},
		"an answer that is none":                {what: "topic:nonsense", at: 12, says: "share.nothing"},
		"an answer, at the very beginning, too": {what: "topic:how-long", press: "share", first: true, at: 12, public: owner.Chat, says: "answers/how-long"},
	} {
		t.Run(name, func(t *testing.T) {
			chat := newChat(t)
			chat.setUp("with Mochi, at wear")
			if c.first {
				chat.setUp("at ready")
			}
			in := coach.Input{Memory: chat.memory, Message: inServer("share", c.what), Community: hood,
				Now: time.Date(2026, 5, 4, c.at, 30, 0, 0, time.UTC)}
			out := theCoach(t).Turn(in)
			if c.press != "" {
				for _, r := range out.Replies {
					if r.Public || r.To != owner {
						t.Fatalf("seen by others before it was shared: %+v", r)
					}
				}
				in.Memory = out.Memory
				in.Message = coach.Message{Kind: coach.Choice, Offer: out.Replies[0].Offer.ID, Picks: []string{c.press}, Community: "s1", From: owner}
				out = theCoach(t).Turn(in)
			}
			last := out.Replies[len(out.Replies)-1]
			if got := string(last.Card) + string(last.Line); got != c.says {
				t.Errorf("said %s, want %s", got, c.says)
			}
			if last.Public != (c.public != "") || last.Public && last.To.Chat != c.public || last.Public && len(last.Offer.Choices) > 0 {
				t.Errorf("others see %+v", last)
			}
		})
	}
}

// TestShareInAnEmergency: while a cat is missing or ill, that is what counts.
func TestShareInAnEmergency(t *testing.T) {
	chat := newChat(t)
	chat.setUp("with Mochi, at wear")
	chat.memory.Cats[0].Hold = coach.HoldLost
	out := theCoach(t).Turn(coach.Input{Memory: chat.memory, Message: inServer("share", ""), Now: start})
	if said(out) != "ask.lost" {
		t.Errorf("said %s", said(out))
	}
}

// TestSuggest: what is completed can be sent, and is understood.
func TestSuggest(t *testing.T) {
	c := theCoach(t)
	for _, command := range []string{"ask", "report", "share"} {
		all := c.Suggest("en", command, "")
		if len(all) == 0 || len(all) > 25 || !slices.Equal(all, c.Suggest("en", command, "")) {
			t.Errorf("/%s: %d suggestions, or not always the same", command, len(all))
		}
		for _, o := range all {
			if o.Label == "" || len(o.ID) > 100 {
				t.Errorf("/%s suggests %+v", command, o)
			}
			out := c.Turn(coach.Input{Message: inServer(command, o.ID), Now: start})
			if said := said(out); strings.Contains(said, "unclear") || command == "ask" && !strings.HasPrefix(said, "answers/") {
				t.Errorf("/%s %s: said %s", command, o.ID, said)
			}
		}
	}
	for typed, want := range map[string]string{"VACC": "topic:vaccines", "how long": "topic:how-long", "zzzz": ""} {
		got := c.Suggest("en", "ask", typed)
		if want == "" && len(got) > 0 || want != "" && !slices.ContainsFunc(got, func(o coach.Option) bool { return o.ID == want }) {
			t.Errorf("%q is completed by %v", typed, got)
		}
	}
	if got := c.Suggest("en", "next", ""); len(got) > 0 {
		t.Errorf("a command without words is completed by %v", got)
	}
}

// TestCommandsAreDescribed: each command, and all that may follow it, has a
// line that fits where platforms show it.
func TestCommandsAreDescribed(t *testing.T) {
	c := theCoach(t)
	for _, info := range c.Commands("en") {
		if info.About == "" || len(info.About) > 100 {
			t.Errorf("/%s is described as %q", info.Name, info.About)
		}
		for _, o := range info.Options {
			if o.About == "" || len(o.About) > 100 {
				t.Errorf("/%s %s is described as %q", info.Name, o.Name, o.About)
			}
		}
	}
	for _, id := range []string{"tick", "sources", "old", "not-yours", "again", "slow", "no-channel"} {
		if c.Line("en", "platform."+id) == "" {
			t.Errorf("no line platform.%s", id)
		}
	}
	if c.Languages()[0] != "en" || c.Line("xx", "platform.old") != c.Line("en", "platform.old") {
		t.Error("an unknown language is not answered in the guide's own")
	}
	if names := c.Publishers([]string{"ED", "no-such", "R1", "R1"}); len(names) != 1 || names[0] != c.Guide().Sources["R1"].Publisher {
		t.Errorf("publishers are %v", names)
	}
}
