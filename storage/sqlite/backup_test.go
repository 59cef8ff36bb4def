package sqlite

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"catwalk/storage"
)

// TestBackup copies a database while turns are taken. Each copy opens, is
// sound, and holds the turns up to one moment, whole.
func TestBackup(t *testing.T) {
	file := kept(t)
	store := openStore(t, file)
	stop := keepTalking(t, store)
	last := 0
	for i := range 5 {
		to := filepath.Join(t.TempDir(), fmt.Sprintf("copy %d.db", i))
		if err := storage.Backup(t.Context(), "sqlite:"+file, to, Engine); err != nil {
			t.Fatal(err)
		}
		checkIntegrity(t, to)
		turns := turnsIn(t, to)
		if turns < last {
			t.Errorf("a later copy holds %d turns, an earlier one %d", turns, last)
		}
		last = turns
	}
	stop()
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if now := turnsIn(t, file); now < last {
		t.Errorf("the copy holds %d turns, the database %d", last, now)
	}
}

// keepTalking has Ada take turns until it is stopped.
func keepTalking(t *testing.T, store *storage.Store) (stop func()) {
	enough, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-enough:
				return
			default:
			}
			if _, err := store.Turn(t.Context(), echo{}, said("ada", fmt.Sprint("n", i), "x"), noon); err != nil {
				t.Error(err)
				return
			}
		}
	}()
	return func() { close(enough); <-stopped }
}

// turnsIn is how many turns of Ada's a database holds.
func turnsIn(t *testing.T, file string) int {
	t.Helper()
	store := openStore(t, file)
	turns := wholeTurns(t, store, "ada")
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return turns
}

// TestBackupRefused has copies that cannot be made.
func TestBackupRefused(t *testing.T) {
	file := kept(t)
	for _, refused := range []struct{ from, to, says string }{
		{file, file, "exists already; name a new file"},
		{file + ".none", file + ".copy", "there is nothing to back up"},
		{file, filepath.Join(file+"-folder", "copy"), "no such file or directory"},
	} {
		err := storage.Backup(t.Context(), refused.from, refused.to, Engine)
		if err == nil || !strings.Contains(err.Error(), refused.says) {
			t.Errorf("copying %s to %s ended with %v; want it to say %q", refused.from, refused.to, err, refused.says)
		}
	}
}
