package coach

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catwalk/coach/reading"
	"catwalk/content"
)

// hello are the questions that come before the first advice; never more than
// three. readying are asked before the cat leaves its first step: what indoor
// training depends on, and where to begin.
var (
	hello    = []string{"name", "pronoun", "nature"}
	readying = []string{"settled", "health", "vet-word", "worn", "age"}
)

// start welcomes a new person, and tells an old one where they are.
func (t *turn) start() {
	if t.me().Met.Greeted {
		t.welcomeBack()
		return
	}
	t.me().Met.Greeted = true
	t.askFirst(hello, line("hello"))
}

// welcomeBack says where the cat is, and puts again what stood open.
func (t *turn) welcomeBack() {
	was := t.me().Asked
	back := line("hello.again", "step", t.title(t.step().ID))
	if pieces, ok := t.asking(was); ok {
		t.ask(t.say(append([]Piece{back}, pieces...)...), was.Question, was.About)
		return
	}
	if t.holding(back) || t.meeting() {
		return
	}
	t.menu(t.say(back), "next", "went", "plan", "help")
}

// askFirst asks the first of the questions that is neither answered nor
// skipped, after some pieces; it reports false if there is none.
func (t *turn) askFirst(list []string, before ...Piece) bool {
	for _, q := range list {
		if t.known(q) || slices.Contains(t.cat().Skipped, q) {
			continue
		}
		t.put(q, before...)
		return true
	}
	return false
}

// put asks a question about the cat or a gate.
func (t *turn) put(q string, before ...Piece) {
	about := ""
	if g := t.guide.Gate(content.GateID(q)); g != nil {
		q, about = "gate", q
		if g.Who == "age" {
			q = "age"
		}
	}
	r := t.say(append(before, t.wording(q, about)...)...)
	t.ask(r, q, about)
}

// known reports whether a question about the cat has its answer.
func (t *turn) known(q string) bool {
	c := t.cat()
	switch q {
	case "name":
		return c.Name != ""
	case "pronoun":
		return c.Pronoun != ""
	case "nature":
		return c.Nature != ""
	case "age":
		return !c.Born.IsZero()
	case "worn":
		return c.Worn != ""
	}
	g := t.guide.Gate(content.GateID(q))
	return g == nil || state(g, c, t.now) != Unknown
}

// skipping returns the pick of a question that can only be skipped by a press.
func skipping(q string) func(*turn, []string) {
	return func(t *turn, _ []string) { t.skip(q) }
}

// skip remembers that a question is not to be asked again, and goes on.
func (t *turn) skip(q string) {
	t.cat().Skipped = add(t.cat().Skipped, q)
	t.next()
}

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
