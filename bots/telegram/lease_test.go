package telegram

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
)

// Only one process polls; another waits for it, and says so when it does not
// end.
func TestLease(t *testing.T) {
	leases := &oneLease{}
	d := &desk{}
	b := newBench(t, d.accept, func(c *Config) { c.Leases = leases })
	b.Wait(patience, func() bool { return b.Calls("getUpdates") > 0 })
	second := newBench(t, d.accept, func(c *Config) { c.Leases, c.Clock, c.APIURL = leases, &racing{}, b.URL })
	if err := second.over(); !errors.Is(err, errTaken) {
		t.Errorf("the second ended with %v", err)
	}
	if err := b.end(); err != nil {
		t.Errorf("the first ended with %v", err)
	}
	third := newBench(t, d.accept, func(c *Config) { c.Leases, c.APIURL = leases, b.URL })
	calls := b.Calls("getUpdates")
	if !b.Wait(patience, func() bool { return b.Calls("getUpdates") > calls }) {
		t.Error("the third does not receive")
	}
	leases.steal()
	_ = third.end()
}

// oneLease is a lease in memory, without time.
type oneLease struct {
	mu     sync.Mutex
	holder string
}

func (l *oneLease) Lease(_ context.Context, _, holder string, ttl time.Duration) (bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.holder != "" && l.holder != holder {
		return false, nil
	}
	if l.holder = holder; ttl == 0 {
		l.holder = ""
	}
	return true, nil
}

func (l *oneLease) steal() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holder = "thief"
}
