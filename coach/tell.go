package coach

import (
	"catwalk/coach/reading"
	"catwalk/content"
	"slices"
	"strings"
)

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
	t.cat().Pronoun = or(t.cat().Pronoun, h.answer.Pronoun)
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
	t.cat().Doubt = h.read.Intent != reading.Urgent && t.cat().Hold == NoHold
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

// asserted returns the signs that a reading asserts by the owner's words. A
// sign without words is a guess of the learner's: nothing is moved on it.
func asserted(r reading.Reading) []content.SignID {
	return shown(r, func(words string) bool { return words != "" })
}

// likely returns the signs that may have been meant: what reading guesses, or
// what its learner took for shown without a word that says so.
func likely(r reading.Reading) []content.SignID {
	if len(r.Guesses) > 0 {
		return r.Guesses
	}
	list := shown(r, func(words string) bool { return words == "" })
	return list[:min(len(list), 3)]
}

// shown returns the signs that are asserted in words of some kind.
func shown(r reading.Reading, in func(words string) bool) []content.SignID {
	var list []content.SignID
	for _, s := range r.Signs {
		if s.Status == reading.Asserted && in(s.Words) {
			list = add(list, s.ID)
		}
	}
	return list
}
