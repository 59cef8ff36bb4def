package telegram

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
)

// A process is this test binary in a role of its own.
type process struct {
	t   *testing.T
	cmd *exec.Cmd
}

func startProcess(t *testing.T, role string, env ...string) *process {
	t.Helper()
	me, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{t, exec.Command(me)}
	p.cmd.Env = append(append(os.Environ(), "CATWALK_TEST_ROLE="+role), env...)
	p.cmd.Stderr = os.Stderr
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

// kill ends a process as a power cut would.
func (p *process) kill() {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	_ = p.cmd.Wait() // it was killed
}

// Killed at any moment, the bot loses nothing that was said: every message is
// answered, in order, and at most one reply an owner and kill comes twice.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills a dozen processes")
	}
	s := telegramtest.New()
	t.Cleanup(s.Close)
	env := []string{
		"CATWALK_TEST_API=" + s.URL, "CATWALK_TEST_DB=" + filepath.Join(t.TempDir(), "cats.db"), "CATWALK_TEST_COACH=echo",
	}
	const kills, people, each = 10, 4, 15
	var owners []*telegramtest.Person
	for i := range people {
		owners = append(owners, s.Person(fmt.Sprint("Owner ", i)))
	}
	said := 0
	for range kills {
		bot := startProcess(t, "bot", env...)
		polls := s.Calls("getUpdates")
		s.Wait(patience, func() bool { return s.Calls("getUpdates") > polls })
		for range each {
			for _, o := range owners {
				o.Type(fmt.Sprintf("message %04d.", said))
			}
			said++
			time.Sleep(time.Duration(rand.IntN(5)) * time.Millisecond)
		}
		bot.kill()
	}
	bot := startProcess(t, "bot", env...)
	last := fmt.Sprintf("message %04d.", said-1)
	for _, o := range owners {
		if !s.Wait(4*patience, func() bool { return strings.Contains(o.Chat().Last().Text, last) }) {
			t.Errorf("%s never got an answer to %q", o.Name, last)
		}
	}
	bot.kill()
	for _, o := range owners {
		checkAnswers(t, o, said, kills)
	}
}

// checkAnswers checks what one owner got to see.
func checkAnswers(t *testing.T, o *telegramtest.Person, said, kills int) {
	t.Helper()
	count := map[string]int{}
	newest, twice := "", 0
	for _, m := range o.Chat().FromBot() {
		count[m.Text]++
		if m.Text < newest && count[m.Text] == 1 {
			t.Errorf("%s: %q came after %q", o.Name, m.Text, newest)
		}
		newest = max(newest, m.Text)
	}
	for i := range said {
		text := fmt.Sprintf("message %04d.", i)
		if count[text] == 0 {
			t.Errorf("%s: no answer to %q", o.Name, text)
		}
		twice += count[text] - 1
	}
	if twice > kills+1 {
		t.Errorf("%s: %d replies came twice after %d kills", o.Name, twice, kills)
	}
}
