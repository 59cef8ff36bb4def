package coach

import (
	"hash/fnv"
	"strconv"
	"strings"

	"catwalk/coach/reading"
	"catwalk/content"
)

// A question is one that the coach can put. The list of them is closed.
type question struct {
	// options lists what can be pressed.
	options func(t *turn, about string) []Option
	// many lets several options be chosen together.
	many bool
	// red adds the emergency choice.
	red bool
	// pick takes what was pressed, never empty and always on offer, or empty
	// for a many-choice sent with nothing ticked.
	pick func(t *turn, picks []string)
	// words takes an answer in the owner's own words, and reports whether it
	// was one; nil where only pressing or the options' own words answer.
	words func(t *turn, heard heard) bool
}

// heard is what was understood of a message in words.
type heard struct {
	text   string
	read   reading.Reading
	answer reading.Answer
}

// ask puts a question below a reply, in place of any that stood open.
func (t *turn) ask(r *Reply, name, about string) {
	q := t.questions[name]
	t.mem.Offers++
	o := Offer{ID: t.offerID(), Many: q.many}
	if q.options != nil {
		o.Choices = q.options(t, about)
	}
	if q.many {
		o.Send = t.label("choice.send")
	}
	if q.red {
		o.Choices = append(o.Choices, Option{ID: ChoiceRed, Label: t.label("choice.red"), Red: true, Alone: true})
	}
	t.me().Asked = Asked{Question: name, About: about, Offer: o.ID, Choices: ids(o.Choices), Many: q.many, Public: t.msg.Public}
	r.Offer = o
	if q.many {
		r.Key = o.ID
	}
}

// menu puts a list of things to do next below a reply. The emergency choice
// is always among them.
func (t *turn) menu(r *Reply, choices ...string) { t.ask(r, "menu", strings.Join(choices, " ")) }

// offerID names an offer so that no other household's offer has the same id.
func (t *turn) offerID() string {
	h := fnv.New32a()
	h.Write([]byte(t.mem.Household)) // never fails
	return strconv.FormatUint(uint64(h.Sum32()), 36) + "." + strconv.FormatInt(int64(t.mem.Offers%36_000), 36)
}

func ids(options []Option) []string {
	list := make([]string, len(options))
	for i, o := range options {
		list[i] = o.ID
	}
	return list
}

// option is a choice whose label is the line "choice.<id>".
func (t *turn) option(id string) Option {
	return Option{ID: id, Label: t.label("choice." + content.LineID(id))}
}

// offering returns an options function for a fixed list of choices.
func offering(ids ...string) func(*turn, string) []Option {
	return func(t *turn, _ string) []Option { return t.optionsOf(ids) }
}

func (t *turn) optionsOf(ids []string) []Option {
	list := make([]Option, len(ids))
	for i, id := range ids {
		list[i] = t.option(id)
	}
	return list
}

// reask puts the open question once more, in a reply of its own, after
// something else was answered first.
func (t *turn) reask(was Asked) {
	say, ok := t.asking(was)
	if !ok {
		return
	}
	t.ask(t.say(say...), was.Question, was.About)
	t.me().Asked.Picked, t.me().Asked.Times = was.Picked, was.Times+1
}

// asking returns how a question that stood open is put again.
func (t *turn) asking(was Asked) ([]Piece, bool) {
	if was.Question == "" || was.Question == "menu" {
		return nil, false
	}
	return t.wording(was.Question, was.About), true
}

// wording is how a question is put. Gates and door checks have cards of their
// own; every other question is the line "ask.<name>".
func (t *turn) wording(name, about string) []Piece {
	switch name {
	case "gate":
		return []Piece{card(content.CardID("gates/"+about), "question")}
	case "rehearsal":
		return []Piece{card(rehearsalCard(about), "")}
	}
	return []Piece{line(content.LineID("ask." + name))}
}

func (q question) optionsFor(t *turn, about string) []Option {
	if q.options == nil {
		return nil
	}
	return q.options(t, about)
}

// sameWords compares a label with what was typed, letters and digits only.
func sameWords(label, text string) bool {
	l := letters(label)
	return l != "" && l == letters(text)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127 && r < 0x2000 {
			return r
		}
		return -1
	}, strings.ToLower(s))
}
