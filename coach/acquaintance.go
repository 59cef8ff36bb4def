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

// hearBeside takes what was said beside the answer: "Miso, she's three".
func (t *turn) hearBeside(h heard) {
	if h.answer.Pronoun != "" {
		t.cat().Pronoun = h.answer.Pronoun
	}
	if h.answer.Days > 0 && t.cat().Born.IsZero() {
		t.cat().Born = t.now.AddDate(0, 0, -h.answer.Days)
	}
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

func (t *turn) takePronoun(picks []string) {
	t.cat().Pronoun = picks[0]
	t.next()
}

func (t *turn) hearPronoun(h heard) bool {
	switch {
	case h.answer.Skip || h.answer.Unsure:
		t.cat().Pronoun = "they"
	case h.answer.Pronoun != "" && !busy(h):
		t.cat().Pronoun = h.answer.Pronoun
	default:
		return false
	}
	t.next()
	return true
}

func (t *turn) takeNature(picks []string) {
	if picks[0] == "skip" {
		t.skip("nature")
		return
	}
	t.cat().Nature = picks[0]
	t.next()
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

func (t *turn) takeWorn(picks []string) {
	if picks[0] == "skip" {
		t.skip("worn")
		return
	}
	t.cat().Worn = picks[0]
	t.next()
}

// takeAge takes an age from a button: the least number of months it stands for.
func (t *turn) takeAge(picks []string) {
	months := map[string]int{"age:0": 2, "age:4": 4, "age:6": 6, "age:12": 12, "age:120": 120}
	m, ok := months[picks[0]]
	if !ok {
		t.skip("age")
		return
	}
	t.cat().Born = t.now.AddDate(0, -m, 0)
	t.next()
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

// beginning returns the step at which a cat of some experience begins after
// getting ready; at most at wearing the harness.
func (t *turn) beginning() content.StepID {
	switch t.cat().Worn {
	case "indoors":
		return "loose-on"
	case "walks":
		return "wear"
	default:
		return "gear"
	}
}

// volunteered takes what is said about the cat without having been asked:
// "her name is Miso, she's three". It comes last, because in a report or a
// question the same words say something else.
func (t *turn) volunteered(h heard) bool {
	c, a := t.cat(), h.answer
	switch {
	case a.Named && a.Name != "":
		c.Name = neat(a.Name)
	case a.Days >= 30 && a.Pronoun != "" && c.Born.IsZero():
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
