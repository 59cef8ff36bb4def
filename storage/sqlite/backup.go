package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// backup writes the database as it is now to a new file, without what was
// deleted. The file appears under its name when it is whole and on disk.
func backup(ctx context.Context, from, to string) error {
	from, err := locate(from)
	if err != nil {
		return err
	}
	if _, err := os.Stat(from); err != nil {
		return fmt.Errorf("there is nothing to back up: %w", err)
	}
	if err := recognise(ctx, from); err != nil {
		return explain(err)
	}
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s exists already; name a new file", to)
	}
	part, err := os.MkdirTemp(filepath.Dir(to), ".backup-")
	if err != nil {
		return explain(err)
	}
	copied := filepath.Join(part, "copy")
	err = vacuumInto(ctx, from, copied)
	if err == nil {
		err = putInPlace(copied, to)
	}
	return errors.Join(explain(err), os.RemoveAll(part))
}

// vacuumInto copies what one reader sees.
func vacuumInto(ctx context.Context, from, to string) (err error) {
	db, err := connect(from, 1, forCopying)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	_, err = db.ExecContext(ctx, `VACUUM INTO $1`, to)
	return err
}

// putInPlace makes a file safe against a power cut and gives it its name.
func putInPlace(from, to string) error {
	if err := os.Chmod(from, 0o600); err != nil {
		return err
	}
	if err := toDisk(from); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return toDisk(filepath.Dir(to))
}

func toDisk(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
