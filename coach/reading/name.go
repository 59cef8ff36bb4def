package reading

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxName is the longest name of a cat, in letters.
const maxName = 30

// name returns the cat's name, and whether the words say that it is one.
func (r *Reader) name(text string, d *desk) (string, bool) {
	for _, m := range d.marks.others {
		switch r.book.cues[m.cue].role {
		case nameBefore:
			if name := r.nameAt(text, d.tokens, int(m.to)); name != "" {
				return name, true
			}
		case nameAfter:
			if name := r.nameBefore(text, d.tokens, int(m.from)); name != "" {
				return name, true
			}
		}
	}
	return r.bare(text, d), false
}

// nameAt returns the name that begins at a token: one word, or several with
// capitals.
func (r *Reader) nameAt(text string, tokens []token, i int) string {
	end := i
	for end < len(tokens) && end < i+3 && r.canBeName(tokens[end]) {
		t := tokens[end]
		if end > i && (!t.capital || t.after != noPause) || end == i && t.after == sentence && i > 0 && !t.capital {
			break
		}
		end++
	}
	if end == i {
		return ""
	}
	return nameIn(text[tokens[i].from:tokens[end-1].to])
}

// nameBefore returns the name that ends before a token.
func (r *Reader) nameBefore(text string, tokens []token, i int) string {
	if i == 0 || !r.canBeName(tokens[i-1]) || !tokens[i-1].capital {
		return ""
	}
	return nameIn(text[tokens[i-1].from:tokens[i-1].to])
}

// bare returns the name in a message that begins with one: "Miso", "Miso,
// she's 3".
func (r *Reader) bare(text string, d *desk) string {
	if len(d.tokens) == 0 {
		return ""
	}
	end := 1
	for end < len(d.tokens) && d.tokens[end].after == noPause {
		end++
	}
	if end > 3 || end < len(d.tokens) && d.tokens[end].after == sentence && len(d.tokens) > 12 {
		return ""
	}
	if slices.ContainsFunc(d.marks.others, func(m match) bool { return int(m.from) < end && r.speaks(m) }) {
		return ""
	}
	for _, t := range d.tokens[:end] {
		if !r.canBeName(t) || (len(d.tokens) > end || end > 1) && !t.capital {
			return ""
		}
	}
	return nameIn(text[d.tokens[0].from:d.tokens[end-1].to])
}

// canBeName reports whether a word can be a cat's name.
func (r *Reader) canBeName(t token) bool {
	_, number := r.words.Numbers[t.word]
	_, near := r.words.Dates.Days[t.word]
	first, _ := utf8.DecodeRuneInString(t.word)
	return isLetter(first) && !number && !near && !t.pictured && !slices.Contains(r.words.Names.Not, t.word)
}

// speaks reports whether a cue is one of an answer, a command or a place.
func (r *Reader) speaks(m match) bool {
	switch r.book.cues[m.cue].role {
	case answerCue, commandCue, placeCue:
		return true
	}
	return false
}

// nameIn returns a name as the owner writes it, with a capital and in one
// line, or "" where it is too long to be one.
func nameIn(written string) string {
	written = strings.Join(strings.Fields(written), " ")
	if n := utf8.RuneCountInString(written); n == 0 || n > maxName {
		return ""
	}
	first, size := utf8.DecodeRuneInString(written)
	return strings.ToUpper(string(first)) + written[size:]
}
