package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"catwalk/coach"
)

// handover is how long a program that is just ending is waited for.
const handover = 2 * time.Second

// errHeld means that another program holds the lock.
var errHeld = errors.New("held")

// acquire takes the lock that says "one program serves this database". It is
// a file of its own: closing the database's file here would give up SQLite's
// locks on it (sqlite.org/howtocorrupt.html, 2.2).
func acquire(ctx context.Context, file string) (io.Closer, error) {
	f, err := os.OpenFile(file+"-lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, explain(err)
	}
	enough := time.After(handover)
	for {
		err := lock(f)
		if err == nil {
			return f, nil
		}
		if !errors.Is(err, errHeld) {
			return nil, errors.Join(fmt.Errorf("lock %s: %w", f.Name(), err), f.Close())
		}
		select {
		case <-time.After(20 * time.Millisecond):
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), f.Close())
		case <-enough:
			_ = f.Close() // that it is in use says all
			return nil, fmt.Errorf("%w by another catwalk; stop that one, or name another file", coach.ErrBusy)
		}
	}
}
