package content

import (
	"maps"
	"path"
	"slices"
)

// A label is a root sign or a topic that a labelled sentence names.
type label struct {
	sign  SignID
	topic string
	at    where
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
			d.checkAsked(topic, d.at(lang.Words, "topics", topic))
		}
	}
	for _, l := range d.labels {
		if s := d.guide.Sign(l.sign); l.sign != "" && (s == nil || !s.Root()) {
			d.report(l.at, "%v", unknown("root sign", string(l.sign), d.signIDs()))
		}
		if l.topic != "" {
			d.checkAsked(l.topic, l.at)
		}
	}
}

// noteLabels keeps what a sentence names until the whole guide is read.
func (d *draft) noteLabels(table any, index int, e Example) {
	for field, signs := range map[string][]SignID{"present": e.Present, "absent": e.Absent, "accept": e.Accept} {
		for i, id := range signs {
			d.labels = append(d.labels, label{sign: id, at: d.at(table, "examples", index, field, i)})
		}
	}
	d.labels = append(d.labels, label{topic: e.Topic, at: d.at(table, "examples", index, "topic")})
	for i, topic := range e.AcceptTopic {
		d.labels = append(d.labels, label{topic: topic, at: d.at(table, "examples", index, "accept_topic", i)})
	}
}

// checkAsked checks that a topic, which is a card's id without its folder, has
// a card that answers; "other" says that no card does.
func (d *draft) checkAsked(topic string, at where) {
	for _, folder := range []string{"answers", "gear"} {
		if topic == "other" || d.card(CardID(path.Join(folder, topic))) != nil {
			return
		}
	}
	d.report(at, "%v", unknown("answer card", topic, d.topics()))
}

// topics returns the ids of the cards that answer questions, without folder.
func (d *draft) topics() []string {
	var names []string
	for _, id := range slices.Concat(d.cardIDs("answers"), d.cardIDs("gear")) {
		names = append(names, path.Base(id))
	}
	return names
}
