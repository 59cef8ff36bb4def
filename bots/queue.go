package bots

import (
	"errors"
	"sync"

	"catwalk/coach"
)

// maxQueue is how many messages of one household may wait at once. It is more
// than any platform hands over in one batch.
const maxQueue = 128

// Errors of a message that did not get into line.
var (
	errStopping = errors.New("the relay is stopping")
	errCrowded  = errors.New("too many messages of this household are waiting")
)

// line is where messages wait, each in the queue of its household.
type line struct {
	mu     sync.Mutex
	closed bool
	queues map[string]*queue
	owners map[coach.Address]*owner
}

// A queue holds the messages of one household, the one being answered first.
type queue struct {
	key  string
	jobs []*job
}

// A job is a message in line, with those who wait for its answer: more than
// one where a platform delivered it again in the meantime.
type job struct {
	message coach.Message
	waiting []chan<- error
}

func newLine() line {
	return line{queues: map[string]*queue{}, owners: map[coach.Address]*owner{}}
}

// close refuses all later messages.
func (l *line) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
}

// put finds a message's queue and puts it in. A person with messages in line
// stays in the queue where they are, whatever household the person has come to
// belong to since; so a person's messages keep their order.
func (r *Relay) put(m coach.Message, done chan<- error) error {
	key, err := r.queueKey(m.From)
	if err != nil {
		return err
	}
	r.line.mu.Lock()
	defer r.line.mu.Unlock()
	if r.line.closed {
		return errStopping
	}
	o := r.line.owner(m.From.Owner(), r.Options)
	if o.queue != nil {
		key = o.queue.key
	}
	q := r.line.queues[key]
	if q != nil && len(q.jobs) >= maxQueue {
		return errCrowded
	}
	r.busy.begin()
	if q == nil {
		q = &queue{key: key}
		r.line.queues[key] = q
		defer r.running.Go(func() { r.answerAll(q) })
	}
	j := &job{message: m, waiting: []chan<- error{done}}
	q.jobs = append(q.jobs, j)
	o.enter(q, j)
	return nil
}

// queueKey names the queue of an address: its household's, or its own while no
// household is known. The name only orders; the store finds the household
// again inside the turn's transaction.
func (r *Relay) queueKey(a coach.Address) (string, error) {
	own := "owner " + a.Platform + " " + a.Person
	if r.line.has(a.Owner()) {
		return own, nil // put goes by the queue that the person is in
	}
	var h coach.HouseholdID
	err := safely(func() (err error) {
		h, err = r.store.Household(r.keeping, a)
		return err
	})
	if h == "" || err != nil {
		return own, err
	}
	return "household " + string(h), nil
}

// has reports whether a person has messages in line.
func (l *line) has(a coach.Address) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	o := l.owners[a]
	return o != nil && o.queue != nil
}

// answerAll answers the messages of one queue until there are none left.
func (r *Relay) answerAll(q *queue) {
	for j := r.line.first(q); j != nil; j = r.line.first(q) {
		err := r.take(j.message)
		for _, w := range r.line.leave(q, j, err) {
			w <- err
		}
		r.busy.end()
	}
}

// first returns the message of a queue whose turn it is, or nil, with the
// queue removed, when there is none.
func (l *line) first(q *queue) *job {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(q.jobs) == 0 {
		delete(l.queues, q.key)
		return nil
	}
	return q.jobs[0]
}

// leave takes the first message out of its queue and returns who waits for it.
func (l *line) leave(q *queue, j *job, err error) []chan<- error {
	l.mu.Lock()
	defer l.mu.Unlock()
	q.jobs = q.jobs[1:]
	l.owners[j.message.From.Owner()].exit(j, err)
	return j.waiting
}
