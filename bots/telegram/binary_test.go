package telegram

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
)

// The built program, as an operator runs it: in a private chat and in a group
// of three, killed in between and started again. CATWALK_BINARY names it.
func TestBinary(t *testing.T) {
	program := os.Getenv("CATWALK_BINARY")
	if program == "" {
		t.Skip("set CATWALK_BINARY to the built program")
	}
	s := telegramtest.New()
	t.Cleanup(s.Close)
	r := &rig{Server: s, t: t, log: &notebook{}}
	b := &built{rig: r, program: program, db: filepath.Join(t.TempDir(), "cats.db")}
	b.start()
	ann, bob, cat := s.Person("Ann"), s.Person("Bob"), s.Person("Cat")
	group := s.Group("Cat people", ann, bob, cat)
	hello := "@" + telegramtest.Username
	ann.Type("/start")
	r.said(ann.Chat(), "What is your cat's name?")
	b.kill()
	ann.Type("Mochi") // said while nobody is there
	b.start()
	r.said(ann.Chat(), "Should I say she")
	ann.Press("She")
	r.said(ann.Chat(), "How does Mochi take new things")
	ann.Press("Looks first, then comes closer")
	r.said(ann.Chat(), "find out two things")
	group.Type(bob, hello+" can cats eat catnip before a walk?")
	r.said(group, "atnip")
	group.Type(cat, "/lost")
	r.said(group, "Stop. Do not run")
	b.kill()
	b.start()
	group.Press(bob, "Out of sight")
	group.Type(ann, "/plan"+hello)
	r.said(group, "I answered you in our private chat.")
	r.said(ann.Chat(), "you are here")
	group.Press(cat, "Out of sight")
	r.said(group, "Mark the exact spot")
	b.stop()
	if name := os.Getenv("CATWALK_TRANSCRIPT"); name != "" {
		text := "PRIVATE\n" + ann.Chat().String() + "\nGROUP\n" + group.String() + "\nLOG\n" + r.log.String()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, secret, _ := strings.Cut(telegramtest.Token, ":"); strings.Contains(r.log.String(), secret) {
		t.Error("the token stands in the log")
	}
}

// A token that cannot work ends the program with code 2 and one sentence.
func TestBinaryWithoutToken(t *testing.T) {
	program := os.Getenv("CATWALK_BINARY")
	if program == "" {
		t.Skip("set CATWALK_BINARY to the built program")
	}
	s := telegramtest.New()
	t.Cleanup(s.Close)
	s.Revoke()
	for name, token := range map[string]string{"malformed": "hello", "revoked": telegramtest.Token, "empty": " "} {
		cmd := exec.Command(program, "serve", "--db=sqlite:"+filepath.Join(t.TempDir(), "cats.db"))
		cmd.Env = append(os.Environ(), "TELEGRAM_TOKEN="+token, "TELEGRAM_API_URL="+s.URL)
		var said bytes.Buffer
		cmd.Stderr = &said
		err := cmd.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 2 || !strings.Contains(said.String(), "@BotFather") {
			t.Errorf("%s token: %v\n%s", name, err, said.String())
		}
	}
}

// A built program that runs, is killed and is started again.
type built struct {
	*rig
	program, db string
	cmd         *exec.Cmd
}

func (b *built) start() {
	b.t.Helper()
	b.cmd = exec.Command(b.program, "serve", "--db=sqlite:"+b.db)
	b.cmd.Env = append(os.Environ(), "TELEGRAM_TOKEN="+telegramtest.Token+"\n", "TELEGRAM_API_URL="+b.URL)
	b.cmd.Stdout, b.cmd.Stderr = b.log, b.log
	if err := b.cmd.Start(); err != nil {
		b.t.Fatal(err)
	}
}

func (b *built) kill() {
	b.t.Helper()
	time.Sleep(100 * time.Millisecond)
	_ = b.cmd.Process.Kill() // it runs
	_ = b.cmd.Wait()         // it was killed
}

func (b *built) stop() {
	b.t.Helper()
	if err := b.cmd.Process.Signal(os.Interrupt); err != nil {
		b.t.Fatal(err)
	}
	if err := b.cmd.Wait(); err != nil {
		b.t.Errorf("stopped with %v", err)
	}
}
