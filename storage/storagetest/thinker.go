package storagetest

import (
	"fmt"
	"slices"
	"time"

	"catwalk/coach"
)

// counter is a small thinker. It counts its turns in memory, writes what was
// said into the journal and answers with it. The command of a message has it
// do one thing more.
type counter struct{}

// The commands of counter. Text and At of the message say with what.
const (
	wakeMe    = "wake"    // set the alarm Text to At
	leaveIt   = "leave"   // on a tick: leave the alarm as it is
	panicNow  = "panic"   // panic
	breakIt   = "break"   // return a memory that cannot be written down
	recall    = "recall"  // answer with the last three entries
	sayTwice  = "twice"   // answer with two replies
	editable  = "key"     // answer with the key Text
	untilThen = "until"   // answer with something that is good until At
	forgetMe  = "forget"  // order Forget
	setPhone  = "phone"   // order SetCommunity with the phone Text
	setPoison = "poison"  // order SetCommunity with the poison phone Text
	noHome    = "no-home" // have no home any more
	unknown   = "no-such" // order something that no store knows
	slowly    = "slowly"  // think for a while
)

// Needs asks for the last three entries when they are to be recalled.
func (counter) Needs(_ coach.Memory, m coach.Message) coach.Span {
	if m.Command == recall {
		return coach.Span{Last: 3}
	}
	return coach.Span{}
}

// Turn counts.
func (counter) Turn(in coach.Input) coach.Output {
	m := in.Message
	out := coach.Output{Memory: in.Memory}
	out.Memory.Offers++
	if len(out.Memory.People) == 0 {
		out.Memory.People = []coach.Person{{Addresses: []coach.Address{m.From.Owner()}, Home: m.From}}
	}
	said := fmt.Sprintf("%d: %s", out.Memory.Offers, m.Text)
	out.Replies = []coach.Reply{{To: m.From, Line: "said", Text: said}}
	out.Entries = []coach.Entry{{At: in.Now, Kind: coach.SessionEntry, Note: m.Text}}
	if m.Kind == coach.Tick {
		out.Replies[0].Text = fmt.Sprintf("%d: %s rang", out.Memory.Offers, m.Alarm)
		if !slices.ContainsFunc(out.Memory.People, func(p coach.Person) bool { return p.Language == leaveIt }) {
			out.Memory.Alarms = slices.DeleteFunc(slices.Clone(out.Memory.Alarms), func(a coach.Alarm) bool { return a.ID == m.Alarm })
		}
	}
	if more := deeds[m.Command]; more != nil {
		more(in, &out)
	}
	return out
}

// deeds are what the commands do.
var deeds = map[string]func(coach.Input, *coach.Output){
	wakeMe: func(in coach.Input, out *coach.Output) {
		out.Memory.Alarms = append(slices.Clone(out.Memory.Alarms), coach.Alarm{ID: in.Message.Text, At: in.Message.At})
	},
	leaveIt:  func(_ coach.Input, out *coach.Output) { out.Memory.People[0].Language = leaveIt },
	panicNow: func(coach.Input, *coach.Output) { panic("a bad day") },
	breakIt: func(_ coach.Input, out *coach.Output) {
		out.Memory.Alarms = []coach.Alarm{{ID: "x", At: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}}
	},
	recall: func(in coach.Input, out *coach.Output) {
		for _, e := range in.Journal {
			out.Replies[0].Text += " <" + e.Note + ">"
		}
	},
	sayTwice: func(_ coach.Input, out *coach.Output) {
		out.Replies = append(out.Replies, out.Replies[0])
		out.Replies[1].Text += " again"
	},
	editable:  func(in coach.Input, out *coach.Output) { out.Replies[0].Key = in.Message.Text },
	untilThen: func(in coach.Input, out *coach.Output) { out.Replies[0].Until = in.Message.At },
	forgetMe: func(_ coach.Input, out *coach.Output) {
		out.Replies[0].Key = forgetMe
		out.Orders = []coach.Order{{Kind: coach.Forget}}
	},
	setPhone: func(in coach.Input, out *coach.Output) {
		c := in.Community
		c.Phone = in.Message.Text
		out.Orders = []coach.Order{{Kind: coach.SetCommunity, Community: &c}}
	},
	setPoison: func(in coach.Input, out *coach.Output) {
		c := in.Community
		c.PoisonPhone = in.Message.Text
		out.Orders = []coach.Order{{Kind: coach.SetCommunity, Community: &c}}
	},
	noHome:  func(_ coach.Input, out *coach.Output) { out.Memory.People[0].Home = coach.Address{} },
	unknown: func(_ coach.Input, out *coach.Output) { out.Orders = []coach.Order{{Kind: "tea"}} },
	slowly:  func(coach.Input, *coach.Output) { time.Sleep(20 * time.Millisecond) },
}
