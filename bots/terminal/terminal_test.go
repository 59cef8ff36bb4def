package terminal

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"catwalk/bots"
	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

var update = flag.Bool("update", false, "rewrite the chats in testdata")

// The line editor watches the size of the terminal for ever, once a process.
func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction(
		"github.com/ergochat/readline/internal/platform.DefaultOnSizeChanged.func1.1"))
}

// TestChats plays the chats in testdata/chats. Each begins with why it exists;
// after an empty line, what is typed stands after "owner:", what the terminal
// prints stands as it is, and "=" starts the program (again), with its flags.
func TestChats(t *testing.T) {
	files, err := filepath.Glob("testdata/chats/*.chat")
	if err != nil || len(files) == 0 {
		t.Fatalf("no chats: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".chat"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := replay(t, string(want))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// replay types what is typed in a chat and returns the chat as it went.
func replay(t *testing.T, chat string) string {
	why, _, _ := strings.Cut(chat, "\n")
	out := &transcript{}
	out.WriteString(why + "\n")
	store := open(t)
	var run []string
	runs := 0
	flush := func() {
		if run != nil {
			runs++
			out.trim()
			fmt.Fprintf(out, "\n%s\n", run[0])
			if err := runChat(store, out, run[0], run[1:], fmt.Sprint(runs)); err != nil {
				fmt.Fprintf(out, "error: %v\n", err)
			}
		}
		run = nil
	}
	for line := range strings.Lines(chat) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "="):
			flush()
			run = []string{line}
		case strings.HasPrefix(line, "owner:") && run != nil:
			run = append(run, strings.TrimPrefix(line, "owner:"))
		}
	}
	flush()
	out.trim()
	return out.String()
}

// runChat runs one chat to its end.
func runChat(store coach.Store, out *transcript, flags string, typed []string, run string) error {
	c := Config{
		Out: out, Notes: noted{out}, In: &typist{out: out, lines: typed}, Run: run,
		JSON: strings.Contains(flags, "--json"),
	}
	if _, as, ok := strings.Cut(flags, "--as "); ok {
		c.As = as
	}
	return chat(context.Background(), store, c)
}

// monday is when every test begins.
var monday = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// chat runs a terminal and its relay on a store.
func chat(ctx context.Context, store coach.Store, c Config) error {
	t := New(c)
	if t.Clock == nil {
		t.Clock = NewClock(func() time.Time { return monday }, time.Time{})
	}
	relay := bots.NewRelay(store, script{}, bots.Options{
		Clock: t.Clock, Log: slog.New(slog.DiscardHandler), Jitter: func() float64 { return 0 },
		Stuck: coach.Reply{Line: "stuck", Text: "Sorry, I stumbled over that."},
	})
	t.Relay = relay
	return relay.Run(ctx, t)
}

