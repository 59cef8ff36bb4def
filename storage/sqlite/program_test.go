package sqlite

import (
	"bufio"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"catwalk/coach"
	"catwalk/storage"
)

// TestTwoPrograms has two programs want the same file. The second is told
// that it is in use; when the first one was killed, nothing is in the way.
func TestTwoPrograms(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "cats.db")
	first, lines := program(t, servedFile+"="+file)
	if line, err := lines.ReadString('\n'); err != nil || !strings.HasPrefix(line, "accepted") {
		t.Fatalf("the first program said %q (%v)", line, err)
	}
	go func() { _, _ = io.Copy(io.Discard, lines) }() // so that it goes on
	_, err := storage.Open(t.Context(), file, slog.New(slog.DiscardHandler), Engine)
	if !errors.Is(err, coach.ErrBusy) {
		t.Fatalf("the second program was told %v; want %v", err, coach.ErrBusy)
	}
	copied := file + ".copy"
	if err := storage.Backup(t.Context(), file, copied, Engine); err != nil {
		t.Errorf("a backup beside the program that serves: %v", err)
	}
	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := first.Wait(); err == nil {
		t.Fatal("the first program ended by itself")
	}
	if err := openStore(t, file).Close(); err != nil {
		t.Fatal(err)
	}
}

// program starts this test's program again, with something in its environment.
func program(t *testing.T, env string) (*exec.Cmd, *bufio.Reader) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self)
	child.Env = append(os.Environ(), env)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	return child, bufio.NewReader(out)
}
