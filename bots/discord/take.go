package discord

import (
	"context"
	"runtime/debug"
	"time"

	"catwalk/bots"
	"catwalk/coach"
)

const (
	// postponeAfter leaves a second of Discord's three for the way there.
	postponeAfter = 2 * time.Second
	// excuseAfter is when a postponed answer is excused.
	excuseAfter = 12 * time.Second
	// lastWord is how long a call may take that is made while all else ends.
	lastWord = 5 * time.Second
	// offers is how often a message is offered to the relay. Discord does not
	// deliver a second time, so the waiting is ours: about eight seconds.
	offers = 6
)

// take has an interaction's message answered, by the relay if it can, and in
// time in any case.
func (d *Discord) take(ctx context.Context, a *answering, m coach.Message) {
	accept := d.listening()
	m.Via = a.via.bytes()
	d.remember(a)
	done := accept(ctx, m)
	d.running.Go(func() { d.watch(ctx, a) })
	d.running.Go(func() {
		if err := d.offer(ctx, accept, m, done); err != nil {
			d.lastly(ctx, func(ctx context.Context) error {
				_, err := d.say(ctx, a, d.notice(a.via.Language, "again"))
				return err
			})
		}
	})
}

// takeWords has words from a direct message answered. Nothing has to be said
// in time, because they are no interaction.
func (d *Discord) takeWords(ctx context.Context, v via, m coach.Message) {
	accept := d.listening()
	done := accept(ctx, m)
	d.running.Go(func() {
		if err := d.offer(ctx, accept, m, done); err != nil {
			d.lastly(ctx, func(ctx context.Context) error {
				_, err := d.mail(ctx, m.From.Person, v.Room, d.notice(v.Language, "again"))
				return err
			})
		}
	})
}

// offer waits until a message was accepted, and offers it again if it was not.
func (d *Discord) offer(ctx context.Context, accept bots.Accept, m coach.Message, done <-chan error) error {
	for try := range offers {
		err := <-done
		if err == nil || try == offers-1 {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-d.Clock.After(250 * time.Millisecond << try):
		}
		done = accept(ctx, m)
	}
	return nil
}

// watch postpones an answer that is not there in time, and excuses it if it is
// not there for long. It ends with the first reply, and the interaction is
// forgotten with it.
func (d *Discord) watch(ctx context.Context, a *answering) {
	defer d.forget(a)
	select {
	case <-a.acked:
	case <-d.Clock.After(postponeAfter):
		d.lastly(ctx, a.postpone)
	}
	select {
	case <-a.replied:
		return
	case <-ctx.Done():
		return
	case <-d.Clock.After(excuseAfter):
		d.lastly(ctx, func(ctx context.Context) error { return d.excuse(ctx, a) })
	}
	select {
	case <-a.replied:
	case <-ctx.Done():
	case <-d.Clock.After(tokenLife):
	}
}

// excuse says that an answer takes long. The answer will take its place.
func (d *Discord) excuse(ctx context.Context, a *answering) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.state != postponed || a.via.Update { // an update leaves no gap to fill
		return nil
	}
	return d.rest.call(ctx, "PATCH", a.original().path(d.Clock.Now()), d.notice(a.via.Language, "slow").body(), nil)
}

// lastly makes a call that must be made even while everything ends.
func (d *Discord) lastly(ctx context.Context, call func(context.Context) error) {
	ctx, end := context.WithTimeout(context.WithoutCancel(ctx), lastWord)
	defer end()
	if err := call(ctx); err != nil {
		d.Log.Warn("discord: an interaction was left without an answer", "err", err)
	}
}

// guard does something with what came from outside. A panic costs only that.
func (d *Discord) guard(do func()) {
	defer func() {
		if cause := recover(); cause != nil {
			d.Log.Error("discord: panicked", "cause", cause, "stack", string(debug.Stack()))
		}
	}()
	do()
}
