package bots

import (
	"context"
	"sync"
)

// busy counts what is under way, so that one can wait for there to be nothing.
type busy struct {
	mu    sync.Mutex
	count int
	idle  chan struct{} // closed when count falls to zero; nil while it is zero
}

// begin counts one more thing that is under way.
func (b *busy) begin() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.count++; b.count == 1 {
		b.idle = make(chan struct{})
	}
}

// end takes back one begin.
func (b *busy) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.count--; b.count == 0 {
		close(b.idle)
		b.idle = nil
	}
}

// wait returns when nothing is under way, or with ctx's error.
func (b *busy) wait(ctx context.Context) error {
	b.mu.Lock()
	idle := b.idle
	b.mu.Unlock()
	if idle == nil {
		return nil
	}
	select {
	case <-idle:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
