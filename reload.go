package main

import (
	"context"
	"log/slog"
	"maps"
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"

	"catwalk/coach"
	"catwalk/content"
)

// living is a coach whose guide can be exchanged while it works. A guide with
// any problem is not taken: the coach goes on by the one it has.
type living struct {
	dir     string
	options coach.Options
	coach   atomic.Pointer[coach.Coach]
	log     *slog.Logger
}

func newLiving(dir string, o coach.Options, log *slog.Logger) (*living, error) {
	c, err := openCoach(dir)
	if err != nil {
		return nil, err
	}
	l := &living{dir: dir, options: o, log: log}
	l.coach.Store(c.With(o))
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
	l.coach.Store(c.With(l.options))
	l.log.Info("going on by the changed guide", "version", c.Guide().Version)
}

// Suggest completes what was typed after a command.
func (l *living) Suggest(language, command, typed string) []coach.Option {
	return l.coach.Load().Suggest(language, command, typed)
}

// Languages lists the guide's languages, its own first.
func (l *living) Languages() []string {
	tags := []string{"en"}
	for _, tag := range slices.Sorted(maps.Keys(l.Guide().Languages)) {
		if tag != "en" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Line is a short phrase as Markdown.
func (l *living) Line(language, id string) string {
	return l.Guide().In(language).Lines[content.LineID(id)]
}

// Publishers names those behind source codes, each once; those of grade 3 and
// our own rules are left out.
func (l *living) Publishers(codes []string) []string {
	var list []string
	for _, code := range codes {
		if s := l.Guide().Sources[code]; s.Grade <= 2 && s.Code != "ED" && s.Publisher != "" && !slices.Contains(list, s.Publisher) {
			list = append(list, s.Publisher)
		}
	}
	return list
}