func open(t *testing.T) coach.Store {
	t.Helper()
	spec := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	store, err := storage.Open(context.Background(), spec, slog.New(slog.DiscardHandler), sqlite.Engine)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

// transcript is what a person would see.
type transcript struct{ bytes.Buffer }

func (t *transcript) trim() {
	t.Truncate(len(bytes.TrimRight(t.Bytes(), "\n")))
	t.WriteString("\n")
}

// noted shows what was written to Notes.
type noted struct{ to *transcript }

func (n noted) Write(b []byte) (int, error) { return fmt.Fprintf(n.to, "note: %s", b) }

// typist is a reader that types one line each time it is read, and shows it in
// the transcript at the moment of typing. So a transcript also proves that
// each line was answered whole before the next was read.
type typist struct {
	out   *transcript
	lines []string
}

func (p *typist) Read(b []byte) (int, error) {
	if len(p.lines) == 0 {
		return 0, io.EOF
	}
	line := p.lines[0]
	p.lines = p.lines[1:]
	fmt.Fprintf(p.out, "owner:%s\n", line)
	return copy(b, line+"\n"), nil
}

// say runs one chat in which the given bytes come in, and returns the output.
func say(t *testing.T, c Config, in string) (out, notes string) {
	t.Helper()
	var o, n bytes.Buffer
	c.In, c.Out, c.Notes, c.Run = strings.NewReader(in), &o, &n, "1"
	if err := chat(context.Background(), open(t), c); err != nil {
		t.Fatal(err)
	}
	return o.String(), n.String()
}

func TestHugeAndBrokenLines(t *testing.T) {
	const kib = 1 << 10
	tests := []struct {
		name, line, want string
		cut              bool
	}{
		{"as long as the coach reads", strings.Repeat("a", 4*kib), "text 4096 bytes", false},
		{"one more", strings.Repeat("a", 4*kib+1), "text 4096 bytes", true},
		{"a megabyte", strings.Repeat("meow ", 200*kib), "text 4096 bytes", true},
		{"cut between letters", "a" + strings.Repeat("é", 4*kib), "text 4095 bytes", true},
		{"cut between emoji", "abc" + strings.Repeat("🐈", 4*kib), "text 4095 bytes", true},
		{"not UTF-8", "fl\xffop", "text \"fl\ufffdop\"", false},
		{"not UTF-8 at all", strings.Repeat("a\xff", 8*kib), "text 4096 bytes", true},
		{"a NUL", "fl\x00op", `text "fl\x00op"`, false},
		{"from Windows", "flop\r", `text "flop"`, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, notes := say(t, Config{JSON: true}, test.line+"\nnext")
			for _, want := range []string{jsonText(test.want), jsonText(`text "next"`)} {
				if !strings.Contains(out, want) {
					t.Errorf("got %s\nwant %s in it", out, want)
				}
			}
			if cut := strings.Contains(notes, "very long"); cut != test.cut {
				t.Errorf("told about a cut: %v, want %v", cut, test.cut)
			}
		})
	}
}

func jsonText(text string) string {
	return fmt.Sprintf(`"text":"    %s"`, strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text))
}

func TestAReaderThatNeverEndsIsLeftWhenTheContextEnds(t *testing.T) {
	in, hold := io.Pipe()
	defer func() { _ = hold.Close() }()
	ctx, stop := context.WithCancel(context.Background())
	out := &firstWrite{written: make(chan struct{})}
	done := make(chan error, 1)
	store := open(t)
	go func() { done <- chat(ctx, store, Config{In: in, Out: out, Run: "1"}) }()
	<-out.written
	stop()
	if err := <-done; err != nil {
		t.Errorf("got %v, want no error", err)
	}
}

// firstWrite tells when something was written.
type firstWrite struct{ written chan struct{} }

func (f *firstWrite) Write(b []byte) (int, error) {
	close(f.written)
	return len(b), nil
}

func TestAGoneOutputIsAnError(t *testing.T) {
	store := open(t)
	err := chat(context.Background(), store, Config{In: strings.NewReader("a\nb\n"), Out: gone{}, Run: "1"})
	if !errors.Is(err, errGone) {
		t.Fatalf("got %v, want %v", err, errGone)
	}
	var out bytes.Buffer
	if err := chat(context.Background(), store, Config{In: strings.NewReader(""), Out: &out, Run: "2"}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "Hello!") {
		t.Errorf("what could not be shown is to be shown the next time; got %q", out.String())
	}
}

var errGone = errors.New("broken pipe")

type gone struct{}

func (gone) Write([]byte) (int, error) { return 0, errGone }

// A store that cannot keep anything ends a chat that nobody watches, before
// more is lost.
func TestAStoreThatCannotKeepEndsAPipe(t *testing.T) {
	full := &fullStore{Store: open(t)}
	var out bytes.Buffer
	err := chat(context.Background(), full, Config{In: strings.NewReader("a\nb\n"), Out: &out, Run: "1"})
	if !errors.Is(err, coach.ErrFull) {
		t.Errorf("got %v, want %v", err, coach.ErrFull)
	}
	if full.turns != tries {
		t.Errorf("%d tries, want %d of the first message and none of another", full.turns, tries)
	}
}

// fullStore is a store on a full disk.
type fullStore struct {
	coach.Store
	turns int
}

func (f *fullStore) Turn(context.Context, coach.Thinker, coach.Message, time.Time) (coach.Done, error) {
	f.turns++
	return coach.Done{}, fmt.Errorf("keep a turn: %w", coach.ErrFull)
}
