package coach

import (
	"strings"

	"catwalk/content"
)

// share is /share: it shows what others would see, and posts it only when the
// owner then presses so. Without words it is about how far the cat has come.
func (t *turn) share() {
	if t.msg.Community == "" {
		t.menu(t.say(line("share.where")), "next", "help")
		return
	}
	if t.holding() {
		return
	}
	what := t.shareable()
	if what == "" {
		t.menu(t.say(line("share.nothing")), "next", "help")
		return
	}
	pieces := append([]Piece{line("share.preview")}, t.shared(what)...)
	t.ask(t.say(pieces...), "share", what)
}

// shareable returns what a message asks to share: the id of a card,
// "milestone", or "" for nothing that can be shared.
func (t *turn) shareable() string {
	text := t.msg.Text
	if text == "" || strings.EqualFold(text, ofMilestone) {
		if t.reached() == "" {
			return ""
		}
		return ofMilestone
	}
	if topic, ok := strings.CutPrefix(text, ofTopic); ok {
		return string(t.answerCard(topic))
	}
	if topics := t.read.Read(text).Topics; len(topics) > 0 {
		return string(t.answerCard(topics[0]))
	}
	return ""
}

// reached is the line that says how far the cat has come; "" for one that is
// only getting ready.
func (t *turn) reached() content.LineID {
	switch {
	case t.cat().Ended:
		return "share.indoors"
	case t.step().ID == t.guide.Steps[0].ID:
		return ""
	}
	return "share.milestone"
}

// shared is what others see of what is shared.
func (t *turn) shared(what string) []Piece {
	if what == ofMilestone {
		return []Piece{line(t.reached(), "step", t.title(t.step().ID))}
	}
	return []Piece{card(content.CardID(what), whole)}
}

// takeShare posts what was shown, or leaves it.
func (t *turn) takeShare(picks []string) {
	what := t.about
	switch {
	case picks[0] != "share":
		t.menu(t.say(line("share.kept")), "next", "help")
	case t.hood.quiet(t.now.UTC().Hour()):
		t.menu(t.say(line("share.quiet", "time", clock(t.hood.QuietTo))), "next", "help")
	case what == ofMilestone && t.reached() == "":
		t.menu(t.say(line("share.nothing")), "next", "help")
	default:
		t.menu(t.say(line("share.done")), "next", "help")
		t.post(what)
	}
}

// post says something for everyone to read, in the server's own language:
// milestones in the channel that was set up for them, the rest where the
// owner is.
func (t *turn) post(what string) {
	if tag := t.hood.Language; tag != "" {
		t.lang = t.guide.In(tag)
	}
	r := t.say(t.shared(what)...)
	r.Public = true
	if what == ofMilestone && t.hood.Channel != "" {
		r.To.Chat = t.hood.Channel
	}
}
