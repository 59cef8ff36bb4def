package sqlite

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catwalk/coach"
	"catwalk/storage"
)

// TestFull has a disk that fills up. What cannot be kept is refused and can
// be sent again when there is room.
func TestFull(t *testing.T) {
	database, store := inside(t)
	tell(t, store, said("ada", "1", "hello"))
	limit(t, database, "max_page_count = 1")
	big := said("ada", "2", strings.Repeat("purr ", 100_000))
	_, err := store.Turn(t.Context(), echo{}, big, noon)
	if !errors.Is(err, coach.ErrFull) || !strings.Contains(err.Error(), "make room, nothing that was answered is lost") {
		t.Fatalf("the turn ended with %v; want %v", err, coach.ErrFull)
	}
	limit(t, database, "max_page_count = 100000")
	if done := tell(t, store, big); done.Seen {
		t.Error("the refused turn had taken effect")
	}
	if m, _, err := store.Memory(t.Context(), household(t, store, "ada")); err != nil || m.Offers != 2 {
		t.Errorf("memory is of %d turns (%v); want 2", m.Offers, err)
	}
}

// TestBecomesReadOnly has a database that can be opened and then no longer
// written to.
func TestBecomesReadOnly(t *testing.T) {
	database, store := inside(t)
	limit(t, database, "query_only = on")
	_, err := store.Turn(t.Context(), echo{}, said("ada", "1", "hello"), noon)
	if !errors.Is(err, coach.ErrReadOnly) || !strings.Contains(err.Error(), "make the file and its folder writable") {
		t.Fatalf("the turn ended with %v; want %v", err, coach.ErrReadOnly)
	}
	limit(t, database, "query_only = off")
	tell(t, store, said("ada", "1", "hello"))
}

// TestLockedMeanwhile has another program hold the database for longer than
// the store has patience, and then let go.
func TestLockedMeanwhile(t *testing.T) {
	t.Parallel()
	file := kept(t)
	store := openStore(t, file)
	defer func() { _ = store.Close() }() // the turns are what is tested
	other, err := connect(file, 1, forWriting)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }() // it only held the lock
	tx, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Turn(t.Context(), echo{}, said("ada", "2", "hello"), noon); !errors.Is(err, coach.ErrBusy) {
		t.Fatalf("the turn ended with %v; want %v", err, coach.ErrBusy)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if done := tell(t, store, said("ada", "2", "hello")); done.Seen {
		t.Error("the refused turn had taken effect")
	}
}

// TestSharedCommitFails has the commit that many turns share fail. All of
// them fail, and all can be sent again.
func TestSharedCommitFails(t *testing.T) {
	database, store := inside(t)
	limit(t, database, "max_page_count = 1")
	text := strings.Repeat("purr ", 2000)
	failed := make(chan error, together)
	for i := range together {
		go func() {
			_, err := store.Turn(t.Context(), echo{}, said(fmt.Sprint("p", i), fmt.Sprint(i), text), noon)
			failed <- err
		}()
	}
	for range together {
		if err := <-failed; !errors.Is(err, coach.ErrFull) {
			t.Errorf("a turn ended with %v; want %v", err, coach.ErrFull)
		}
	}
	limit(t, database, "max_page_count = 100000")
	for i := range together {
		if done := tell(t, store, said(fmt.Sprint("p", i), fmt.Sprint(i), text)); done.Seen {
			t.Error("a refused turn had taken effect")
		}
	}
}

const together = 64

// inside opens a store and the database beneath it, for faults that come
// from there.
func inside(t *testing.T) (*storage.Database, *storage.Store) {
	t.Helper()
	database, err := open(t.Context(), filepath.Join(t.TempDir(), "cats.db"))
	if err != nil {
		t.Fatal(err)
	}
	store := storage.New(database, slog.New(slog.DiscardHandler))
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return database, store
}

// limit sets a pragma of the writing connection.
func limit(t *testing.T, database *storage.Database, pragma string) {
	t.Helper()
	if _, err := database.Write.Exec("PRAGMA " + pragma); err != nil {
		t.Fatal(err)
	}
}

func household(t *testing.T, store *storage.Store, person string) coach.HouseholdID {
	t.Helper()
	h, err := store.Household(t.Context(), said(person, "", "").From)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestForgottenForGood looks into the files: no word of the forgotten is left
// in them, neither from what was deleted nor from what was written over, and
// neither in the log of the database.
func TestForgottenForGood(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cats.db")
	store := openStore(t, file)
	secret := "Schnurrbart"
	for i := range 100 {
		m := said("person-"+secret, fmt.Sprint("n", i), strings.Repeat(secret+" ", 1+i*37%400))
		m.Via = []byte(secret)
		done := tell(t, store, m)
		if i%2 == 0 {
			settle(t, store, coach.Outcome{ID: done.Owed[0].ID, Receipt: []byte(secret)})
		}
		tell(t, store, said("bob", fmt.Sprint("b", i), "hello"))
	}
	if err := store.Park(t.Context(), said("person-"+secret, "parked", secret), "it panics", noon); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(everything(t, file), secret) {
		t.Fatal("nothing was kept that could be forgotten")
	}
	m := said("person-"+secret, "bye", "bye")
	m.Command = "forget"
	settle(t, store, coach.Outcome{ID: tell(t, store, m).Owed[0].ID})
	tell(t, store, said("bob", "after", "hello"))
	for range 2 {
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(everything(t, file), secret); n > 0 {
			t.Errorf("%d traces are left in the files", n)
		}
		store = openStore(t, file)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestForgottenWhileServing looks into the files while the store is open.
func TestForgottenWhileServing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cats.db")
	store := openStore(t, file)
	tell(t, store, said("ada", "1", "Schnurrbart"))
	settle(t, store, coach.Outcome{ID: 1})
	m := said("ada", "2", "bye")
	m.Command = "forget"
	tell(t, store, m)
	if err := store.Settle(t.Context()); err != nil { // the files are wiped before the next commit
		t.Fatal(err)
	}
	if strings.Contains(everything(t, file), "Schnurrbart") {
		t.Error("the word is still in the files")
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestWipedAtNextStart has a program that was killed after somebody was
// forgotten and before the files were wiped.
func TestWipedAtNextStart(t *testing.T) {
	file := kept(t)
	execute(t, file, "INSERT INTO traces (since) VALUES (1)")
	execute(t, file, "PRAGMA secure_delete = off; DELETE FROM households")
	if !strings.Contains(everything(t, file), "hello") {
		t.Fatal("there is nothing to wipe")
	}
	execute(t, file, "DELETE FROM outbox")
	for range 2 { // the second time nothing is left to do
		if err := openStore(t, file).Close(); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(everything(t, file), "hello") {
			t.Error("the word is still in the files")
		}
	}
}

func settle(t *testing.T, store *storage.Store, o coach.Outcome) {
	t.Helper()
	if err := store.Settle(t.Context(), o); err != nil {
		t.Fatal(err)
	}
}

// everything is what stands in the files of a database.
func everything(t *testing.T, file string) string {
	t.Helper()
	var all bytes.Buffer
	files, err := filepath.Glob(file + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(b)
	}
	return all.String()
}
