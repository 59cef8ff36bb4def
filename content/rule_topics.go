package content

// checkTopics: the card that helps to open a gate, explains a door check or
// answers instead of another is there.
func checkTopics(d *draft) {
	for _, c := range d.cards {
		if id := "answers/" + CardID(c.Topic); c.Topic != "" && c.lang.Cards[id] == nil {
			d.report(d.at(c.Card, "topic"), "%v", unknown("card", string(id), d.cardIDs("")))
		}
	}
	for _, g := range d.guide.Gates {
		d.checkTopic(g, g.Topic)
	}
	for _, door := range d.guide.Doors {
		d.checkTopic(door, door.Topic)
	}
}

// checkTopic checks the topic of one row.
func (d *draft) checkTopic(row any, topic CardID) {
	switch {
	case topic == "":
		d.report(d.at(row), "no topic: wanted the card that helps, as in answers/vet-check")
	case d.card(topic) == nil:
		d.report(d.at(row, "topic"), "%v", unknown("card", string(topic), d.cardIDs("")))
	}
}
