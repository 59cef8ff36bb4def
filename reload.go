package main

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"catwalk/coach"
	"catwalk/content"
)

// living is a coach whose guide can be exchanged while it works. A guide with
// any problem is not taken: the coach goes on by the one it has.
type living struct {
	dir   string
	coach atomic.Pointer[coach.Coach]
	log   *slog.Logger
}

func newLiving(dir string, log *slog.Logger) (*living, error) {
	c, err := openCoach(dir)
	if err != nil {
		return nil, err
	}
	l := &living{dir: dir, log: log}
	l.coach.Store(c)
	return l, nil
}

// Needs asks the coach of the moment.
func (l *living) Needs(m coach.Memory, msg coach.Message) coach.Span {
	return l.coach.Load().Needs(m, msg)
}

// Turn lets the coach of the moment answer.
func (l *living) Turn(in coach.Input) coach.Output { return l.coach.Load().Turn(in) }

// Guide is the guide of the moment.
func (l *living) Guide() *content.Guide { return l.coach.Load().Guide() }

// Commands lists the commands.
func (l *living) Commands(language string) []coach.CommandInfo {
	return l.coach.Load().Commands(language)
}

// watch reads the guide anew at every SIGHUP, until ctx ends.
func (l *living) watch(ctx context.Context) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	defer signal.Stop(hup)
	for {
		select {
		case <-ctx.Done():
			return
		case <-hup:
			l.reload()
		}
	}
}

// reload takes a changed guide, or says why not.
func (l *living) reload() {
	c, err := openCoach(l.dir)
	if err != nil {
		l.log.Error("the changed guide is not taken; going on by the one before", "problems", err)
		return
	}
	l.coach.Store(c)
	l.log.Info("going on by the changed guide", "version", c.Guide().Version)
}
