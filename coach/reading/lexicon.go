package reading

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"catwalk/content"
)

// A symbol stands for a word, its stem or a class of words in a cue; 0 is
// none.
type symbol int32

// A lexicon knows the words of a language that the guide speaks of.
type lexicon struct {
	stemmer *stemmer
	forms   map[string]string
	spelled map[string][]string
	emoji   map[rune][]string
	// symbols are those that cues are made of: "walk" the stem, "=walk" the
	// word itself, "<limp>" a class.
	symbols map[string]symbol
	// words are all words that the guide uses, with their symbols.
	words map[string]token
	// stems number the stems of all words, for the classifier.
	stems map[string]int32
	near  *speller
	// known are words that are right as they are.
	known []string
}

// newLexicon returns the lexicon of a language, before any cue.
func newLexicon(w *content.Words) (*lexicon, error) {
	s, err := newStemmer(w.Stemmer)
	if err != nil {
		return nil, err
	}
	l := &lexicon{
		stemmer: s,
		forms:   w.Forms,
		spelled: map[string][]string{},
		emoji:   map[rune][]string{},
		symbols: map[string]symbol{},
		words:   map[string]token{},
		stems:   map[string]int32{},
		near:    newSpeller(),
		known:   w.Known,
	}
	for word, as := range w.Spelled {
		l.spelled[word] = strings.Fields(as)
	}
	for e, words := range w.Emoji {
		r, _ := utf8.DecodeRuneInString(e)
		l.emoji[r] = strings.Fields(words)
	}
	return l, nil
}

// symbol returns the number of a symbol, which it gets on first use.
func (l *lexicon) symbol(name string) symbol {
	id, ok := l.symbols[name]
	if !ok {
		id = symbol(len(l.symbols) + 1)
		l.symbols[name] = id
	}
	return id
}

// part returns the symbol of a cue's word or class.
func (l *lexicon) part(p content.Part) symbol {
	switch {
	case p.Class != "":
		return l.symbol("<" + p.Class + ">")
	case p.Exact != "":
		l.near.add(p.Exact)
		return l.symbol("=" + p.Exact)
	}
	l.near.add(p.Word)
	return l.symbol(l.stem(p.Word))
}

// stem returns what stays the same in every inflection of a word.
func (l *lexicon) stem(word string) string {
	if base, ok := l.forms[word]; ok {
		word = base
	}
	return l.stemmer.stem(word)
}

// learn takes in a word that the guide uses; known words are never corrected.
func (l *lexicon) learn(word string) {
	if _, ok := l.words[word]; !ok {
		l.words[word] = l.analyse(word)
	}
}

// analyse finds a word's symbols and gives its stem a number.
func (l *lexicon) analyse(word string) token {
	stem := l.stem(word)
	id, ok := l.stems[stem]
	if !ok {
		id = int32(len(l.stems) + 1)
		l.stems[stem] = id
	}
	return token{word: word, exact: l.symbols["="+word], stem: l.symbols[stem], id: id}
}

// spellOut returns the words that a word is short for, or the word.
func (l *lexicon) spellOut(word string) []string {
	if words, ok := l.spelled[word]; ok {
		return words
	}
	if base, ok := strings.CutSuffix(word, "'s"); ok && base != "" {
		word = base
	}
	return []string{strings.ReplaceAll(word, "'", "")}
}

// token returns a word with its symbols: as it is written, with drawn-out
// letters shortened, by its stem, or as the guide's word that it is nearest to.
func (l *lexicon) token(word string) token {
	for _, w := range [...]string{word, shorten(word, 2), shorten(word, 1)} {
		if t, ok := l.words[w]; ok {
			return t
		}
	}
	stem := l.stem(word)
	if id, ok := l.stems[stem]; ok {
		return token{word: word, stem: l.symbols[stem], id: id}
	}
	if near, ok := l.near.nearest(shorten(word, 2)); ok {
		t := l.words[near]
		t.word = near
		return t
	}
	return token{word: word}
}

// finish learns every word that cues use, and makes corrections possible.
func (l *lexicon) finish() {
	for _, word := range slices.Sorted(maps.Keys(l.near.words)) {
		l.learn(word)
	}
	for _, word := range slices.Sorted(maps.Keys(l.forms)) {
		l.learn(word)
	}
	for _, word := range l.known {
		l.learn(word)
	}
	l.near.index()
}
