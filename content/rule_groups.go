package content

import "slices"

// maxGroups is how many groups of topics fit below one message, with the
// emergency button as the eighth.
const maxGroups = 7

// maxRelated is how many near topics an answer offers.
const maxRelated = 3

// checkGroups: every answer can be reached by pressing. Each card of answers/
// and gear/ stands in one group, and each group has its label.
func checkGroups(d *draft) {
	shelf := map[CardID]string{}
	for i, g := range d.guide.Groups {
		d.checkGroup(g)
		if i == maxGroups {
			d.report(d.at(g), "wanted at most %d groups: more do not fit below one message", maxGroups)
		}
		for j, id := range g.Topics {
			d.checkTopicID(g, id, "topics", j)
			if other := shelf[id]; other != "" {
				d.report(d.at(g, "topics", j), "%s stands in the group %s already", id, other)
			}
			shelf[id] = g.ID
		}
	}
	for _, c := range d.cards {
		if isTopic(c.ID) && c.lang.Tag == "en" && shelf[c.ID] == "" {
			d.report(top(c), "no group of topics.yaml names this card, so that nobody can press for it")
		}
	}
	for _, n := range d.related {
		d.checkNeighbour(n)
	}
}

// checkGroup checks the id and label of one group.
func (d *draft) checkGroup(g *Group) {
	label := LineID("choice.group:" + g.ID)
	switch {
	case !goodID.MatchString(g.ID):
		d.report(d.at(g, "id"), "group id %q: wanted lower-case letters, digits, - and _", g.ID)
	case d.guide.Group(g.ID) != g:
		d.report(d.at(g, "id"), "the id %q is taken by another row", g.ID)
	case d.guide.Languages["en"].Lines[label] == "":
		d.report(d.at(g, "id"), "no label for this: wanted the line %s in en/lines.yaml", label)
	case len(g.Topics) == 0:
		d.report(d.at(g), "a group without topics")
	}
}

// checkNeighbour checks one row of near topics.
func (d *draft) checkNeighbour(n *Neighbour) {
	d.checkTopicID(n, n.To, "to")
	if len(n.Cards) == 0 || len(n.Cards) > maxRelated {
		d.report(d.at(n, "cards"), "%d near topics: wanted one to %d", len(n.Cards), maxRelated)
	}
	for i, id := range n.Cards {
		d.checkTopicID(n, id, "cards", i)
		if id == n.To || slices.Index(n.Cards, id) != i {
			d.report(d.at(n, "cards", i), "%s is offered below itself, or twice", id)
		}
	}
}

// checkTopicID checks that a row names a card that answers questions.
func (d *draft) checkTopicID(row any, id CardID, keys ...any) {
	if d.card(id) == nil || !isTopic(id) {
		d.report(d.at(row, keys...), "%v", unknown("topic", string(id), append(d.cardIDs("answers"), d.cardIDs("gear")...)))
	}
}

// isTopic reports whether a card answers questions.
func isTopic(id CardID) bool { return id.folder() == "answers" || id.folder() == "gear" }
