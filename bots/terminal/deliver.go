package terminal

import (
	"context"
	"fmt"
	"io"

	"catwalk/bots/prose"
	"catwalk/coach"
)

// Deliver shows a reply. What it has shown is on the screen for good, so there
// is no receipt and no edit.
func (t *Terminal) Deliver(_ context.Context, o coach.Owed) ([]byte, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.look.width = t.columns()
	text := t.look.reply(o.Reply)
	switch {
	case t.JSON:
		text = jsonLine(o.Reply)
	case t.stamp:
		text = "-- " + t.Clock.Now().Format(stampFormat) + " --\n\n" + text
	}
	if err := t.write(t.out, text); err != nil {
		return nil, err
	}
	t.stamp = false
	if len(o.Reply.Offer.Choices) > 0 {
		t.offer = o.Reply.Offer
	}
	return nil, nil
}

// write writes to the person and remembers if that is no longer possible. The
// terminal is locked.
func (t *Terminal) write(to io.Writer, text string) error {
	if t.broken != nil {
		return t.broken
	}
	if _, err := io.WriteString(to, text); err != nil {
		t.broken = fmt.Errorf("write to the terminal: %w", err)
	}
	return t.broken
}

// note says something of the terminal's own: about the line that was typed or
// the time, never about cats. In JSON mode it is no reply and goes elsewhere.
func (t *Terminal) note(text string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	to := t.out
	if t.JSON {
		to = t.Notes
	}
	_ = t.write(to, "("+prose.Clean(text)+")\n\n") // t.broken remembers it
}

// failed returns why nothing can be written any more, or nil.
func (t *Terminal) failed() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.broken
}

// shown returns the offer that was shown last.
func (t *Terminal) shown() coach.Offer {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.offer
}
