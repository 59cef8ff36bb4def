package discord

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catwalk/bots/discord/discordtest"
)

// The coach's own chats that begin with nobody known are played through
// Discord, in a server: the same is said, and the same can be pressed.
func TestCoachsChats(t *testing.T) {
	files, err := filepath.Glob("../../coach/testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	played := 0
	for _, file := range files {
		script, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(script), "\n> ") || strings.Contains(string(script), "\nwait: ") {
			continue // begins with a memory, or lets days pass
		}
		played++
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			p := &player{rig: newRig(t), seen: map[string]bool{}}
			p.who = p.Person("Olga")
			p.in = p.who.Direct()
			p.play(strings.Split(string(script), "\n"))
		})
	}
	if played < 5 {
		t.Errorf("%d chats played: wanted at least 5", played)
	}
}

// A player plays the owner's side of a chat, and looks for the coach's.
type player struct {
	*rig
	who *discordtest.Person
	in  *discordtest.Room
	// seen are the messages that were there before what is played now, as they
	// were; last is the one that was found last.
	seen map[string]bool
	last *discordtest.Message
}

func (p *player) play(lines []string) {
	for i, line := range lines {
		owner, isWords := strings.CutPrefix(line, "owner: ")
		press, isPress := strings.CutPrefix(line, "press: ")
		labels, isLabels := strings.CutPrefix(line, "       (")
		switch {
		case isWords:
			p.say(owner)
		case isPress:
			p.press(strings.Split(press, " + "))
		case strings.HasPrefix(line, "coach: "):
			p.expect(strings.TrimSuffix(strings.TrimSpace(lines[i+1]), "…"))
		case isLabels:
			p.offered(strings.Split(strings.TrimSuffix(labels, ")"), " | "))
		}
	}
}

// say writes words, or uses a command.
func (p *player) say(words string) {
	name, isCommand := strings.CutPrefix(words, "/")
	if !isCommand {
		p.who.Say(words)
		return
	}
	name, rest, _ := strings.Cut(name, " ")
	var options []discordtest.Option
	if rest != "" {
		options = append(options, discordtest.Option{Name: p.bot.options[name], Value: rest})
	}
	p.who.Command(p.in, name, options...)
}

// press presses a button of the last message, or ticks in its menu. A button
// that opens a form is pressed as a client without forms would.
func (p *player) press(labels []string) {
	p.t.Helper()
	for _, b := range p.last.Buttons {
		if letters(b.Label) == letters(labels[0]) || strings.Contains(b.ID, "|"+labels[0]+"|") {
			p.who.PressID(p.last, strings.Replace(b.ID, string(actWrite)+"|", string(actChoose)+"|", 1))
			return
		}
	}
	var ticked []string
	if p.last.Menu != nil {
		for _, o := range p.last.Menu.Options {
			if slices.ContainsFunc(labels, func(l string) bool { return l == o.Value || letters(l) == letters(o.Label) }) {
				ticked = append(ticked, o.Label)
			}
		}
	}
	if len(ticked) != len(labels) {
		p.t.Fatalf("%q cannot be pressed in\n%s", labels, p.last)
	}
	p.who.Choose(p.last, ticked...)
}

// expect waits for a new message, or a new look of an old one, that says
// something.
func (p *player) expect(text string) {
	p.t.Helper()
	defer func() {
		if p.t.Failed() {
			p.t.Log(p.in)
		}
	}()
	p.until("the coach says "+text, func() bool {
		for _, m := range p.who.Sees(p.in) {
			if key := fmt.Sprint(m.ID, m.Edits); !p.seen[key] && strings.Contains(letters(m.Text), letters(text)) {
				p.seen[key], p.last = true, m
				return true
			}
		}
		return false
	})
}

// offered looks whether everything that can be pressed is there.
func (p *player) offered(labels []string) {
	var have []string
	for _, b := range p.last.Buttons {
		have = append(have, letters(b.Label))
	}
	if p.last.Menu != nil {
		for _, o := range p.last.Menu.Options {
			have = append(have, letters(o.Label))
		}
	}
	for _, want := range labels {
		if !slices.Contains(have, letters(want)) {
			p.t.Errorf("%q is not offered in\n%s", want, p.last)
		}
	}
}
