package coach

import (
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"catwalk/coach/reading"
	"catwalk/content"
)

// A turn is one message on its way to its replies. It works on a copy of the
// memory, so that the caller's stays as it was.
type turn struct {
	*Coach
	msg  Message
	now  time.Time
	hood Community
	past []Entry
	mem  Memory
	who  int
	lang *content.Language
	read *reading.Reader
	// about is what the question that is being answered was about.
	about string
	out   Output
}

// Needs says which part of the journal a turn will want to see.
func (c *Coach) Needs(_ Memory, m Message) Span {
	if m.Kind == Command && m.Command == "progress" || slices.Contains(m.Picks, "progress") {
		return Span{Last: 50}
	}
	return Span{}
}

// Turn answers one message.
func (c *Coach) Turn(in Input) Output {
	t := c.begin(in)
	t.route()
	t.out.Memory = t.mem
	return t.out
}

// begin opens a turn: whose it is, and in which language.
func (c *Coach) begin(in Input) *turn {
	t := &turn{Coach: c, msg: in.Message, now: in.Now, hood: in.Community, past: in.Journal, mem: in.Memory.clone()}
	t.mem.Version = MemoryVersion
	t.msg.Text = clean(t.msg.Text)
	if len(t.mem.Cats) == 0 {
		t.mem.Cats = []Cat{{Step: c.guide.Steps[0].ID}}
	}
	t.speakTo(t.person())
	t.settled()
	return t
}

// speakTo makes a person the one who is spoken to, in their language.
func (t *turn) speakTo(i int) {
	t.who = i
	t.lang = t.guide.In(t.me().Language)
	t.read = t.readers[t.lang.Tag]
}

// route hands the message to whoever answers its kind, and introduces the
// coach to a stranger afterwards.
func (t *turn) route() {
	defer t.acquaint()
	switch t.msg.Kind {
	case Tick:
		t.tick()
	case Command:
		t.command(t.msg.Command)
	case Choice, Form:
		t.pressed()
	case TickOff:
		t.tickOff()
	case Other:
		t.wordless()
	default:
		t.typed()
	}
}

// typed answers words, or what words that were said before were changed to.
func (t *turn) typed() {
	if t.msg.Command == Edited {
		t.edited()
		return
	}
	t.words()
}

// person finds who is speaking, or makes their acquaintance.
func (t *turn) person() int {
	from := t.msg.From.Owner()
	for i, p := range t.mem.People {
		if slices.Contains(p.Addresses, from) {
			t.atHome(i)
			return i
		}
	}
	t.mem.People = append(t.mem.People, Person{Addresses: []Address{from}})
	t.atHome(len(t.mem.People) - 1)
	return len(t.mem.People) - 1
}

// atHome remembers the private chat in which a person was last heard.
func (t *turn) atHome(i int) {
	if !t.msg.Public && t.msg.Kind != Tick {
		t.mem.People[i].Home = t.msg.From
	}
}

func (t *turn) me() *Person { return &t.mem.People[t.who] }

// cat returns the cat that is spoken of.
func (t *turn) cat() *Cat {
	i := t.me().Cat
	if i < 0 || i >= len(t.mem.Cats) {
		i = 0
	}
	return &t.mem.Cats[i]
}

// step returns the step that the cat is at, on the track that it walks.
func (t *turn) step() *content.Step {
	id := t.cat().Step
	if t.cat().Track == content.PackTrack {
		id = t.cat().Pack
	}
	if s := t.guide.Step(id); s != nil {
		return s
	}
	return t.guide.Steps[0]
}

// zone returns the person's time zone, UTC until it is known.
func (t *turn) zone() *time.Location {
	if loc, err := time.LoadLocation(t.me().Zone); err == nil {
		return loc
	}
	return time.UTC
}

// clean cuts a text to what the coach reads, and repairs its encoding.
func clean(s string) string {
	if len(s) > MaxText {
		s = s[:MaxText]
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.TrimSpace(strings.ReplaceAll(s, "\x00", ""))
}

// clone returns a copy that shares nothing that a turn changes.
func (m Memory) clone() Memory {
	m.People, m.Cats, m.Alarms = slices.Clone(m.People), slices.Clone(m.Cats), slices.Clone(m.Alarms)
	for i := range m.People {
		p := &m.People[i]
		p.Asked.Picked = slices.Clone(p.Asked.Picked)
		p.Report.Asserted, p.Report.Denied = slices.Clone(p.Report.Asserted), slices.Clone(p.Report.Denied)
		p.Report.Answered = slices.Clone(p.Report.Answered)
	}
	for i := range m.Cats {
		m.Cats[i] = m.Cats[i].clone()
	}
	return m
}

// clone returns a copy that shares nothing that a turn changes.
func (c Cat) clone() Cat {
	c.Skipped = slices.Clone(c.Skipped)
	c.Gates, c.Doors, c.Tally = maps.Clone(c.Gates), maps.Clone(c.Doors), maps.Clone(c.Tally)
	return c
}
