package coach

import (
	"slices"

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
	if t.askFirst(hello, line("hello.short")) {
		return
	}
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

// goOn is what an owner means by "next": a question about the cat that stands
// open is passed over, and the rest is as [turn.next] says.
func (t *turn) goOn() {
	if q := t.me().Asked.Question; slices.Contains(optional, q) {
		t.cat().Skipped = add(t.cat().Skipped, q)
	}
	t.next()
}

// optional are the questions that the training can do without.
var optional = []string{"name", "pronoun", "nature", "worn", "age"}
