package storage

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"

	"catwalk/coach"
)

// A turnstile lets one turn of a person through at a time, in the order in
// which they came. It saves thinking in vain; that two turns of a household
// never mix is made sure of where they are kept.
type turnstile struct {
	mu    sync.Mutex
	gates map[coach.Address]*gate
}

type gate struct {
	pass *semaphore.Weighted
	// people counts who is at the gate, so that the last one removes it.
	people int
}

// enter waits for the person's turn until ctx ends. Who was let in calls
// leave afterwards.
func (t *turnstile) enter(ctx context.Context, person coach.Address) (leave func(), err error) {
	g := t.approach(person)
	if err := g.pass.Acquire(ctx, 1); err != nil {
		t.goAway(person, g)
		return nil, err
	}
	return func() {
		g.pass.Release(1)
		t.goAway(person, g)
	}, nil
}

func (t *turnstile) approach(person coach.Address) *gate {
	t.mu.Lock()
	defer t.mu.Unlock()
	g := t.gates[person]
	if g == nil {
		if t.gates == nil {
			t.gates = map[coach.Address]*gate{}
		}
		g = &gate{pass: semaphore.NewWeighted(1)}
		t.gates[person] = g
	}
	g.people++
	return g
}

func (t *turnstile) goAway(person coach.Address, g *gate) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if g.people--; g.people == 0 {
		delete(t.gates, person)
	}
}
