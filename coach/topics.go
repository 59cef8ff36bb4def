package coach

import (
	"strings"

	"catwalk/content"
)

// topics asks what the owner would like to know, with the groups of topics to
// press for. A question in words is answered as well.
func (t *turn) topics() {
	var groups []string
	for _, g := range t.guide.Groups {
		groups = append(groups, "group:"+g.ID)
	}
	t.menu(t.say(line("ask.question")), groups...)
}

// group shows the topics of one group: "gear", or its second page as "gear/2".
func (t *turn) group(about string) {
	id, n := paged(about)
	g := t.guide.Group(id)
	if g == nil {
		t.topics()
		return
	}
	var choices []string
	for _, topic := range g.Topics {
		choices = append(choices, topicChoice(topic))
	}
	choices = page(choices, n, "group:"+id)
	t.menu(t.say(line("ask.group", "topic", t.groupLabel(id))), append(choices, "topics")...)
}

func (t *turn) groupLabel(about string) string {
	id, n := paged(about)
	if n > 1 {
		return t.label("choice.more")
	}
	return t.label(content.LineID("choice.group:" + id))
}

// topicChoice is the choice that leads to a topic; the folder answers/ is left
// out of it.
func topicChoice(id content.CardID) string {
	return "topic:" + strings.TrimPrefix(string(id), "answers/")
}

// topicCard finds the card of a topic's choice; "" if there is none.
func (t *turn) topicCard(topic string) content.CardID {
	if id := content.CardID(topic); strings.HasPrefix(topic, "gear/") && t.lang.Cards[id] != nil {
		return id
	}
	return t.answerCard(topic)
}

func (t *turn) topicLabel(topic string) string { return t.short(t.topicCard(topic)) }

// leads are the topics that something to do belongs to.
var leads = map[content.CardID]string{
	"gear/fit":                "gear",
	"answers/harness-fit":     "gear",
	"answers/escaped-harness": "gear",
	"answers/lost-cat":        ChoiceLost,
	"answers/stress-signs":    "signs",
	"answers/first-outing":    "rehearse",
	"answers/dogs-around":     "rehearse",
}

// topic answers with a card: the answer first, then what to do, and below it
// the near topics.
func (t *turn) topic(id content.CardID) {
	if t.lang.Cards[id] == nil {
		t.topics()
		return
	}
	var choices []string
	if act := leads[id]; act != "" {
		choices = append(choices, act)
	}
	for _, near := range t.guide.Related[id] {
		choices = append(choices, topicChoice(near))
	}
	r := t.advise(Last{Rule: "rule.answer"}, card(id, whole))
	t.menu(r, append(choices, "next", "why")...)
}
