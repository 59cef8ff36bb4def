package coach

import (
	"slices"
	"strings"
)

// cats shows what is known of the cat, with a way to change each of it, to
// speak of another, and to add one.
func (t *turn) cats() {
	c := t.cat()
	r := t.say(
		line("cats.step", "step", t.title(t.step().ID)),
		t.fact("name", c.Name != "", c.Name),
		t.fact("pronoun", c.Pronoun != "", t.label("choice."+lineID(or(c.Pronoun, "skip")))),
		t.fact("nature", c.Nature != "", t.label("choice."+lineID(or(c.Nature, "skip")))),
		t.fact("age", !c.Born.IsZero(), t.age()),
		t.fact("harness", c.Gear.Harness != "", t.label("choice.harness:"+lineID(or(c.Gear.Harness, "none")))),
		t.fact("worn", c.Worn != "", t.label("choice."+lineID(or(c.Worn, "skip")))),
	)
	choices := []string{"edit:name", "edit:pronoun", "edit:nature", "edit:age", "edit:worn"}
	for i := range t.mem.Cats {
		if i != t.me().Cat {
			choices = append(choices, "cat:"+number(i))
		}
	}
	t.menu(r, append(choices, "another-cat", "next")...)
}

// fact is a line about the cat, or says that it is not known.
func (t *turn) fact(what string, known bool, value string) Piece {
	if !known {
		return line(lineID("cats." + what + ".unknown"))
	}
	return line(lineID("cats."+what), "topic", value)
}

// age says the cat's age in years, or in months below two.
func (t *turn) age() string {
	months := int(t.now.Sub(t.cat().Born).Hours() / 24 / 30.44)
	if months < 24 {
		return t.fill(map[string]string{"count": number(months)}).Plain(t.lang.Lines["age.months"])
	}
	return t.fill(map[string]string{"count": number(months / 12)}).Plain(t.lang.Lines["age.years"])
}

// anotherCat adds a cat to the household, at most ten, and gets to know it.
func (t *turn) anotherCat() {
	if len(t.mem.Cats) >= 10 {
		t.menu(t.say(line("cats.full")), "next", "help")
		return
	}
	t.mem.Cats = append(t.mem.Cats, Cat{Step: t.guide.Steps[0].ID})
	t.me().Cat, t.me().Report = len(t.mem.Cats)-1, Report{}
	t.next()
}

// speakOf turns to another cat of the household.
func (t *turn) speakOf(i int) {
	if i >= len(t.mem.Cats) {
		i = 0
	}
	t.me().Cat, t.me().Report = i, Report{}
	t.welcomeBack()
}

// mentioned turns to the cat whose name the message holds, if it is another.
func (t *turn) mentioned(text string) {
	if len(t.mem.Cats) < 2 {
		return
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,.!?:;\n'’", r) })
	for i, c := range t.mem.Cats {
		if i != t.me().Cat && c.Name != "" && slices.Contains(words, strings.ToLower(c.Name)) {
			t.me().Cat, t.me().Report = i, Report{}
			return
		}
	}
}
