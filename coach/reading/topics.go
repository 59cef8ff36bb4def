package reading

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"catwalk/content"
)

// offered is how many topics are ranked; beside is how far what no card
// answers must be ahead for none to be offered; and least is what must speak
// for the best, less what the message says in words never heard of.
const (
	offered = 5
	beside  = 0.05
	least   = 0.9
)

// topics returns the cards that may answer, the best first.
func (r *Reader) topics(d *desk) []string {
	topics := []string{}
	for _, t := range r.rankTopics(d) {
		topics = append(topics, t.label)
	}
	return topics
}

// rankTopics returns the topics that most speaks for, the best first; none
// where the message is most like those that no card answers, or like nothing
// that the guide knows.
func (r *Reader) rankTopics(d *desk) []ranked {
	d.browse.features = d.asked(r.book, d.browse.features)
	r.shelf.weigh(&d.browse)
	r.sound(d)
	list := best(r.shelf.topics, d.browse.scores, offered+1)
	if len(list) == 0 || list[0].by*d.browse.share < least {
		return nil
	}
	none := slices.IndexFunc(list, func(t ranked) bool { return t.label == noTopic })
	switch {
	case none == 0 && (len(list) == 1 || list[0].by-list[1].by > beside):
		return nil
	case none >= 0:
		return slices.Delete(list, none, none+1)
	}
	return list[:min(offered, len(list))]
}

// sounding is what the network's word for a topic counts beside the shelf's.
const sounding = 0.5

// sound adds what the network makes of each topic.
func (r *Reader) sound(d *desk) {
	for k, topic := range r.shelf.topics {
		if at, ok := r.view.topics[topic]; ok {
			d.browse.scores[k] += sounding * d.read.Topics[at]
		}
	}
}

// likeliestTopics names the topics that most speaks for, with how much.
func (r *Reader) likeliestTopics(d *desk) string {
	var words []string
	for _, t := range r.rankTopics(d) {
		words = append(words, fmt.Sprintf("%s %.2f", t.label, t.by))
	}
	return strings.Join(words, ", ")
}

// questions returns the ways in which owners ask that a guide knows: those of
// its cards, and the examples with a topic that are not held back.
func questions(l *content.Language) []question {
	all := cardQuestions(l)
	for _, e := range l.Words.Examples {
		if !e.Hold && (e.Topic == noTopic || l.Cards[answers+content.CardID(e.Topic)] != nil) {
			all = append(all, question{e.Text, e.Topic, e.AcceptTopic})
		}
	}
	return all
}

// cardQuestions returns the titles and examples of the cards, in the order of
// their ids.
func cardQuestions(l *content.Language) []question {
	var all []question
	for _, id := range slices.Sorted(maps.Keys(l.Cards)) {
		topic := topicOf(l.Cards[id])
		if topic == "" {
			continue
		}
		for _, text := range append([]string{l.Cards[id].Title, l.Cards[id].Short}, l.Cards[id].Examples...) {
			all = append(all, question{text: text, topic: topic})
		}
	}
	return all
}

// noTopic labels what is asked that no card answers.
const noTopic = "other"

// answers is the folder of the cards that topics name.
const answers = "answers/"

// topicOf returns the topic of a question that a card answers: the card
// itself, or the one that it gives way to; "" for cards that answer none.
func topicOf(c *content.Card) string {
	if topic, ok := strings.CutPrefix(string(c.ID), answers); ok {
		return topic
	}
	return c.Topic
}
