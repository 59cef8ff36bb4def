package coach

import (
	"catwalk/coach/reading"
	"catwalk/content"
)

// wondered answers a question with its card, or asks which card is meant; and
// a wish to go on with the next step.
func (t *turn) wondered(h heard) bool {
	r, was := h.read, t.me().Asked
	switch {
	case t.cat().Hold != NoHold && r.Confidence < reading.Sure:
		return false
	case r.Intent == reading.Next && r.Confidence >= reading.Sure:
		t.goOn()
	case !asks(r) || len(r.Topics) == 0 || t.answerCard(r.Topics[0]) == "":
		return false
	case r.Confidence >= reading.Sure && r.Topics[0] == "fit":
		t.gear()
	case r.Confidence >= reading.Sure:
		t.topic(t.answerCard(r.Topics[0]))
		t.backToFit(was)
	default:
		t.menu(t.say(line("unclear.topic")), append(t.topicChoices(r.Topics), "help")...)
	}
	return true
}

func (t *turn) topicChoices(topics []string) []string {
	var list []string
	for _, id := range topics[:min(len(topics), 3)] {
		if t.answerCard(id) != "" {
			list = append(list, "topic:"+id)
		}
	}
	return list
}

// answerCard finds the card of a topic; "" if there is none.
func (t *turn) answerCard(topic string) content.CardID {
	for _, folder := range []string{"answers/", "gear/"} {
		if id := content.CardID(folder + topic); t.lang.Cards[id] != nil {
			return id
		}
	}
	return ""
}

// sociable answers a greeting or thanks.
func (t *turn) sociable(h heard) bool {
	switch h.read.Intent {
	case reading.Greeting:
		t.start()
	case reading.Thanks:
		t.menu(t.say(line("thanks")), "next", "went")
	default:
		return false
	}
	return true
}
