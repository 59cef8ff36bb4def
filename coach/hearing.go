package coach

import (
	"catwalk/coach/reading"
	"catwalk/content"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hearName takes a name: the one that was named, or a message that can be
// nothing else.
func (t *turn) hearName(h heard) bool {
	if h.answer.Skip || h.answer.Unsure {
		t.skip("name")
		return true
	}
	name := h.answer.Name
	if name == "" || !h.answer.Named && busy(h) {
		return false
	}
	t.cat().Name = neat(name)
	t.hearBeside(h)
	t.next()
	return true
}

// hearBeside takes what a message tells of the cat beside the answer to what
// was asked: "Miso, she's three and hides from everything".
func (t *turn) hearBeside(h heard) {
	c := t.cat()
	c.Pronoun = or(h.answer.Pronoun, c.Pronoun)
	if h.answer.Days > 0 && c.Born.IsZero() && (h.answer.Name != "" || t.tellsAge(h)) {
		c.Born = t.now.AddDate(0, 0, -h.answer.Days)
	}
	if c.Nature == "" && !asks(h.read) {
		c.Nature = t.phrased(Asked{Choices: []string{"bold", "careful", "shy"}}, h.text)
	}
}

// tellsAge reports whether a span of time in a message is the cat's age, and
// not, say, how long it has lived here.
func (t *turn) tellsAge(h heard) bool {
	return t.phrased(Asked{Choices: []string{"age"}}, h.text) != ""
}

// neat makes a name one short line.
func neat(name string) string {
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control)
	}), " ")
	if utf8.RuneCountInString(name) > 30 {
		name = strings.TrimSpace(string([]rune(name)[:30]))
	}
	return name
}

// hearPronoun takes any message that uses a pronoun of the cat, and what else
// that tells.
func (t *turn) hearPronoun(h heard) bool {
	if h.answer.Skip || h.answer.Unsure {
		t.skip("pronoun")
		return true
	}
	if h.answer.Pronoun == "" || busy(h) && asks(h.read) {
		return false
	}
	t.hearBeside(h)
	t.next()
	return true
}

// hearNature takes a description: a cat that hides is shy, one that comes to
// look or play is bold.
func (t *turn) hearNature(h heard) bool {
	present := t.signs(asserted(h.read))
	switch {
	case h.answer.Skip || h.answer.Unsure:
		t.skip("nature")
		return true
	case h.read.Intent != reading.Report && h.read.Intent != reading.OtherWish:
		return false
	case anyOf(present, []content.SignID{"hides", "bolts", "trembling", "low-walk", "crouch"}):
		t.cat().Nature = "shy"
	case anyOf(present, []content.SignID{"explores", "plays", "eager", "walks", "relaxed"}):
		t.cat().Nature = "bold"
	default:
		return false
	}
	t.next()
	return true
}

// hearWorn takes a plain yes or no.
func (t *turn) hearWorn(h heard) bool {
	switch {
	case h.answer.No:
		t.cat().Worn = "never"
	case h.answer.Yes:
		t.cat().Worn = "tried"
	default:
		return false
	}
	t.next()
	return true
}

func (t *turn) hearAge(h heard) bool {
	switch {
	case h.answer.Days > 0:
		t.cat().Born = t.now.AddDate(0, 0, -h.answer.Days)
	case h.answer.Number > 0 && h.answer.Number < 30:
		t.cat().Born = t.now.AddDate(-h.answer.Number, 0, 0)
	default:
		return false
	}
	t.next()
	return true
}

// volunteered takes what is said about the cat without having been asked:
// "her name is Miso, she's three". It comes last, because in a report or a
// question the same words say something else.
func (t *turn) volunteered(h heard) bool {
	c, a := t.cat(), h.answer
	switch {
	case a.Named && a.Name != "":
		c.Name = neat(a.Name)
	case a.Days >= 30 && c.Born.IsZero() && t.tellsAge(h):
	default:
		return false
	}
	t.hearBeside(h)
	was := t.me().Asked
	r := t.say(line("noted.fact"))
	if _, open := t.asking(was); !open {
		t.menu(r, "next", "went")
	}
	return true
}
