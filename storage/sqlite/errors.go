package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"catwalk/coach"
)

// meanings says what the driver's errors mean, and what to do.
var meanings = map[sqlite3.ErrNo]error{
	sqlite3.ErrBusy:     fmt.Errorf("%w by another program; close that one, or wait until it is done", coach.ErrBusy),
	sqlite3.ErrLocked:   fmt.Errorf("%w by another program; close that one, or wait until it is done", coach.ErrBusy),
	sqlite3.ErrFull:     fmt.Errorf("%w; make room, nothing that was answered is lost", coach.ErrFull),
	sqlite3.ErrReadonly: fmt.Errorf("%w; make the file and its folder writable for this program", coach.ErrReadOnly),
	sqlite3.ErrPerm:     fmt.Errorf("%w; make the file and its folder writable for this program", coach.ErrReadOnly),
	sqlite3.ErrCantOpen: errors.New("the file cannot be opened; look at its folder's and its own permissions"),
	sqlite3.ErrNotADB:   errors.New("the file is no database; name another file, or restore a backup"),
	sqlite3.ErrCorrupt:  errors.New("the database is damaged; stop, keep a copy of the file, and restore a backup"),
	sqlite3.ErrIoErr:    errors.New("the disk failed to read or write; look at the system's log"),
}

// explain adds its meaning to an error of the driver or the file system. The
// driver returns its errors by value.
func explain(err error) error {
	var e sqlite3.Error
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w (%w)", meanings[sqlite3.ErrFull], err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w (%w)", meanings[sqlite3.ErrReadonly], err)
	case !errors.As(err, &e):
		return err
	case e.Code == sqlite3.ErrIoErr && e.SystemErrno == syscall.ENOSPC:
		return fmt.Errorf("%w (%w)", meanings[sqlite3.ErrFull], err)
	case meanings[e.Code] != nil:
		return fmt.Errorf("%w (%w)", meanings[e.Code], err)
	}
	return err
}

// locate makes the path of a database absolute, free of links, and refuses
// what can never become one.
func locate(file string) (string, error) {
	if file == "" {
		return "", errors.New("no file was named; want sqlite:FILE")
	}
	file, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	folder, err := os.Stat(filepath.Dir(file))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("there is no folder %s; create it, or name another file", filepath.Dir(file))
	case err == nil && !folder.IsDir():
		return "", fmt.Errorf("%s is no folder; name another file", filepath.Dir(file))
	case err != nil:
		return "", explain(err)
	}
	if there, err := os.Stat(file); err == nil && !there.Mode().IsRegular() {
		return "", fmt.Errorf("%s is a folder or device; name a file in it or beside it", file)
	}
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	return file, nil
}
