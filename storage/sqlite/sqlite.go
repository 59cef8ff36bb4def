// Package sqlite opens the store's database in a file, with nothing to
// install: [Engine] is what storage.Open wants.
//
// What is committed is on disk: the write-ahead log is synced at every commit
// (synchronous=FULL; the driver's own choice, NORMAL, loses the last commits
// in a power cut). One connection writes, and takes its lock when a
// transaction begins, so that it never fails half way; others read beside it.
// What is deleted is overwritten, and who is forgotten is wiped from the file.
//
// One program at a time opens a file: it holds a lock on FILE-lock, which the
// system takes back when the program ends, however it ends. Another one would
// deliver the first one's replies again. Reading (a backup, the sqlite3
// shell) is free to all.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"catwalk/storage"
)

// Engine opens "sqlite:FILE". A file that does not exist is created, for its
// owner's eyes only; its folder must exist.
var Engine = storage.Engine{Name: "sqlite", Open: open, Backup: backup}

const (
	// patience is how long another program's lock is waited for.
	patience = 5 * time.Second
	// readers is how many connections read side by side.
	readers = 4
)

var (
	common = url.Values{
		"_busy_timeout": {fmt.Sprint(patience.Milliseconds())},
		"_foreign_keys": {"on"},
	}
	forWriting = url.Values{
		"mode":           {"rwc"},
		"_journal_mode":  {"WAL"},
		"_synchronous":   {"FULL"},
		"_txlock":        {"immediate"},
		"_secure_delete": {"on"},
	}
	// Readers may write to the file that they share their locks in, though
	// never to the database: after a crash the first of them must.
	forReading = url.Values{"mode": {"rw"}, "_query_only": {"on"}}
	// A copy is written, though not to the database either.
	forCopying = url.Values{"mode": {"rw"}}
)

// open opens the database at file, alone, at the newest schema.
func open(ctx context.Context, file string) (*storage.Database, error) {
	file, err := locate(file)
	if err != nil {
		return nil, err
	}
	lock, err := acquire(ctx, file)
	if err != nil {
		return nil, err
	}
	database, err := openLocked(ctx, file)
	if err != nil {
		return nil, errors.Join(explain(err), lock.Close())
	}
	closeBoth := database.Close
	database.Close = func() error { return errors.Join(closeBoth(), lock.Close()) }
	return database, nil
}

func openLocked(ctx context.Context, file string) (*storage.Database, error) {
	if err := create(ctx, file); err != nil {
		return nil, err
	}
	write, err := connect(file, 1, forWriting)
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, write); err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read, err := connect(file, readers, forReading)
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	return &storage.Database{
		Write:   write,
		Read:    read,
		Explain: explain,
		Wipe:    func(ctx context.Context) (bool, error) { return wipe(ctx, write) },
		// The writer closes last, because the last one tidies up the files.
		Close: func() error { return errors.Join(read.Close(), write.Close()) },
	}, nil
}

// connect prepares a pool of connections, all of which are kept.
func connect(file string, connections int, options url.Values) (*sql.DB, error) {
	address := url.URL{Scheme: "file", Path: file}
	address.RawQuery = common.Encode() + "&" + options.Encode()
	db, err := sql.Open("sqlite3", address.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// create makes an empty file if there is none, and makes sure that one that
// exists is ours.
func create(ctx context.Context, file string) error {
	empty, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err == nil {
		return empty.Close()
	}
	if !errors.Is(err, os.ErrExist) {
		return err
	}
	return recognise(ctx, file)
}

// wipe writes the database anew, because secure_delete overwrites rows that
// are deleted but not the places that rows have moved away from, and cuts the
// log to nothing. It does not wait for readers, but says that they stood in
// its way.
func wipe(ctx context.Context, write *sql.DB) (wiped bool, err error) {
	conn, err := write.Conn(ctx)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, `PRAGMA busy_timeout = 0`); err != nil {
		return false, err
	}
	if _, err := conn.ExecContext(ctx, `VACUUM`); err != nil {
		return false, err
	}
	var busy, inLog, moved int
	err = conn.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &inLog, &moved)
	_, restored := conn.ExecContext(ctx, fmt.Sprintf(`PRAGMA busy_timeout = %d`, patience.Milliseconds()))
	return err == nil && busy == 0, errors.Join(err, restored)
}
