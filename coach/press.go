package coach

import "slices"

// pressed answers a press, or a form that a press opened.
func (t *turn) pressed() {
	if len(t.msg.Picks) == 1 && t.standing(t.msg.Picks[0]) {
		return
	}
	asked := t.me().Asked
	if !t.offered(asked) {
		t.stale()
		return
	}
	if t.msg.Kind == Form {
		t.words()
		return
	}
	t.take(asked, t.picks(asked))
}

// standing answers the choices that work however old their message is.
func (t *turn) standing(id string) bool {
	switch id {
	case ChoiceRed:
		t.vet()
	case ChoiceLost:
		t.lost()
	case ChoiceHelp:
		t.help()
	case ChoiceNext:
		t.goOn()
	default:
		return false
	}
	return true
}

// offered reports whether what was pressed is on offer to this person.
func (t *turn) offered(asked Asked) bool {
	if asked.Offer == "" || t.msg.Offer != asked.Offer || len(t.msg.Picks) > 1 && !asked.Many {
		return false
	}
	if len(t.msg.Picks) == 0 && !asked.Many {
		return false
	}
	for _, id := range t.msg.Picks {
		if !slices.Contains(asked.Choices, id) {
			return false
		}
	}
	return true
}

// picks returns what was chosen: what came with the press, or else what was
// ticked before it.
func (t *turn) picks(asked Asked) []string {
	if len(t.msg.Picks) == 0 {
		return asked.Picked
	}
	return t.msg.Picks
}

// take hands what was chosen to the question that asked for it. An emergency
// among the choices goes before the others.
func (t *turn) take(asked Asked, picks []string) {
	t.me().Asked, t.about = Asked{}, asked.About
	if slices.Contains(picks, ChoiceRed) {
		t.vet()
		return
	}
	t.questions[asked.Question].pick(t, picks)
}

// stale answers a press that is no longer, or never was, on offer.
func (t *turn) stale() {
	was := t.me().Asked
	if pieces, ok := t.asking(was); ok {
		t.ask(t.say(append([]Piece{line("press.old")}, pieces...)...), was.Question, was.About)
		return
	}
	t.menu(t.say(line("press.old")), "next", "help")
}

// tickOff sets or clears one of many choices, and shows the question anew in
// its old message.
func (t *turn) tickOff() {
	asked := t.me().Asked
	if !asked.Many || !t.offered(asked) {
		t.pressed()
		return
	}
	for _, id := range t.msg.Picks {
		asked.Picked = toggle(asked.Picked, id)
	}
	r := t.say(t.wording(asked.Question, asked.About)...)
	t.ask(r, asked.Question, asked.About)
	r.Key, r.Offer.ID = asked.Offer, asked.Offer
	for i, o := range r.Offer.Choices {
		r.Offer.Choices[i].Picked = slices.Contains(asked.Picked, o.ID)
	}
	t.me().Asked = asked
}

func toggle(list []string, id string) []string {
	if i := slices.Index(list, id); i >= 0 {
		return slices.Delete(list, i, i+1)
	}
	return append(list, id)
}
