package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"catwalk/bots"
	"catwalk/coach"
)

// Receive chats until the input ends, the person leaves, or ctx ends. It
// returns an error if the output is gone, or if the input is no TTY and
// something cannot be kept: then going on would only lose more.
func (t *Terminal) Receive(ctx context.Context, accept bots.Accept) error {
	in, err := t.open()
	if err != nil {
		return err
	}
	defer in.close()
	if err := t.Relay.Quiet(ctx); err != nil { // what was owed from before
		return nil
	}
	err = t.say(ctx, accept, coach.Message{Kind: coach.Command, Command: "start"})
	for err == nil {
		var line string
		line, err = in.next(ctx)
		if err == nil {
			err = t.answer(ctx, accept, line)
		}
	}
	if errors.Is(err, io.EOF) || ctx.Err() != nil {
		return nil
	}
	return err
}

// answer does what a line says. It returns [io.EOF] if the person leaves.
func (t *Terminal) answer(ctx context.Context, accept bots.Accept, line string) error {
	line, cut := fit(line)
	if cut {
		t.note(fmt.Sprintf("That was very long. I read the first %d KB of it.", coach.MaxText>>10))
	}
	s := decode(line, t.shown())
	switch {
	case s.quit:
		return io.EOF
	case s.hint != "":
		t.note(s.hint)
		return nil
	case s.wait > 0:
		return t.excuse(t.wait(ctx, s.wait))
	case s.message.Kind == coach.Text && s.message.Text == "":
		return nil
	}
	if err := t.say(ctx, accept, s.message); err != nil {
		return t.excuse(err)
	}
	if s.message.Command == "help" {
		t.note("Here in the terminal there are also /wait 2d, which lets time pass, and /quit.")
	}
	return nil
}

// tries is how often a message is offered before the terminal gives up. It is
// more than the relay takes to put a message aside that it cannot answer.
const tries = 4

// say has a message answered, and returns when every reply to it was shown.
func (t *Terminal) say(ctx context.Context, accept bots.Accept, m coach.Message) error {
	t.said++
	m.From = Address(t.As)
	m.At = t.Clock.Now()
	m.Delivery = coach.Delivery{Platform: t.Name(), Bot: t.Run, ID: strconv.Itoa(t.said)}
	var err error
	for range tries {
		if err = <-accept(ctx, m); err == nil {
			break
		}
	}
	if err != nil {
		return fmt.Errorf("keep what was said: %w", err)
	}
	if err := t.Relay.Quiet(ctx); err != nil {
		return err
	}
	return t.failed()
}

// excuse tells a person at a TTY that something went wrong, so that they can
// mend it and say it again; elsewhere nobody is there to do so.
func (t *Terminal) excuse(err error) error {
	if err == nil || !t.TTY || t.failed() != nil {
		return err
	}
	t.note("Sorry, I could not keep that, so it does not count yet. Please say it again in a moment.")
	return nil
}
