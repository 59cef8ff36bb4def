package coach

import (
	"slices"
	"strings"

	"catwalk/coach/reading"
	"catwalk/content"
)

// words answers what a person typed, with the first of these that it is: an
// emergency, an order, the answer to the open question, a report, a question,
// a kindness. What is none of them is asked about, and moves nothing.
func (t *turn) words() {
	h := t.hear()
	was := t.me().Asked
	t.about = was.About
	if slices.Contains(hello, was.Question) {
		t.hearBeside(h)
	}
	for _, answers := range []func(heard) bool{t.urgent, t.corrected, t.ordered, t.answered, t.prepared, t.told, t.wondered, t.sociable, t.volunteered} {
		if answers(h) {
			t.backTo(was)
			return
		}
	}
	t.unclear(likely(h.read))
}

// hear reads the message.
func (t *turn) hear() heard {
	t.mentioned(t.msg.Text)
	return heard{text: t.msg.Text, read: t.read.Read(t.msg.Text), answer: t.read.Answer(t.msg.Text, t.now)}
}

// busy reports whether a message says something of its own, so that it is no
// plain answer to a plain question.
func busy(h heard) bool {
	switch h.read.Intent {
	case reading.Report, reading.Question, reading.Gear, reading.Next, reading.Urgent:
		return h.read.Confidence >= reading.Sure
	default:
		return false
	}
}

// urgent answers what may be an emergency, before anything else.
func (t *turn) urgent(h heard) bool {
	if !h.read.Urgent || t.introduces(h) {
		return false
	}
	if !slices.ContainsFunc(t.signs(asserted(h.read)), isEmergency) {
		t.vet()
		return true
	}
	t.backHurt(h)
	t.tell(h)
	t.conclude(t.situation(*t.report()))
	return true
}

// introduces reports whether a message that sounds urgent by no word of its own
// is the name or age that was asked for.
func (t *turn) introduces(h heard) bool {
	a := h.answer
	told := a.Named || a.Name != "" || a.Days > 0 || a.Number > 0
	return told && slices.Contains(optional, t.me().Asked.Question) &&
		!slices.ContainsFunc(t.signs(asserted(h.read)), isEmergency)
}

func isEmergency(s *content.Sign) bool {
	return s.Tone == content.Emergency || s.Kind == "slipped-out"
}

// ordered runs a command said in plain words. A longer message that says
// something of its own is heard out instead.
func (t *turn) ordered(h heard) bool {
	switch name := h.answer.Command; {
	case name == "" || name != "stop" && busy(h) && len(strings.Fields(h.text)) > 5:
		return false
	case name == "again" && (asks(h.read) || len(asserted(h.read)) > 0): // "can I try again?", "he flopped again"
		return false
	case name == "found":
		t.back()
	case name == "report":
		t.went()
	case name == "ask":
		t.topics()
	default:
		t.command(name)
	}
	return true
}

// answered takes the message as the answer to the open question.
func (t *turn) answered(h heard) bool {
	asked := t.me().Asked
	q, ok := t.questions[asked.Question]
	if !ok {
		return false
	}
	if picks := t.named(h); len(picks) > 0 {
		t.take(asked, picks)
		return true
	}
	return q.words != nil && q.words(t, h)
}

// kept are the questions that are put again after something else was
// answered first, at most twice in a row: then they wait for /next.
var kept = []string{"name", "pronoun", "nature", "age", "worn", "gate", "when", "doors"}

// backTo comes back to a question that stood open before something else was
// answered. An alert is answered by nothing else.
func (t *turn) backTo(was Asked) {
	if !t.occupied() && slices.Contains(kept, was.Question) && !t.closed(was) && was.Times < 2 {
		t.reask(was)
	}
}

// acquaint goes on to get to know someone who began with something else, but
// not where others read along.
func (t *turn) acquaint() {
	if t.msg.Public || t.me().Met.Greeted || len(t.out.Replies) == 0 || t.occupied() {
		return
	}
	t.me().Met.Greeted = true
	t.askFirst(hello, line("hello.after"))
}

// occupied reports whether the replies of this turn want to stand alone: they
// ask something, or sound an alert.
func (t *turn) occupied() bool {
	now := t.me().Asked.Question
	return now != "" && now != "menu" || slices.ContainsFunc(t.out.Replies, func(r Reply) bool { return r.Alert })
}

// closed reports whether a kept question has its answer by now.
func (t *turn) closed(was Asked) bool {
	q := was.Question
	if q == "gate" || q == "when" {
		q = was.About
	}
	return q == "doors" || t.known(q) || slices.Contains(t.cat().Skipped, q)
}
