package coach

import "catwalk/content"

// Options are what an operator can set about what is said.
type Options struct {
	// ShowUnreviewed adds a sentence to medical cards that no professional has
	// signed.
	ShowUnreviewed bool
}

// With returns a coach of the same guide that goes by these options.
func (c *Coach) With(o Options) *Coach {
	other := *c
	other.options = o
	return &other
}

// reviews says of cards who has reviewed them, or that nobody has.
func (t *turn) reviews(cards []*content.Card) []Piece {
	var pieces []Piece
	for _, c := range cards {
		p := line("review.none")
		if c.Review != nil {
			p = line("review.by", "topic", c.Review.By, "date", c.Review.On.Format("2 January 2006"))
		}
		if len(pieces) == 0 || pieces[len(pieces)-1].Values["topic"] != p.Values["topic"] {
			pieces = append(pieces, p)
		}
	}
	return pieces
}

// caution is the sentence below a medical card that nobody has reviewed, where
// the operator wants it said.
func (t *turn) caution(pieces []Piece) string {
	if !t.options.ShowUnreviewed {
		return ""
	}
	for _, p := range pieces {
		if c := t.lang.Cards[p.Card]; c != nil && c.Medical() && c.Review == nil {
			return t.fill(nil).Text(t.lang.Lines["review.medical"])
		}
	}
	return ""
}
