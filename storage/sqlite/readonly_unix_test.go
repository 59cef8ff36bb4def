//go:build unix

package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/storage"
)

// TestReadOnly has files and folders that the program may not write to.
func TestReadOnly(t *testing.T) {
	for name, forbid := range map[string]func(file string) error{
		"the file": func(file string) error { return os.Chmod(file, 0o400) },
		"the folder": func(file string) error {
			return errors.Join(os.Remove(file+"-lock"), os.Chmod(filepath.Dir(file), 0o500))
		},
		"the lock file": func(file string) error { return os.Chmod(file+"-lock", 0o400) },
	} {
		t.Run(name, func(t *testing.T) {
			file := kept(t)
			if err := forbid(file); err != nil {
				t.Fatal(err)
			}
			defer func() { _ = os.Chmod(filepath.Dir(file), 0o700) }() // or it cannot be removed
			err := asNobody(t, file)
			if !strings.Contains(err, coach.ErrReadOnly.Error()) || !strings.Contains(err, "make the file and its folder writable") {
				t.Errorf("opening ended with %q; want %q", err, coach.ErrReadOnly)
			}
		})
	}
}

// asNobody tries to open a file and returns the error's text. As root, whom no
// permission stops, it has a copy of this program try it as nobody.
func asNobody(t *testing.T, file string) string {
	t.Helper()
	if os.Getuid() != 0 {
		store, err := storage.Open(t.Context(), file, slog.New(slog.DiscardHandler), Engine)
		if err == nil {
			return store.Close().Error()
		}
		return err.Error()
	}
	const nobody = 65534
	copied := forAll(t)
	give(t, filepath.Dir(file), nobody)
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Second)
	defer stop()
	child := exec.CommandContext(ctx, copied)
	child.Env = append(os.Environ(), servedFile+"="+file)
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := child.Output()
	if err == nil || ctx.Err() != nil {
		t.Fatal("the program has opened the file")
	}
	return string(out)
}

// forAll copies this program to where everybody may run it, which the folder
// that it was built in does not allow.
func forAll(t *testing.T) (program string) {
	t.Helper()
	folder, err := os.MkdirTemp("", "catwalk-for-all-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) }) // it holds a copy only
	program = filepath.Join(folder, "program")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(self)
	if err == nil {
		err = errors.Join(os.WriteFile(program, b, 0o755), os.Chmod(folder, 0o755))
	}
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// give makes a folder with all that is in it somebody's own, and lets them
// come to it.
func give(t *testing.T, folder string, owner int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chown(name, owner, owner)
	})
	if err == nil {
		err = os.Chmod(filepath.Dir(folder), 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
}
