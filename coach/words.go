package coach

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	for _, answers := range []func(heard) bool{t.urgent, t.corrected, t.ordered, t.answered, t.told, t.wondered, t.sociable} {
		if answers(h) {
			t.backTo(was)
			return
		}
	}
	t.unclear(h.read.Guesses)
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
	if !h.read.Urgent {
		return false
	}
	if !slices.ContainsFunc(t.signs(asserted(h.read)), isEmergency) {
		t.vet()
		return true
	}
	t.tell(h)
	t.conclude(t.situation(*t.report()))
	return true
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
	case name == "found":
		t.back()
	case name == "report":
		t.went()
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

// told takes a report. Signs in a question are answered first and counted
// only if the owner says so.
func (t *turn) told(h heard) bool {
	present := asserted(h.read)
	switch {
	case h.read.Confidence < reading.Sure || len(present)+len(h.read.Absent()) == 0:
		return false
	case len(present) == 0 && h.read.Intent == reading.Report:
		t.tell(h)
		t.ask(t.say(append([]Piece{line("denied")}, t.wording("went", "")...)...), "went", "")
	case len(present) == 0:
		return false
	case asks(h.read) && len(h.read.Topics) > 0:
		t.wonderedAbout(h)
	default:
		t.tell(h)
		t.weigh()
	}
	return true
}

func asks(r reading.Reading) bool {
	return r.Intent == reading.Question || r.Intent == reading.Gear
}

// wonderedAbout answers a question that tells of signs too: the question, what
// the gravest sign calls for, and whether to count it as a session.
func (t *turn) wonderedAbout(h heard) {
	t.topic(t.answerCard(h.read.Topics[0]))
	t.tell(h)
	s := t.situation(*t.report())
	d := t.Decide(s)
	pieces := append(t.noted(s), t.advice(s, d)...)
	t.ask(t.say(append(pieces, line("ask.count"))...), "count", "")
}

// takeCount counts a session that was told of in a question, or leaves it.
func (t *turn) takeCount(picks []string) {
	if picks[0] == "yes" {
		t.weigh()
		return
	}
	t.me().Report = Report{}
	t.menu(t.say(line("count.no")), "next", "went", "help")
}

// tell adds what was read to the report under way. An emergency that is told
// as over is reported as past.
func (t *turn) tell(h heard) {
	rep := t.report()
	for _, id := range asserted(h.read) {
		rep.Asserted = add(rep.Asserted, id)
	}
	for _, id := range h.read.Absent() {
		rep.Denied = add(rep.Denied, id)
	}
	rep.Place = max(rep.Place, h.read.Place)
	if h.read.Minutes > 0 {
		rep.Minutes = h.read.Minutes
	}
	rep.Words = strings.ToValidUTF8(h.text[:min(len(h.text), 500)], "")
	t.tellPast(h, rep)
}

func (t *turn) tellPast(h heard, rep *Report) {
	if slices.ContainsFunc(t.signs(rep.Asserted), isEmergency) {
		return
	}
	for _, s := range h.read.Signs {
		if sign := t.guide.Sign(s.ID); s.Status == reading.Over && sign != nil && isEmergency(sign) {
			rep.Asserted, rep.Past = add(rep.Asserted, s.ID), true
		}
	}
}

// asserted returns the signs that a reading asserts.
func asserted(r reading.Reading) []content.SignID {
	var list []content.SignID
	for _, s := range r.Signs {
		if s.Status == reading.Asserted {
			list = add(list, s.ID)
		}
	}
	return list
}

// wondered answers a question with its card, or asks which card is meant; and
// a wish to go on with the next step.
func (t *turn) wondered(h heard) bool {
	r := h.read
	switch {
	case r.Intent == reading.Next && r.Confidence >= reading.Sure:
		t.next()
	case !asks(r) || len(r.Topics) == 0 || t.answerCard(r.Topics[0]) == "":
		return false
	case r.Confidence >= reading.Sure:
		t.topic(t.answerCard(r.Topics[0]))
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

// unclear asks what was meant: with the likeliest signs as buttons, with the
// open question once more, or with what can be done at all. Whoever may be
// outdoors is sent home first.
func (t *turn) unclear(guesses []content.SignID) {
	was := t.me().Asked
	if t.holding(line("unclear.held")) {
		return
	}
	var pieces []Piece
	if t.step().Outdoors {
		pieces = append(pieces, line("unclear.outdoors"))
	}
	again, open := t.asking(was)
	switch {
	case open:
		pieces = append(append(pieces, line("unclear.question")), again...)
		t.ask(t.say(pieces...), was.Question, was.About)
	case len(guesses) > 0:
		t.ask(t.say(append(pieces, line("ask.which"))...), "which", joined(guesses))
	default:
		t.menu(t.say(append(pieces, line("unclear"))...), "next", "went", "help")
	}
}

func joined(list []content.SignID) string {
	var parts []string
	for _, id := range list {
		parts = append(parts, string(id))
	}
	return strings.Join(parts, " ")
}

// whichOptions are the signs that may have been meant.
func (t *turn) whichOptions(about string) []Option {
	var list []Option
	for _, id := range strings.Fields(about) {
		list = append(list, Option{ID: id, Label: t.signLabel(content.SignID(id))})
	}
	tell := t.option("else")
	tell.Alone, tell.Input = true, t.label("ask.tell")
	return append(list, tell)
}

// kept are the questions that are put again after something else was
// answered first.
var kept = []string{"name", "pronoun", "nature", "age", "worn", "gate", "when", "doors"}

// backTo comes back to a question that stood open before something else was
// answered. An alert is answered by nothing else.
func (t *turn) backTo(was Asked) {
	if !t.occupied() && slices.Contains(kept, was.Question) && !t.closed(was) {
		t.reask(was)
	}
}

// acquaint goes on to get to know someone who began with something else.
func (t *turn) acquaint() {
	if t.me().Met.Greeted || len(t.out.Replies) == 0 || t.occupied() {
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

// wordless answers a photo, a voice message, a sticker: what is asked of it in
// words, if it has any, and what the coach would need to know.
func (t *turn) wordless() {
	if t.msg.Text != "" {
		t.words()
		return
	}
	id := content.LineID("other." + t.msg.Command)
	if utf8.RuneCountInString(t.lang.Lines[id]) == 0 {
		id = "other.file"
	}
	if t.holding(line(id)) {
		return
	}
	t.ask(t.say(append([]Piece{line(id)}, t.wording("went", "")...)...), "went", "")
}
