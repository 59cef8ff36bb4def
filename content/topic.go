package content

// A Group is a shelf of the guide's answers: what an owner who would rather
// press than type chooses from, as topics.yaml gives it. Its label is the
// line `choice.group:<id>`.
type Group struct {
	ID string `yaml:"id"`
	// Topics are cards of answers/ and gear/, the most asked for first.
	Topics []CardID `yaml:"topics"`
}

// A Neighbour says which cards an owner who has read one may want next.
type Neighbour struct {
	To CardID `yaml:"to"`
	// Cards are offered below it, one to three of them.
	Cards []CardID `yaml:"cards"`
}

// readTopics reads the groups of topics, and which topics lie close together.
func (d *draft) readTopics() {
	var table struct {
		Groups  []*Group     `yaml:"groups"`
		Related []*Neighbour `yaml:"related"`
	}
	d.readTable("topics.yaml", &table)
	d.guide.Groups, d.guide.Related = whole(table.Groups), map[CardID][]CardID{}
	for _, n := range whole(table.Related) {
		if _, twice := d.guide.Related[n.To]; twice {
			d.report(d.at(n, "to"), "%s has a row already", n.To)
		}
		d.guide.Related[n.To] = n.Cards
		d.related = append(d.related, n)
	}
}

// Group returns the group with the given id, or nil.
func (g *Guide) Group(id string) *Group {
	for _, group := range g.Groups {
		if group.ID == id {
			return group
		}
	}
	return nil
}
