package telegram

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"catwalk/bots/telegram/telegramtest"
)

// The coach's own chats that begin with nobody known are played through
// Telegram: the same is said, and the same can be pressed.
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
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { replay(t, string(script)) })
	}
	if played < 5 {
		t.Errorf("%d chats played: wanted at least 5", played)
	}
}

// replay plays one chat.
func replay(t *testing.T, script string) {
	r := newRig(t)
	ann := r.Person("Ann")
	said := 0
	for line, next := range pairs(strings.Split(script, "\n")) {
		words, isWords := strings.CutPrefix(line, "owner: ")
		label, isPress := strings.CutPrefix(line, "press: ")
		keys, isKeys := strings.CutPrefix(strings.TrimSpace(line), "(")
		switch {
		case isWords:
			ann.Type(words)
		case isPress:
			pressAll(r, ann, strings.Split(label, " + "))
		case strings.HasPrefix(line, "coach: "):
			said++
			r.until("reply "+next, func() bool { return len(ann.Chat().FromBot()) >= said })
			if got := ann.Chat().FromBot()[said-1]; !strings.Contains(letters(got.Text), letters(beginning(next))) {
				t.Errorf("Telegram shows\n%s\nwhere the coach says\n%s", got.Text, next)
			}
		case isKeys && strings.HasPrefix(line, "       "):
			got := ann.Chat().FromBot()[said-1]
			for _, want := range strings.Split(strings.TrimSuffix(keys, ")"), " | ") {
				if !slices.ContainsFunc(labels(got), func(l string) bool { return letters(l) == letters(want) }) {
					t.Errorf("no button %q below\n%s", want, got.Text)
				}
			}
		}
	}
}

// pressAll presses a button, or ticks several and sends them.
func pressAll(r *rig, p *telegramtest.Person, labels []string) {
	r.t.Helper()
	if len(labels) > 1 {
		labels = append(labels, "Send")
	}
	for _, l := range labels {
		r.until("a button "+l, func() bool { return p.Press(l) != nil })
	}
}

// pairs goes through lines, each with the one after it.
func pairs(lines []string) func(func(line, next string) bool) {
	return func(yield func(string, string) bool) {
		for i, line := range lines {
			next := ""
			if i+1 < len(lines) {
				next = strings.TrimSpace(lines[i+1])
			}
			if !yield(line, next) {
				return
			}
		}
	}
}

// beginning is a text as far as a script shows it.
func beginning(text string) string { return strings.TrimSuffix(text, "…") }

// letters leaves only letters and digits of a text.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

func labels(m telegramtest.Message) []string {
	var all []string
	for _, row := range m.Keys {
		for _, k := range row {
			all = append(all, k.Text)
		}
	}
	return all
}
