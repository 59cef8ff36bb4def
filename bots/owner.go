package bots

import (
	"time"

	"golang.org/x/time/rate"

	"catwalk/coach"
)

// An owner is what the line knows of a person who wrote a short while ago.
// Everything here is guarded by the line's lock.
type owner struct {
	// queue holds the person's messages that are in line; nil if there are
	// none.
	queue   *queue
	waiting map[coach.Delivery]*job
	// last is the delivery that was taken last. A platform that repeats
	// itself repeats that one.
	last coach.Delivery
	// pace limits how fast the person may go; nil for no limit. It goes by
	// when things were said, so a backlog from a night offline is no flood.
	pace *rate.Limiter
	told bool
}

// owner returns what is known of a person, making room for a new one.
func (l *line) owner(a coach.Address, o Options) *owner {
	who := l.owners[a]
	if who == nil {
		who = &owner{waiting: map[coach.Delivery]*job{}}
		if o.Pace > 0 {
			who.pace = rate.NewLimiter(o.Pace, o.Burst)
		}
		l.owners[a] = who
	}
	return who
}

// join lets done wait for a delivery that is in line already.
func (o *owner) join(d coach.Delivery, done chan<- error) bool {
	j := o.waiting[d]
	if j != nil {
		j.waiting = append(j.waiting, done)
	}
	return j != nil
}

// mayGoOn reports whether one more message is within the person's pace.
func (o *owner) mayGoOn(m coach.Message) bool {
	return o.pace == nil || o.pace.AllowN(m.At, 1)
}

// enter notes that a message of the person is in line.
func (o *owner) enter(q *queue, j *job) {
	o.queue = q
	o.waiting[j.message.Delivery] = j
}

// exit notes that a message of the person was answered, or not.
func (o *owner) exit(j *job, err error) {
	delete(o.waiting, j.message.Delivery)
	if len(o.waiting) == 0 {
		o.queue = nil
	}
	if err == nil {
		o.last = j.message.Delivery
	}
}

// tooFast tells a person, once a flood, that messages are being dropped.
func (r *Relay) tooFast(m coach.Message) {
	r.line.mu.Lock()
	o := r.line.owner(m.From.Owner(), r.Options)
	first := !o.told
	o.told = true
	r.line.mu.Unlock()
	if first {
		r.Log.Warn("an owner is too fast; dropping messages", "platform", m.From.Platform)
		r.tell(m, r.TooFast)
	}
}

// forgetOwners drops what is known of people who have nothing in line and have
// kept still for long enough to have their whole burst again.
func (l *line) forgetOwners(now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for a, o := range l.owners {
		still := o.pace == nil || o.pace.TokensAt(now) >= float64(o.pace.Burst())
		if o.queue == nil && still {
			delete(l.owners, a)
		}
	}
}
