package sqlite

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/storage"
)

// echo is a thinker that says and remembers what was said.
type echo struct{}

func (echo) Needs(coach.Memory, coach.Message) coach.Span { return coach.Span{} }

func (echo) Turn(in coach.Input) coach.Output {
	out := coach.Output{Memory: in.Memory}
	out.Memory.Offers++
	out.Memory.People = []coach.Person{{Home: in.Message.From, Language: in.Message.Text}}
	out.Replies = []coach.Reply{{To: in.Message.From, Line: "echo", Text: in.Message.Text}}
	out.Entries = []coach.Entry{{At: in.Now, Kind: coach.SessionEntry, Note: in.Message.Text}}
	if in.Message.Command == "forget" {
		out.Orders = []coach.Order{{Kind: coach.Forget}}
	}
	return out
}

// said is a message from a person, with an id of its own.
func said(person, id, text string) coach.Message {
	return coach.Message{
		Delivery: coach.Delivery{Platform: "pigeon", Bot: "coach", ID: id},
		From:     coach.Address{Platform: "pigeon", Person: person, Chat: person}, Kind: coach.Text, Text: text,
	}
}

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

// tell takes a turn that must succeed.
func tell(t testing.TB, store *storage.Store, m coach.Message) coach.Done {
	t.Helper()
	done, err := store.Turn(t.Context(), echo{}, m, noon)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// kept makes a database with one household in it.
func kept(t testing.TB) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "cats.db")
	store := openStore(t, file)
	tell(t, store, said("ada", "1", "hello"))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return file
}

// refusals are files that cannot be opened. Each is refused with a sentence
// that says what is wrong and what to do.
var refusals = []struct {
	name string
	// spoil makes the spec from a file that would open.
	spoil func(t *testing.T, file string) (spec string)
	is    error
	says  string
}{
	{"an unknown kind", func(t *testing.T, file string) string {
		return "sqllite:" + file
	}, nil, `no kind of database named "sqllite"; want one that begins with sqlite:`},
	{"no file", func(*testing.T, string) string {
		return "sqlite:"
	}, nil, "no file was named; want sqlite:FILE"},
	{"a missing folder", func(_ *testing.T, file string) string {
		return filepath.Join(file+"-folder", "cats.db")
	}, nil, "create it, or name another file"},
	{"a file for a folder", func(_ *testing.T, file string) string {
		return filepath.Join(file, "cats.db")
	}, nil, "is no folder; name another file"},
	{"a folder for a file", func(_ *testing.T, file string) string {
		return filepath.Dir(file)
	}, nil, "is a folder or device; name a file in it or beside it"},
	{"a text file", func(t *testing.T, file string) string {
		overwrite(t, file, []byte(strings.Repeat("Dear diary, the cat has walked.\n", 200)), 0)
		return file
	}, nil, "the file is no database; name another file, or restore a backup"},
	{"a damaged database", func(t *testing.T, file string) string {
		overwrite(t, file, make([]byte, 3000), 110)
		return file
	}, nil, "the database is damaged; stop, keep a copy of the file, and restore a backup"},
	{"another program's database", func(t *testing.T, file string) string {
		other := file + ".other"
		execute(t, other, "CREATE TABLE recipes (name TEXT)")
		return other
	}, errForeign, "it is the database of another program; name another file"},
	{"a newer schema", func(t *testing.T, file string) string {
		execute(t, file, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
		return file
	}, coach.ErrNewer, "its schema is version 9999 and this program knows"},
	{"a database that another catwalk serves", func(t *testing.T, file string) string {
		store := openStore(t, file)
		t.Cleanup(func() { _ = store.Close() }) // it was only there to be in the way
		return file
	}, coach.ErrBusy, "stop that one, or name another file"},
	{"a database that another program writes to", func(t *testing.T, file string) string {
		db, err := connect(file, 1, forWriting)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("BEGIN EXCLUSIVE"); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() }) // that rolls back
		return file
	}, coach.ErrBusy, "close that one, or wait until it is done"},
}

// TestRefused opens each of them.
func TestRefused(t *testing.T) {
	t.Parallel()
	for _, refused := range refusals {
		t.Run(refused.name, func(t *testing.T) {
			t.Parallel()
			spec := refused.spoil(t, kept(t))
			store, err := storage.Open(t.Context(), spec, slog.New(slog.DiscardHandler), Engine)
			if err == nil {
				_ = store.Close() // it should not have opened
				t.Fatal("the database was opened")
			}
			if refused.is != nil && !errors.Is(err, refused.is) {
				t.Errorf("error is %q; want one that is %q", err, refused.is)
			}
			if !strings.HasPrefix(err.Error(), "open database") || !strings.Contains(err.Error(), refused.says) {
				t.Errorf("error is %q; want it to say %q", err, refused.says)
			}
		})
	}
}

// overwrite writes bytes over what a file holds.
func overwrite(t *testing.T, file string, b []byte, at int64) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err == nil {
		_, err = f.WriteAt(b, at)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// oddities are files that open although they look odd.
var oddities = map[string]func(t *testing.T, folder string) string{
	"a bare path": func(t *testing.T, folder string) string { return filepath.Join(folder, "cats.db") },
	"a name with odd letters": func(t *testing.T, folder string) string {
		return "sqlite:" + filepath.Join(folder, "Mia's 100% ?#&=.db")
	},
	"a path with a colon in it": func(t *testing.T, folder string) string { return filepath.Join(folder, "cats:2.db") },
	"an empty file": func(t *testing.T, folder string) string {
		file := filepath.Join(folder, "cats.db")
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	},
	"a link to a file": func(t *testing.T, folder string) string {
		file := filepath.Join(folder, "link.db")
		if err := os.Symlink(kept(t), file); err != nil {
			t.Fatal(err)
		}
		return file
	},
}

// TestOpened opens each of them twice.
func TestOpened(t *testing.T) {
	for name, spec := range oddities {
		t.Run(name, func(t *testing.T) {
			spec := spec(t, t.TempDir())
			for i := range 2 {
				store, err := storage.Open(t.Context(), spec, slog.New(slog.DiscardHandler), Engine)
				if err != nil {
					t.Fatal(err)
				}
				if done := tell(t, store, said("ada", "again", "hello")); done.Seen != (i == 1) {
					t.Errorf("delivery seen: %v the time with index %d", done.Seen, i)
				}
				if err := store.Close(); err != nil {
					t.Fatal(err)
				}
			}
			file := strings.TrimPrefix(spec, "sqlite:")
			if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the file is %v (%v); want one for its owner's eyes only", info, err)
			}
		})
	}
}

// TestSettings checks what durability and erasure rest on.
func TestSettings(t *testing.T) {
	database, err := open(t.Context(), filepath.Join(t.TempDir(), "cats.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = database.Close() }() // nothing was written
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "busy_timeout": "5000",
	} {
		var got string
		if err := database.Write.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q (%v); want %q", pragma, got, err, want)
		}
	}
	_, err = database.Read.Exec("DELETE FROM households")
	if err := database.Explain(err); !errors.Is(err, coach.ErrReadOnly) {
		t.Errorf("writing beside the writer ended with %v; want %v", err, coach.ErrReadOnly)
	}
}
