package sqlite

import (
	"errors"
	"log/slog"
	"path/filepath"
	"testing"

	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/storagetest"
)

// TestStore holds the store over SQLite to its contract.
func TestStore(t *testing.T) {
	storagetest.Test(t, func(t *testing.T) storagetest.Database {
		file := filepath.Join(t.TempDir(), "cats.db")
		return storagetest.Database{
			Open: func() coach.Store { return openStore(t, file) },
			Exec: func(statement string) { execute(t, file, statement) },
			Count: func(query string) (n int) {
				db, err := connect(file, 1, forReading)
				if err == nil {
					err = errors.Join(db.QueryRow(query).Scan(&n), db.Close())
				}
				if err != nil {
					t.Fatal(err)
				}
				return n
			},
		}
	})
}

// openStore opens a store that must open.
func openStore(t testing.TB, file string) *storage.Store {
	t.Helper()
	store, err := storage.Open(t.Context(), "sqlite:"+file, slog.New(slog.DiscardHandler), Engine)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// execute runs a statement as another program would.
func execute(t testing.TB, file, statement string) {
	t.Helper()
	db, err := connect(file, 1, forWriting)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
