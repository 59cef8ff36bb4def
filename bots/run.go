package bots

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// How long Run may take to end: replies are sent until the first has passed,
// and everything is dropped where it stands after the second. What is still
// owed then stays owed, and is sent by the next run.
const (
	softStop = 10 * time.Second
	hardStop = 20 * time.Second
)

// Run connects the platforms until ctx ends, every platform's Receive has
// returned, or one of them has failed. It returns that failure; otherwise nil
// once everything accepted is answered, or an error if that took longer than
// 20 seconds.
func (r *Relay) Run(ctx context.Context, platforms ...Platform) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	whole := context.WithoutCancel(ctx)
	var silence, leave context.CancelFunc
	r.sending, silence = context.WithCancel(whole)
	defer silence()
	r.keeping, leave = context.WithCancel(whole)
	defer leave()

	done := make(chan error, 1)
	go func() { done <- r.run(ctx, stop, silence, platforms) }()
	<-ctx.Done()
	return r.stopped(done, silence)
}

// stopped waits for the run to end, ever less patiently.
func (r *Relay) stopped(done <-chan error, silence func()) error {
	select {
	case err := <-done:
		return err
	case <-r.Clock.After(softStop):
		silence()
	}
	select {
	case err := <-done:
		return err
	case <-r.Clock.After(hardStop - softStop):
		return errors.New("stop: still not done after " + hardStop.String())
	}
}

// run is the whole life of a relay: receive, then answer what was received,
// then say what can still be said, then note what was said.
func (r *Relay) run(ctx context.Context, stop, silence func(), platforms []Platform) error {
	for _, p := range platforms {
		r.out.shelve(p)
	}
	var alarms, settling sync.WaitGroup
	r.busy.begin()
	r.running.Go(func() { r.sweepAll(ctx) })
	alarms.Go(func() { r.ringAlarms(ctx) })
	settling.Go(func() { r.settleAll(r.keeping) })

	err := r.receiveAll(ctx, stop, platforms)
	alarms.Wait()
	r.line.close()
	_ = r.busy.wait(r.sending) // what is cut short stays owed
	silence()
	r.running.Wait()
	r.out.close()
	settling.Wait()
	return err
}

// receiveAll runs every platform's Receive and stops them all when one fails.
func (r *Relay) receiveAll(ctx context.Context, stop func(), platforms []Platform) error {
	errs := make([]error, len(platforms))
	var all sync.WaitGroup
	for i, p := range platforms {
		all.Go(func() {
			if errs[i] = r.receive(ctx, p); errs[i] != nil {
				stop()
			}
		})
	}
	all.Wait()
	stop()
	return errors.Join(errs...)
}

// receive runs one platform's Receive, again if it panics.
func (r *Relay) receive(ctx context.Context, p Platform) error {
	for tries := 1; ; tries++ {
		err := safely(func() error { return p.Receive(ctx, r.accept) })
		if err == nil {
			return nil
		}
		stack, again := crashed(err)
		if !again {
			return fmt.Errorf("receive from %s: %w", p.Name(), err)
		}
		r.Log.Error("receiving panicked", "platform", p.Name(), "err", err, "stack", stack)
		if !slept(ctx, r.Clock, backoff(tries, r.Jitter())) {
			return nil
		}
	}
}
