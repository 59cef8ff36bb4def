package telegram

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"catwalk/bots/telegram/telegramtest"
	"catwalk/content"
)

// BenchmarkBot measures the whole bot as its own process, against the fake API
// in a process of its own: updates a second until the last reply has arrived,
// and the bot's processor time and memory. Beside it run the same with an echo
// in the coach's place, and the library's own echo bot, which keeps nothing.
// There are as many messages as rounds: -benchtime=10000x is a good number.
//
// Owners' messages are the guide's examples, or the JSON lines with a "text"
// in the file that CATWALK_BENCH_TEXTS names.
func BenchmarkBot(b *testing.B) {
	for _, c := range []struct {
		name, role, coach string
		owners            int
	}{
		{"coach", "bot", "", 500},
		{"echo", "bot", "echo", 500},
		{"library", "library", "", 500},
		{"coach-10000-owners", "bot", "", 10_000},
	} {
		b.Run(c.name, func(b *testing.B) { measure(b, c.role, c.coach, c.owners, b.N) })
	}
}

// measure lets a crowd talk to a bot.
func measure(b *testing.B, role, coach string, owners, messages int) {
	crowd := benchProcess(b, "crowd", fmt.Sprint("CATWALK_TEST_OWNERS=", owners), fmt.Sprint("CATWALK_TEST_MESSAGES=", messages))
	api := crowd.line()
	talker := benchProcess(b, role, "CATWALK_TEST_API="+api, "CATWALK_TEST_COACH="+coach,
		"CATWALK_TEST_DB="+filepath.Join(b.TempDir(), "cats.db"))
	if got := crowd.line(); got != "connected" {
		b.Fatalf("the crowd says %q", got)
	}
	idle := talker.cpu()
	took, err := time.ParseDuration(crowd.line())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(messages)/took.Seconds(), "updates/s")
	b.ReportMetric(float64((talker.cpu()-idle).Microseconds())/float64(messages), "cpu-µs/update")
	b.ReportMetric(talker.resident(), "MiB")
	b.ReportMetric(0, "ns/op")
	talker.end()
	crowd.end()
}

// A benched process is this test binary in another role, whose words are read.
type benched struct {
	b   *testing.B
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func benchProcess(b *testing.B, role string, env ...string) *benched {
	me, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	p := &benched{b: b, cmd: exec.Command(me)}
	p.cmd.Env = append(append(os.Environ(), "CATWALK_TEST_ROLE="+role), env...)
	p.cmd.Stderr = os.Stderr
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	p.out = bufio.NewReader(out)
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		b.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	return p
}

func (p *benched) line() string {
	line, err := p.out.ReadString('\n')
	if err != nil {
		p.b.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// end kills a process that was measured.
func (p *benched) end() {
	_ = p.cmd.Process.Kill() // it may have ended
	_ = p.cmd.Wait()         // it was killed
}

// cpu is the processor time that a process has used (proc(5), stat).
func (p *benched) cpu() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		p.b.Skip("processor time is read from /proc")
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+2:]))
	ticks := 0
	for _, f := range fields[11:13] {
		n, err := strconv.Atoi(f)
		if err != nil {
			p.b.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// resident is the memory that a process holds, in MiB.
func (p *benched) resident() float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", p.cmd.Process.Pid))
	if err != nil {
		p.b.Skip("memory is read from /proc")
	}
	pages, err := strconv.Atoi(strings.Fields(string(status))[1])
	if err != nil {
		p.b.Fatal(err)
	}
	return float64(pages*os.Getpagesize()) / (1 << 20)
}

// playCrowd is the API and the people. It prints its address, then "connected"
// once a bot asks for updates, then how long it took until all were answered.
func playCrowd(context.Context) error {
	s := telegramtest.New()
	fmt.Println(s.URL)
	owners, err := strconv.Atoi(os.Getenv("CATWALK_TEST_OWNERS"))
	if err != nil {
		return err
	}
	messages, err := strconv.Atoi(os.Getenv("CATWALK_TEST_MESSAGES"))
	if err != nil {
		return err
	}
	texts, err := benchTexts()
	if err != nil {
		return err
	}
	s.Wait(time.Minute, func() bool { return s.Calls("getUpdates") > 0 })
	time.Sleep(300 * time.Millisecond) // until it has introduced itself
	fmt.Println("connected")
	people := make([]*telegramtest.Person, owners)
	for i := range people {
		people[i] = s.Person("Owner")
	}
	start := time.Now()
	for i := range messages {
		people[i%owners].Type(texts[i%len(texts)])
	}
	last, sent := start, 0
	s.Wait(5*time.Minute, func() bool {
		if n := s.Calls("sendMessage"); n > sent {
			sent, last = n, time.Now()
		}
		return sent >= messages && s.Waiting() == 0 && time.Since(last) > 500*time.Millisecond
	})
	fmt.Println(last.Sub(start))
	_, err = io.Copy(io.Discard, os.Stdin) // until it is ended
	return err
}

// benchTexts are what owners say.
func benchTexts() ([]string, error) {
	var texts []string
	name := os.Getenv("CATWALK_BENCH_TEXTS")
	if name == "" {
		g, err := content.Default()
		if err != nil {
			return nil, err
		}
		for _, e := range g.In("en").Words.Examples {
			texts = append(texts, e.Text)
		}
		return texts, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	for d := json.NewDecoder(f); ; {
		var line struct{ Text string }
		if err := d.Decode(&line); err == io.EOF {
			return texts, nil
		} else if err != nil {
			return nil, err
		}
		texts = append(texts, line.Text)
	}
}

// playLibrary is the echo bot of the library's README.
func playLibrary(ctx context.Context) error {
	b, err := bot.New(telegramtest.Token, bot.WithServerURL(os.Getenv("CATWALK_TEST_API")),
		bot.WithDefaultHandler(func(ctx context.Context, b *bot.Bot, update *models.Update) {
			_, err := b.SendMessage(ctx, &bot.SendMessageParams{ChatID: update.Message.Chat.ID, Text: update.Message.Text})
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
		}))
	if err != nil {
		return err
	}
	b.Start(ctx)
	return nil
}
