package bots

import (
	"sync"
	"time"

	"catwalk/coach"
)

const (
	// maxHeld is how many replies wait in memory before later ones are left in
	// the store alone, to be swept up when there is room.
	maxHeld = 2048
	// sweepMore is how many more replies a sweep asks for than are held.
	sweepMore = 1024
)

// outbox holds the replies that are being delivered: those of one chat in a
// lane, in order.
type outbox struct {
	mu      sync.Mutex
	lanes   map[chat]*lane
	held    map[int64]bool
	behind  map[string]bool // platforms with more in the store than is held
	pauses  map[string]time.Time
	gone    map[coach.Address]map[string]bool // person to chats
	fresh   map[thread]receipt                // that the store may not know yet
	freshOf map[int64]thread
	done    []coach.Outcome
	closed  bool
	// settle and sweep wake the two loops of settle.go and sweep.go.
	settle, sweep chan struct{}
}

// A chat is one conversation of a platform.
type chat struct{ platform, id string }

func chatOf(o coach.Owed) chat { return chat{o.Reply.To.Platform, o.Reply.To.Chat} }

func newOutbox() outbox {
	return outbox{
		lanes:   map[chat]*lane{},
		held:    map[int64]bool{},
		behind:  map[string]bool{},
		pauses:  map[string]time.Time{},
		gone:    map[coach.Address]map[string]bool{},
		fresh:   map[thread]receipt{},
		freshOf: map[int64]thread{},
		settle:  make(chan struct{}, 1),
		sweep:   make(chan struct{}, 1),
	}
}

// send delivers replies that a turn has just made. Where too many wait already
// they are left to a sweep, but for alerts.
func (r *Relay) send(owed []coach.Owed) {
	r.out.mu.Lock()
	defer r.out.mu.Unlock()
	for _, o := range owed {
		platform := o.Reply.To.Platform
		if len(r.out.held) >= maxHeld {
			r.out.behind[platform] = true
		}
		if r.out.behind[platform] && !o.Reply.Alert && o.ID != 0 {
			continue
		}
		r.hold(o)
	}
}

// hold puts a reply into its chat's lane, unless it is there already its
// platform is not connected, or nothing is sent any more. The outbox is locked.
func (r *Relay) hold(o coach.Owed) {
	p := r.platforms[o.Reply.To.Platform]
	if p == nil || r.out.held[o.ID] || r.sending.Err() != nil {
		return
	}
	if o.ID != 0 {
		r.out.held[o.ID] = true
	}
	c := chatOf(o)
	l := r.out.lanes[c]
	if l == nil {
		l = &lane{chat: c, to: p, woken: make(chan struct{}, 1)}
		r.out.lanes[c] = l
		r.busy.begin()
		r.running.Go(func() { r.walk(l) })
	}
	l.owed = append(l.owed, o)
	wake(l.woken)
}

// first returns the reply of a lane that is next, with the newest receipt of
// its thread; ok is false, and the lane removed, when there is none.
func (b *outbox) first(l *lane) (o coach.Owed, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(l.owed) == 0 {
		delete(b.lanes, l.chat)
		return o, false
	}
	o = l.owed[0]
	b.catchUp(&o)
	return o, true
}

// finish takes the first reply out of its lane and has its outcome settled.
func (b *outbox) finish(l *lane, o coach.Owed, end coach.Outcome) {
	b.mu.Lock()
	defer b.mu.Unlock()
	l.owed = l.owed[1:]
	b.pass(l, o, end.Receipt)
	if o.ID != 0 {
		b.done = append(b.done, end)
		wake(b.settle)
	}
}

// settled forgets replies whose outcome the store has kept.
func (b *outbox) settled(ends []coach.Outcome) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, end := range ends {
		delete(b.held, end.ID)
		b.known(end.ID)
	}
	if len(b.behind) > 0 && len(b.held) < maxHeld/2 {
		wake(b.sweep)
	}
}

// close ends the settling once everything that is done was settled.
func (b *outbox) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	wake(b.settle)
}

// wake lets a loop go round once more; it is enough to be told once.
func wake(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
