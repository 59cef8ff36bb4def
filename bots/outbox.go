package bots

import (
	"sync"

	"catwalk/coach"
)

// outbox holds the replies that are being delivered: those of one chat in a
// lane, in order.
type outbox struct {
	mu      sync.Mutex
	shelves map[string]*shelf // by platform, for those that are connected
	lanes   map[chat]*lane
	gone    map[coach.Address]map[string]bool // person to chats
	done    []ending
	closed  bool
	// settle and sweep wake the loops that tell the store and ask it.
	settle, sweep chan struct{}
}

// A chat is one conversation of a platform.
type chat struct{ platform, id string }

func chatOf(o coach.Owed) chat { return chat{o.Reply.To.Platform, o.Reply.To.Chat} }

func newOutbox() outbox {
	return outbox{
		shelves: map[string]*shelf{},
		lanes:   map[chat]*lane{},
		gone:    map[coach.Address]map[string]bool{},
		settle:  make(chan struct{}, 1),
		sweep:   make(chan struct{}, 1),
	}
}

// send delivers replies that a turn has just made, or leaves them to a sweep.
func (r *Relay) send(owed []coach.Owed) {
	r.out.mu.Lock()
	defer r.out.mu.Unlock()
	for _, o := range owed {
		s := r.out.shelves[o.Reply.To.Platform]
		if s != nil && !s.leaves(o) {
			r.hold(s, o)
		}
	}
}

// hold puts a reply into its chat's lane, unless it is there already or
// nothing is sent any more. The outbox is locked.
func (r *Relay) hold(s *shelf, o coach.Owed) {
	if s.held[o.ID] || r.sending.Err() != nil {
		return
	}
	if !passing(o) {
		s.held[o.ID] = true
	}
	c := chatOf(o)
	l := r.out.lanes[c]
	if l == nil {
		l = newLane(c, s.platform)
		r.out.lanes[c] = l
		r.busy.begin()
		r.running.Go(func() { r.walk(l) })
	}
	l.owed = append(l.owed, o)
	wake(l.woken)
}

// first returns the reply of a lane that is next; ok is false, and the lane
// removed, when there is none.
func (b *outbox) first(l *lane) (o coach.Owed, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(l.owed) == 0 {
		delete(b.lanes, l.chat)
		return o, false
	}
	return l.owed[0], true
}

// finish takes the first reply out of its lane and has its outcome settled;
// the channel is closed once it is.
func (b *outbox) finish(l *lane, o coach.Owed, end coach.Outcome) <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	l.owed = l.owed[1:]
	settled := make(chan struct{})
	if passing(o) {
		close(settled)
		return settled
	}
	b.done = append(b.done, ending{end, settled})
	wake(b.settle)
	return settled
}

// passing reports whether a reply is said in passing: it is not in the store,
// and nothing is lost with it.
func passing(o coach.Owed) bool { return o.ID == 0 }

// wake lets a loop go round once more; it is enough to be told once.
func wake(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
