package reading

import (
	"fmt"
	"maps"
	"slices"

	"catwalk/content"
)

// A cue is what the automaton found something for.
type cue struct {
	role role
	// name is the sign, scope, intent, topic, answer, command, place or
	// pronoun that the cue speaks for.
	name string
	// text is how the guide writes the cue.
	text content.Cue
}

// A role says what a cue is used for.
type role uint8

const (
	signShown role = iota
	signGone
	nothing
	scopeBefore
	scopeAfter
	intentCue
	topicCue
	answerCue
	commandCue
	placeCue
	pronounCue
	nameBefore
	nameAfter
	evidenceCue
)

// A cueBook is every cue of a language, compiled.
type cueBook struct {
	// levels hold the classes: those that name no other class first, so that
	// each level can use the ones before it.
	levels []*automaton
	// classes are the symbols of the levels' cues, by number.
	classes []symbol
	// all finds the cues themselves, and cues says what each is for.
	all  *automaton
	cues []cue
	// named says of which classes the guide gives the name itself.
	named []bool
	// keys number the cues by role and name, and isClass says which symbols
	// are classes, for the classifiers.
	keys    []int32
	isClass []bool
}

// newCueBook compiles the cues of a language and adds their words to its
// lexicon.
func newCueBook(w *content.Words, l *lexicon) (*cueBook, error) {
	b := &cueBook{all: newAutomaton()}
	classes := newClasses(w.Classes)
	if err := b.addAll(w, classes, l); err != nil {
		return nil, err
	}
	if err := b.addClasses(classes, l); err != nil {
		return nil, err
	}
	l.finish()
	for _, level := range b.levels {
		level.finish(len(l.symbols))
	}
	b.all.finish(len(l.symbols))
	b.number(len(l.symbols))
	return b, nil
}

// number gives cues of the same role and name the same key.
func (b *cueBook) number(symbols int) {
	known := map[cue]int32{}
	for _, c := range b.cues {
		c.text = ""
		if _, ok := known[c]; !ok {
			known[c] = int32(len(known))
		}
		b.keys = append(b.keys, known[c])
	}
	b.isClass = make([]bool, symbols+1)
	for i, s := range b.classes {
		b.isClass[s] = b.named[i]
	}
}

// addClasses compiles the classes, level by level.
func (b *cueBook) addClasses(c *classes, l *lexicon) error {
	for _, name := range c.sorted() {
		level := c.depth(name)
		for len(b.levels) <= level {
			b.levels = append(b.levels, newAutomaton())
		}
		for _, parts := range c.of[name] {
			if err := b.levels[level].add(parts, l, int32(len(b.classes))); err != nil {
				return fmt.Errorf("class %s: %w", name, err)
			}
		}
		b.classes = append(b.classes, l.symbol("<"+name+">"))
		b.named = append(b.named, c.named[name])
	}
	return nil
}

// add compiles cues of one role and name.
func (b *cueBook) add(as role, name string, cues []content.Cue, c *classes, l *lexicon) error {
	for _, text := range cues {
		parts, err := content.ParseCue(string(text))
		if err == nil {
			err = b.all.add(c.lift(parts), l, int32(len(b.cues)))
		}
		if err != nil {
			return fmt.Errorf("cue of %s: %s: %w", name, text, err)
		}
		b.cues = append(b.cues, cue{as, name, text})
	}
	return nil
}

// addAll compiles every list of cues. Maps are gone through in order, so that
// the same guide always makes the same book.
func (b *cueBook) addAll(w *content.Words, c *classes, l *lexicon) error {
	for _, id := range slices.Sorted(maps.Keys(w.Signs)) {
		if err := b.add(signShown, string(id), w.Signs[id].Shown, c, l); err != nil {
			return err
		}
		if err := b.add(signGone, string(id), w.Signs[id].Gone, c, l); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(w.Scopes)) {
		if err := b.add(scopeBefore, name, w.Scopes[name].Before, c, l); err != nil {
			return err
		}
		if err := b.add(scopeAfter, name, w.Scopes[name].After, c, l); err != nil {
			return err
		}
	}
	return b.addLists(w, c, l)
}

// addLists compiles the lists that are cues by name.
func (b *cueBook) addLists(w *content.Words, c *classes, l *lexicon) error {
	lists := map[role]map[string][]content.Cue{
		nothing:     {"nothing": w.Nothing},
		intentCue:   w.Intents,
		topicCue:    w.Topics,
		answerCue:   w.Answers,
		commandCue:  w.Commands,
		placeCue:    {},
		pronounCue:  w.Pronouns,
		nameBefore:  {"name": w.Names.Before},
		nameAfter:   {"name": w.Names.After},
		evidenceCue: w.Evidence,
	}
	for place, cues := range w.Places {
		lists[placeCue][place.String()] = cues
	}
	for _, as := range slices.Sorted(maps.Keys(lists)) {
		for _, name := range slices.Sorted(maps.Keys(lists[as])) {
			if err := b.add(as, name, lists[as][name], c, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// match finds every cue in a lattice of words, after adding the classes to it.
func (b *cueBook) match(l *lattice, into []match) []match {
	matches := into[:0]
	for _, level := range b.levels {
		matches = level.find(l, matches[:0])
		for _, m := range matches {
			l.add(m.from, b.classes[m.cue], m.to)
		}
	}
	return b.all.find(l, matches[:0])
}
