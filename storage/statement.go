package storage

import (
	"context"
	"database/sql"
	"sync"
)

// A statement is one SQL text that every engine runs as it is. So it keeps to
// what they share: arguments $1 and on, which appear in ascending order
// (SQLite numbers them by first appearance), RETURNING and ON CONFLICT, whole
// numbers for truth and for times, TEXT for JSON.
type statement string

// prepared holds the statements that a database has been asked, ready to be
// asked again.
type prepared struct {
	db    *sql.DB
	mu    sync.RWMutex
	ready map[statement]*sql.Stmt
}

func prepare(db *sql.DB) *prepared {
	return &prepared{db: db, ready: map[statement]*sql.Stmt{}}
}

// have returns a statement if it is ready.
func (p *prepared) have(s statement) *sql.Stmt {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.ready[s]
}

// get returns a statement and prepares it the first time. It does so for the
// life of the database, so no caller's context can cut it short.
func (p *prepared) get(s statement) (*sql.Stmt, error) {
	if stmt := p.have(s); stmt != nil {
		return stmt, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if stmt := p.ready[s]; stmt != nil {
		return stmt, nil
	}
	stmt, err := p.db.PrepareContext(context.Background(), string(s))
	if err == nil {
		p.ready[s] = stmt
	}
	return stmt, err
}

// row asks for one row and scans it.
func (p *prepared) row(ctx context.Context, dest []any, s statement, args ...any) error {
	stmt, err := p.get(s)
	if err != nil {
		return err
	}
	return stmt.QueryRowContext(ctx, args...).Scan(dest...)
}

// each asks for rows and calls found after scanning each into dest.
func (p *prepared) each(ctx context.Context, found func() error, dest []any, s statement, args ...any) error {
	stmt, err := p.get(s)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			_ = rows.Close() // the scan's error says more
			return err
		}
		if err := found(); err != nil {
			_ = rows.Close() // so does what was found
			return err
		}
	}
	return rows.Err()
}
