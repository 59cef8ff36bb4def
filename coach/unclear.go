package coach

import (
	"catwalk/content"
	"slices"
	"strings"
	"unicode/utf8"
)

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
	case open && was.Times > 0 && slices.Contains(optional, was.Question):
		t.goOn()
	case open:
		pieces = append(append(pieces, line("unclear.question")), again...)
		t.ask(t.say(pieces...), was.Question, was.About)
		t.me().Asked.Times = was.Times + 1
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

// wordless answers a photo, a voice message, a sticker: what is asked of it in
// words, if it has any, and what the coach would need to know.
func (t *turn) wordless() {
	if t.msg.Command == "forward" {
		t.forwarded()
		return
	}
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

// forwarded answers somebody else's words: they are no report on this cat, but
// an emergency in them is taken for one.
func (t *turn) forwarded() {
	if t.hear().read.Urgent {
		t.vet()
		return
	}
	if !t.holding(line("other.forward")) {
		t.menu(t.say(line("other.forward")), "went", "next", "help")
	}
}
