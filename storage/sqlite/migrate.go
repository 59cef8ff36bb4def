package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"catwalk/coach"
)

// The migrations are a list that only ever grows at its end: a file that was
// released is never changed again.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the schema up to date, each migration whole or not at all.
func migrate(ctx context.Context, db *sql.DB) error {
	list, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, list, goose.WithLogger(goose.NopLogger()),
		goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	have, know, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the schema's version: %w", err)
	}
	if have > know {
		return fmt.Errorf("its schema is version %d and this program knows %d; start the newer program, or go back to a backup: %w",
			have, know, coach.ErrNewer)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the schema up to date: %w", err)
	}
	return writable(ctx, db)
}

// writable fails now rather than at the first message if nothing can be kept.
// To begin is not enough: SQLite then only reads a file that is read-only.
func writable(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `DELETE FROM parked WHERE id < 0`)
	return err
}

// ours is the application_id that the first migration sets.
const ours = 1130460247

var errForeign = errors.New("it is the database of another program; name another file")

// recognise makes sure that a file that exists is a database of ours, or an
// empty one. It changes nothing.
func recognise(ctx context.Context, file string) (err error) {
	db, err := connect(file, 1, forReading)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var id, tables, begun int
	err = db.QueryRowContext(ctx, `SELECT application_id,
		(SELECT count(*) FROM sqlite_schema),
		(SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version')
		FROM pragma_application_id`).Scan(&id, &tables, &begun)
	if err == nil && id != ours && tables > 0 && begun == 0 {
		err = errForeign
	}
	return err
}
