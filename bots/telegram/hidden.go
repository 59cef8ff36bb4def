package telegram

import (
	"context"

	"catwalk/coach"
)

// answerHidden answers someone who cannot be known again: an anonymous admin,
// a channel. Nothing is remembered of them, so they get help, and what to do
// in an emergency, as everyone does.
func (t *Telegram) answerHidden(ctx context.Context, m coach.Message) error {
	out := t.Coach.Turn(coach.Input{Message: m, Now: t.Clock.Now()})
	whole := m.Kind == coach.Command && (m.Command == "help" || m.Command == "vet" || m.Command == "lost")
	said := false
	for _, r := range out.Replies {
		if !whole && !r.Alert {
			continue
		}
		said = true
		r.Public, r.Offer = true, standingOnly(r.Offer)
		if _, err := t.Deliver(ctx, coach.Owed{Reply: r, Via: m.Via}); err != nil {
			return err
		}
	}
	if said {
		return nil
	}
	where, err := t.where(coach.Owed{Reply: coach.Reply{To: m.From, Public: true}, Via: m.Via})
	if err == nil {
		_, err = t.send(ctx, where, t.lined("platform.hidden"))
	}
	return err
}

// standingOnly leaves of an offer what works for everyone.
func standingOnly(o coach.Offer) coach.Offer {
	left := coach.Offer{ID: o.ID}
	for _, c := range o.Choices {
		if (press{choice: c.ID}).standing() {
			left.Choices = append(left.Choices, c)
		}
	}
	return left
}
