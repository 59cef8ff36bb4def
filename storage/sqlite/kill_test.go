package sqlite

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/storage"
)

// servedFile names the file that a child of TestKilled serves.
const servedFile = "CATWALK_TEST_SERVED_FILE"

func TestMain(m *testing.M) {
	if file := os.Getenv(servedFile); file != "" {
		serve(file)
	}
	os.Exit(m.Run())
}

// serve takes turns of eight people as fast as it can and prints what was
// accepted, until it is killed. The reply of every second turn is settled.
func serve(file string) {
	ctx := context.Background()
	store, err := storage.Open(ctx, file, slog.New(slog.DiscardHandler), Engine)
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
	var print sync.Mutex
	for person := range 8 {
		go func() {
			for i := 0; ; i++ {
				m := said(fmt.Sprint("p", person), fmt.Sprintf("%d-%d-%d", os.Getpid(), person, i), "x")
				done, err := store.Turn(ctx, echo{}, m, noon)
				say(&print, "accepted", m.From.Person, m.Delivery.ID, err)
				if err == nil && i%2 == 0 {
					err := store.Settle(ctx, coach.Outcome{ID: done.Owed[0].ID})
					say(&print, "settled", fmt.Sprint(done.Owed[0].ID), m.Delivery.ID, err)
				}
			}
		}()
	}
	select {}
}

// say prints a line whole.
func say(print *sync.Mutex, what, who, id string, err error) {
	print.Lock()
	defer print.Unlock()
	if err != nil {
		what, id = "failed", err.Error()
	}
	fmt.Println(what, who, id)
}

// TestKilled kills a program that serves a database, again and again at any
// moment. Whatever it had accepted is there afterwards, once; nothing is
// there in part; and what it had settled is not owed again.
func TestKilled(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "cats.db")
	accepted := map[string]string{}
	settled := map[string]bool{}
	for range 40 {
		for _, line := range killed(t, file, time.Duration(20+rand.IntN(80))*time.Millisecond) {
			what, who, id := threeOf(line)
			switch what {
			case "accepted":
				accepted[id] = who
			case "settled":
				settled[who] = true
			default:
				t.Fatalf("the program said %q", line)
			}
		}
	}
	if len(accepted) < 100 {
		t.Fatalf("only %d turns were accepted between 40 kills", len(accepted))
	}
	t.Logf("%d turns accepted, %d replies settled, 40 kills", len(accepted), len(settled))
	checkAfterKills(t, file, accepted, settled)
}

// killed runs the program, kills it after a while, and returns the whole
// lines that it printed.
func killed(t *testing.T, file string, after time.Duration) (lines []string) {
	t.Helper()
	child, in := program(t, servedFile+"="+file)
	time.AfterFunc(after, func() { _ = child.Process.Kill() }) // it may have ended by itself, which is found below
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			break
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the program ended by itself")
	}
	return lines
}

func threeOf(line string) (what, who, id string) {
	what, rest, _ := strings.Cut(line, " ")
	who, id, _ = strings.Cut(rest, " ")
	return what, who, id
}

// checkAfterKills compares what was accepted with what is there.
func checkAfterKills(t *testing.T, file string, accepted map[string]string, settled map[string]bool) {
	store := openStore(t, file)
	for id, person := range accepted {
		if done := tell(t, store, said(person, id, "x")); !done.Seen {
			t.Errorf("the accepted turn %s is not there", id)
		}
	}
	owed, err := store.Owed(t.Context(), "pigeon", noon, 0, 1<<30)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range owed {
		if settled[fmt.Sprint(o.ID)] {
			t.Errorf("the settled reply %d is owed again", o.ID)
		}
	}
	for person := range 8 {
		_ = wholeTurns(t, store, fmt.Sprint("p", person)) // that they are whole is enough
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	checkIntegrity(t, file)
}

// wholeTurns is how many turns of a person's a store holds, in memory and
// journal alike.
func wholeTurns(t *testing.T, store *storage.Store, person string) int {
	t.Helper()
	h := household(t, store, person)
	m, _, err := store.Memory(t.Context(), h)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := store.Journal(t.Context(), h, coach.Span{Last: 1 << 30})
	if err != nil || len(entries) != m.Offers {
		t.Fatalf("memory is of %d turns and the journal of %d (%v)", m.Offers, len(entries), err)
	}
	return m.Offers
}

// checkIntegrity has SQLite look at every page and index.
func checkIntegrity(t *testing.T, file string) {
	t.Helper()
	db, err := connect(file, 1, forReading)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }() // it only read
	var verdict string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("the integrity check says %q (%v)", verdict, err)
	}
}
