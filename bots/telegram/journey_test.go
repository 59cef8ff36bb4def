package telegram

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
)

// wishes are what a willing owner with a calm cat presses, the dearest first.
var wishes = []string{
	"She", "Looks first, then comes closer", "Goes for walks in one", "1 to 10 years", "In the last six months",
	"Yes", "Done", "All of these", "How it went", "Under 5", "Indoors, on the leash",
}

// good are the boxes that a good session ticks.
var good = []string{
	"Walks normally", "Eats treats", "Sniffs and explores", "Relaxed", "10 easy minutes or more", "Plays", "Follows along",
}

// From /start to the first outing, as an owner with a calm cat comes there in
// a few weeks; the bot is killed on the way, again and again.
func TestJourney(t *testing.T) {
	if testing.Short() {
		t.Skip("lets weeks pass")
	}
	s := telegramtest.New()
	t.Cleanup(s.Close)
	dir := t.TempDir()
	j := &journey{t: t, Server: s, ahead: filepath.Join(dir, "ahead"), env: []string{
		"CATWALK_TEST_API=" + s.URL, "CATWALK_TEST_DB=" + filepath.Join(dir, "cats.db"),
		"CATWALK_TEST_AHEAD=" + filepath.Join(dir, "ahead"),
	}}
	j.bot = startProcess(t, "bot", j.env...)
	t.Cleanup(func() { j.bot.kill() })
	ann := s.Person("Ann")
	j.write(ann, "/start")
	j.write(ann, "Mochi")
	for range 150 {
		if strings.HasPrefix(ann.Chat().Last().Text, "The first outing\n") {
			j.press(ann, "How it went")
			j.report(ann)
			break
		}
		j.step(ann)
	}
	if name := os.Getenv("CATWALK_TRANSCRIPT"); name != "" {
		if err := os.WriteFile(name, []byte(ann.Chat().String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if find(ann.Chat(), "The first outing\n").ID == 0 {
		t.Errorf("no outing after %d days:\n%s", j.days, ann.Chat())
	}
	if j.kills < 3 {
		t.Errorf("killed %d times only", j.kills)
	}
}

// quiet is how long nothing more is said where an answer has come to its end.
const quiet = 60 * time.Millisecond

// A journey is weeks of one owner with the bot as a process of its own.
type journey struct {
	*telegramtest.Server
	t           *testing.T
	bot         *process
	env         []string
	ahead       string
	days, kills int
}

// step does the next thing that the chat asks for.
func (j *journey) step(p *telegramtest.Person) {
	last := p.Chat().Last()
	if strings.Contains(last.Text, "may speak against it") && has(last, "No") {
		j.press(p, "No")
		return
	}
	for _, w := range wishes {
		if slices.Contains(labels(last), w) {
			j.press(p, w)
			return
		}
	}
	if has(last, "Send") {
		j.report(p)
		return
	}
	j.nextDay()
	j.write(p, "/next")
}

// nextDay lets a day pass, and every few days the process is killed.
func (j *journey) nextDay() {
	j.days++
	if err := os.WriteFile(j.ahead, []byte(fmt.Sprint(24*j.days)), 0o600); err != nil {
		j.t.Fatal(err)
	}
	if j.days%3 == 0 {
		j.kills++
		j.bot.kill()
		j.bot = startProcess(j.t, "bot", j.env...)
	}
}

// report ticks what a good session shows, and sends it.
func (j *journey) report(p *telegramtest.Person) {
	asked := p.Chat().Last()
	for _, g := range good {
		if has(asked, unticked+g) {
			p.Press(g)
			j.wait(g, func() bool { return has(find(p.Chat(), asked.Text), ticked+g) })
		}
	}
	time.Sleep(quiet)
	j.press(p, "Send")
}

func (j *journey) press(p *telegramtest.Person, label string) {
	before := len(p.Chat().FromBot())
	if p.Press(label) == nil {
		j.t.Fatalf("no button %q:\n%s", label, p.Chat())
	}
	j.answered(p, before, label)
}

func (j *journey) write(p *telegramtest.Person, text string) {
	before := len(p.Chat().FromBot())
	p.Type(text)
	j.answered(p, before, text)
}

// answered waits for an answer, and for all of it.
func (j *journey) answered(p *telegramtest.Person, before int, to string) {
	j.wait(to, func() bool { return len(p.Chat().FromBot()) > before && j.Waiting() == 0 })
	for n := 0; n != len(p.Chat().FromBot()); {
		n = len(p.Chat().FromBot())
		j.Wait(quiet, func() bool { return len(p.Chat().FromBot()) > n })
	}
}

func (j *journey) wait(what string, ok func() bool) {
	j.t.Helper()
	if !j.Wait(2*patience, ok) {
		j.t.Fatalf("waited in vain: %s", what)
	}
}
