package coach

import (
	"strconv"
	"time"

	"catwalk/content"
)

// advise says something that /why and /again can come back to.
func (t *turn) advise(last Last, pieces ...Piece) *Reply {
	last.Pieces = pieces
	t.me().Last = last
	r := t.say(pieces...)
	r.Verdict, r.Alert = last.Verdict, last.Alert
	return r
}

// again says the last advice once more, and puts what is open below it.
func (t *turn) again() {
	was, last := t.me().Asked, t.me().Last
	if len(last.Pieces) == 0 {
		t.next()
		return
	}
	r := t.advise(last, last.Pieces...)
	if was.Question == "" {
		t.menu(r, "next", "why", "help")
		return
	}
	t.ask(r, was.Question, was.About)
}

// why names the rule and the sources of the last advice, and who disagrees.
func (t *turn) why() {
	last, was := t.me().Last, t.me().Asked
	if len(last.Pieces) == 0 {
		t.menu(t.say(line("why.nothing")), "next", "help")
		return
	}
	pieces := []Piece{line(last.Rule)}
	var codes []string
	for _, c := range t.cardsOf(last.Pieces) {
		pieces = append(pieces, card(c.ID, "why"), card(c.ID, "who-disagrees"))
		for _, s := range c.Sources {
			codes = add(codes, s)
		}
	}
	pieces = append(append(pieces, t.sources(codes)...), t.reviews(t.cardsOf(last.Pieces))...)
	r := t.say(pieces...)
	r.Sources = codes
	if was.Question == "" || was.Question == "menu" {
		t.menu(r, "next", "again", "help")
		return
	}
	t.ask(r, was.Question, was.About)
}

// cardsOf returns the cards that pieces come from, each once.
func (t *turn) cardsOf(pieces []Piece) []*content.Card {
	var cards []*content.Card
	for _, p := range pieces {
		if c := t.lang.Cards[p.Card]; c != nil {
			cards = add(cards, c)
		}
	}
	return cards
}

// sources names publisher and title of the works of grade 1 and 2, and says
// so where a rule is our own.
func (t *turn) sources(codes []string) []Piece {
	pieces, own := []Piece{line("why.sources")}, false
	for _, code := range codes {
		s := t.guide.Sources[code]
		own = own || code == "ED"
		if code != "ED" && s.Title != "" && s.Grade <= 2 {
			pieces = append(pieces, line("why.source", "publisher", s.Publisher, "title", s.Title))
		}
	}
	if len(pieces) == 1 {
		pieces = nil
	}
	if own {
		pieces = append(pieces, line("why.own"))
	}
	return pieces
}

// title returns a step's title.
func (t *turn) title(id content.StepID) string {
	if c := t.lang.Cards[content.CardID("steps/"+id)]; c != nil {
		return c.Title
	}
	return string(id)
}

// when says until when to wait: the day, and the hour where the owner's time
// zone is known.
func (t *turn) when(at time.Time) string {
	local := at.In(t.zone())
	if t.me().Zone == "" || local.Hour() == 0 && local.Minute() == 0 {
		return local.Format("Monday 2 January")
	}
	return local.Format("Monday 2 January, 15:04")
}

func number(n int) string { return strconv.Itoa(n) }

// enter adds an entry about this cat to the journal.
func (t *turn) enter(e Entry) {
	e.At, e.Cat = t.now, t.cat().Name
	if e.Step == "" {
		e.Step = t.step().ID
	}
	t.out.Entries = append(t.out.Entries, e)
}

// keepTally remembers what was practised at a step.
func (t *turn) keepTally(id content.StepID, tally Tally) {
	if t.cat().Tally == nil {
		t.cat().Tally = map[content.StepID]Tally{}
	}
	t.cat().Tally[id] = tally
}
