package content

import (
	"maps"
	"path"
	"slices"
)

// An exampleSpot is a labelled sentence with the row that it was read from.
type exampleSpot struct {
	Example
	table any
	index int
}

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
	for _, e := range d.examples {
		d.checkSentence(e)
	}
}

// checkSentence checks the labels of one sentence.
func (d *draft) checkSentence(e exampleSpot) {
	for field, signs := range map[string][]SignID{"present": e.Present, "absent": e.Absent, "accept": e.Accept} {
		for i, id := range signs {
			if s := d.guide.Sign(id); s == nil || !s.Root() {
				d.report(d.at(e.table, "examples", e.index, field, i), "%v", unknown("root sign", string(id), d.signIDs()))
			}
		}
	}
	if e.Topic != "" {
		d.checkAsked(e.Topic, e.table, "examples", e.index, "topic")
	}
	for i, topic := range e.AcceptTopic {
		d.checkAsked(topic, e.table, "examples", e.index, "accept_topic", i)
	}
}

// checkAsked checks that a topic, which is a card's id without its folder, has
// a card that answers; "other" says that no card does.
func (d *draft) checkAsked(topic string, row any, keys ...any) {
	for _, folder := range []string{"answers", "gear"} {
		if topic == "other" || d.card(CardID(path.Join(folder, topic))) != nil {
			return
		}
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
