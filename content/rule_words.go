package content

import (
	"maps"
	"path"
	"slices"
)

// checkWords: what reading knows is about signs and cards that there are.
func checkWords(d *draft) {
	for _, lang := range d.guide.Languages {
		for _, id := range slices.Sorted(maps.Keys(lang.Words.Signs)) {
			if d.guide.Sign(id) == nil {
				d.report(d.at(lang.Words, "signs", string(id)), "%v", unknown("sign", string(id), d.signIDs()))
			}
		}
		for _, topic := range slices.Sorted(maps.Keys(lang.Words.Topics)) {
			d.checkAsked(topic, lang.Words, "topics", topic)
		}
	}
	for _, table := range d.examples {
		for i, e := range table.Examples {
			d.checkExampleSigns(table, i, e)
			d.checkAsked(e.Topic, table, "examples", i, "topic")
			for j, topic := range e.AcceptTopic {
				d.checkAsked(topic, table, "examples", i, "accept_topic", j)
			}
		}
	}
}

// checkExampleSigns checks that the signs of a labelled sentence are root
// signs.
func (d *draft) checkExampleSigns(table *exampleTable, index int, e Example) {
	for _, f := range []struct {
		name  string
		signs []SignID
	}{{"present", e.Present}, {"absent", e.Absent}, {"accept", e.Accept}} {
		for i, id := range f.signs {
			if s := d.guide.Sign(id); s == nil || !s.Root() {
				d.report(d.at(table, "examples", index, f.name, i), "%v", unknown("root sign", string(id), d.rootIDs()))
			}
		}
	}
}

// checkAsked checks that a topic, which is a card's id without its folder, has
// a card that answers; "other" says that no card does. The keys lead to it in
// its row.
func (d *draft) checkAsked(topic string, row any, keys ...any) {
	if topic == "" || topic == "other" || d.card(CardID("answers/"+topic)) != nil || d.card(CardID("gear/"+topic)) != nil {
		return
	}
	d.report(d.at(row, keys...), "%v", unknown("answer card", topic, d.topics()))
}

// topics returns the ids of the cards that answer questions, without folder.
func (d *draft) topics() []string {
	var names []string
	for _, id := range slices.Concat(d.cardIDs("answers"), d.cardIDs("gear")) {
		names = append(names, path.Base(id))
	}
	return names
}
