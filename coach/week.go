package coach

import (
	"time"

	"catwalk/content"
)

// A Week is where a cat that stays in is in its weekly plans.
type Week struct {
	// N is the plan shown last, from 1; 0 before the first.
	N int `json:"n,omitempty"`
	// Since is when it was first shown.
	Since time.Time `json:"since,omitzero"`
}

func weekCard(n int) content.CardID { return content.CardID("answers/indoor-week-" + number(n)) }

// week shows a weekly plan, and remembers that it has begun.
func (t *turn) week(about string) {
	n := atoi(about)
	if t.lang.Cards[weekCard(n)] == nil {
		t.indoorPlay()
		return
	}
	if w := &t.cat().Week; w.N != n {
		*w = Week{N: n, Since: t.now}
	}
	t.topic(weekCard(n))
}

// plans is the choice of the weekly plan that is due: the first, the one that
// was begun, or a week later the next. Before it stands what is to be said.
func (t *turn) plans() (said []Piece, choices []string) {
	w := t.cat().Week
	n := max(w.N, 1)
	over := w.N > 0 && t.now.Sub(w.Since) >= 7*24*time.Hour
	switch {
	case over && t.lang.Cards[weekCard(n+1)] != nil:
		said, n = []Piece{line("week.next")}, n+1
	case over:
		said = []Piece{line("week.last")}
	}
	if t.lang.Cards[weekCard(n)] == nil {
		return nil, nil
	}
	return said, []string{"week:" + number(n)}
}
