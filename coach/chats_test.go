package coach_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var update = flag.Bool("update", false, "rewrite the coach's side of the chats in testdata")

// TestChats plays the chats in testdata. A chat is a text file: first why it
// exists, then what the owner does and what the coach says to it.
//
//	> with Mochi, she, at wear   what is known before the chat begins
//	> gates open
//	owner: she flopped over      words, or a command with its slash
//	press: Not sure              a choice below the last reply, or several
//	                             with " + " between them
//	edit: she ate, too           what an earlier message was changed to
//	send: photo                  something without words
//	wait: 2d                     time passes, and alarms ring
//	coach: [card or line] verdict @step
//	       what it says, cut short
//	       (what can be pressed)
//
// The memory is written to JSON and read back between turns. With -update the
// coach's side is written anew; read the change before you commit it.
func TestChats(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no chats: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := play(t, string(want))
			if *update {
				err = os.WriteFile(file, []byte(got), 0o644)
			} else if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the chat went differently (-want +got):\n%s", diff)
			}
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// A chat is one owner talking to one coach.
type chat struct {
	t      testing.TB
	coach  *coach.Coach
	memory coach.Memory
	now    time.Time
	said   int
	last   []coach.Reply
	out    strings.Builder
}

var owner = coach.Address{Platform: "test", Person: "olga", Chat: "olga"}

func newChat(t testing.TB) *chat {
	return &chat{t: t, coach: theCoach(t), now: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC),
		memory: coach.Memory{Household: "h1"}}
}

// play plays the owner's side of a chat and returns it with the coach's.
func play(t testing.TB, script string) string {
	c := newChat(t)
	lines := bufio.NewScanner(strings.NewReader(script))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c.line(lines.Text())
	}
	return c.out.String()
}

// line plays one line of a script; what the coach said before is left out.
func (c *chat) line(line string) {
	kind, rest, _ := strings.Cut(line, ": ")
	switch {
	case strings.HasPrefix(line, "coach:") || strings.HasPrefix(line, "       "):
		return
	case strings.HasPrefix(line, "> "):
		c.setUp(line[2:])
	case kind == "owner":
		c.out.WriteString(line + "\n")
		c.say(rest)
		return
	case kind == "press":
		c.out.WriteString(line + "\n")
		c.press(strings.Split(rest, " + "))
		return
	case kind == "edit":
		c.out.WriteString(line + "\n")
		c.turn(coach.Message{Kind: coach.Text, Command: coach.Edited, Text: rest})
		return
	case kind == "send":
		c.out.WriteString(line + "\n")
		c.turn(coach.Message{Kind: coach.Other, Command: rest})
		return
	case kind == "wait":
		c.out.WriteString(line + "\n")
		c.wait(duration(c.t, rest))
		return
	}
	c.out.WriteString(line + "\n")
}

// say sends words, or a command.
func (c *chat) say(text string) {
	m := coach.Message{Kind: coach.Text, Text: text}
	if name, ok := strings.CutPrefix(text, "/"); ok {
		m.Kind = coach.Command
		m.Command, m.Text, _ = strings.Cut(name, " ")
	}
	c.turn(m)
}

// press presses choices of the last reply that has them, by label or id.
func (c *chat) press(labels []string) {
	m := coach.Message{Kind: coach.Choice}
	for _, label := range labels {
		m.Offer, m.Picks = c.choice(label, m.Picks)
	}
	c.turn(m)
}

func (c *chat) choice(label string, picks []string) (string, []string) {
	for i := len(c.last) - 1; i >= 0; i-- {
		for _, o := range c.last[i].Offer.Choices {
			if o.Label == label || o.ID == label {
				return c.last[i].Offer.ID, append(picks, o.ID)
			}
		}
	}
	c.t.Errorf("nothing to press is called %q", label)
	return "", picks
}

// wait lets time pass. Alarms that come due ring at their time.
func (c *chat) wait(d time.Duration) {
	until := c.now.Add(d)
	for {
		i := c.earliest(until)
		if i < 0 {
			break
		}
		alarm := c.memory.Alarms[i]
		c.now = alarm.At
		c.turn(coach.Message{Kind: coach.Tick, Alarm: alarm.ID, From: c.memory.People[alarm.Person].Home})
	}
	c.now = until
}

func (c *chat) earliest(until time.Time) int {
	first := -1
	for i, a := range c.memory.Alarms {
		if !a.At.After(until) && (first < 0 || a.At.Before(c.memory.Alarms[first].At)) {
			first = i
		}
	}
	return first
}

// turn takes one turn, a minute after the last, with a memory that has been
// JSON in between.
func (c *chat) turn(m coach.Message) {
	c.now = c.now.Add(time.Minute)
	c.said++
	if m.From == (coach.Address{}) {
		m.From = owner
	}
	m.Delivery = coach.Delivery{Platform: "test", ID: fmt.Sprint(c.said)}
	m.At = c.now
	out := c.coach.Turn(coach.Input{Memory: c.memory, Message: m, Now: c.now})
	c.memory = reread(c.t, out.Memory)
	c.last = out.Replies
	for _, r := range out.Replies {
		check(c.t, c.coach, r)
		c.out.WriteString(transcript(r))
	}
}

func reread(t testing.TB, m coach.Memory) coach.Memory {
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var again coach.Memory
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m, again, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("memory does not survive JSON (-before +after):\n%s", diff)
	}
	return again
}

// transcript writes a reply as the chats in testdata show it.
func transcript(r coach.Reply) string {
	var b strings.Builder
	fmt.Fprintf(&b, "coach: [%s%s]", r.Card, r.Line)
	if r.Verdict != content.NoVerdict {
		fmt.Fprintf(&b, " %s", r.Verdict)
	}
	fmt.Fprintf(&b, " @%s\n", r.Step)
	text := strings.Join(strings.Fields(r.Text), " ")
	if runes := []rune(text); len(runes) > 200 {
		text = strings.TrimSpace(string(runes[:200])) + " …"
	}
	fmt.Fprintf(&b, "       %s\n", text)
	var labels []string
	for _, o := range r.Offer.Choices {
		labels = append(labels, o.Label)
	}
	if len(labels) > 0 {
		fmt.Fprintf(&b, "       (%s)\n", strings.Join(labels, " | "))
	}
	return b.String()
}

// duration reads "5m", "3h", "2d" or "1w".
func duration(t testing.TB, s string) time.Duration {
	unit := map[byte]time.Duration{'m': time.Minute, 'h': time.Hour, 'd': 24 * time.Hour, 'w': 7 * 24 * time.Hour}[s[len(s)-1]]
	var n int
	if _, err := fmt.Sscan(s[:len(s)-1], &n); err != nil || unit == 0 {
		t.Fatalf("no duration: %q", s)
	}
	return time.Duration(n) * unit
}
