package storage

import (
	"context"
	"database/sql"
	"fmt"
)

// A transaction is what the writer commits. No context cuts it short: it
// holds the turns of many.
type transaction struct {
	tx    *sql.Tx
	write *prepared
	bound map[statement]*sql.Stmt
}

// savepoints that set the changes of one transaction apart.
const (
	setApart statement = `SAVEPOINT change`
	join     statement = `RELEASE SAVEPOINT change`
	undo     statement = `ROLLBACK TO SAVEPOINT change`
)

// inTransaction commits what run does, or nothing of it.
func inTransaction(write *prepared, run func(*transaction) error) error {
	tx, err := write.db.BeginTx(context.Background(), nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	t := &transaction{tx: tx, write: write, bound: map[statement]*sql.Stmt{}}
	if err := run(t); err != nil {
		_ = tx.Rollback() // the first error says why, and a lost connection rolls back too
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	for s := range t.bound {
		_, _ = write.get(s) // what was committed stays so; the next use tries again
	}
	return nil
}

// apart runs a change so that its failure undoes it and nothing else. The
// second error means that the transaction itself is lost.
func (t *transaction) apart(run func(*transaction) error) (failed, lost error) {
	if _, err := t.exec(setApart); err != nil {
		return nil, fmt.Errorf("set a savepoint: %w", err)
	}
	if failed = run(t); failed != nil {
		if _, err := t.exec(undo); err != nil {
			return nil, fmt.Errorf("%w (and then: %w)", failed, err)
		}
	}
	if _, err := t.exec(join); err != nil {
		return nil, fmt.Errorf("release a savepoint: %w", err)
	}
	return failed, nil
}

// get returns a statement that runs in the transaction. Where it is asked for
// the first time, only the transaction's own connection can prepare it; once
// that is free again, it is prepared for good.
func (t *transaction) get(s statement) (stmt *sql.Stmt, err error) {
	if bound := t.bound[s]; bound != nil {
		return bound, nil
	}
	if ready := t.write.have(s); ready != nil {
		stmt = t.tx.Stmt(ready)
	} else if stmt, err = t.tx.Prepare(string(s)); err != nil {
		return nil, err
	}
	t.bound[s] = stmt
	return stmt, nil
}

// exec runs a statement and tells how many rows it touched.
func (t *transaction) exec(s statement, args ...any) (int64, error) {
	stmt, err := t.get(s)
	if err != nil {
		return 0, err
	}
	result, err := stmt.Exec(args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// row asks for one row and scans it.
func (t *transaction) row(dest []any, s statement, args ...any) error {
	stmt, err := t.get(s)
	if err != nil {
		return err
	}
	return stmt.QueryRow(args...).Scan(dest...)
}
