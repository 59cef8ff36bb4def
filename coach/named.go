package coach

import (
	"slices"
	"strings"
)

// named finds the options that an answer in words names: by their labels or
// ids, by what the guide knows owners to type instead, or as a plain yes, no,
// not sure or skip. Where two could be meant, none is.
func (t *turn) named(h heard) []string {
	asked := t.me().Asked
	for _, o := range t.questions[asked.Question].optionsFor(t, asked.About) {
		if sameWords(o.Label, h.text) || sameWords(o.ID, h.text) {
			return []string{o.ID}
		}
	}
	if busy(h) && (asks(h.read) || asked.Question == "menu" && len(asserted(h.read)) > 0) {
		return nil
	}
	if id := t.phrased(asked, h.text); id != "" {
		return []string{id}
	}
	return plainly(asked, h)
}

// plainly takes a plain answer to a question that has one on offer.
func plainly(asked Asked, h heard) []string {
	a := h.answer
	for _, plain := range []struct {
		said bool
		id   string
	}{{a.Skip, "skip"}, {a.Unsure, "unsure"}, {a.No, "no"}, {a.Yes, "yes"}} {
		if plain.said && slices.Contains(asked.Choices, plain.id) {
			return []string{plain.id}
		}
	}
	return nil
}

// maxPhrased is the length in bytes of a message that is looked through for
// the phrases of choices; a longer one tells more than a choice.
const maxPhrased = 160

// phrased returns the choice with the longest phrase in the message. A phrase
// that is denied right before it does not count; of two choices with phrases
// as long neither is meant; and a gate is not opened by a message that also
// denies something.
func (t *turn) phrased(asked Asked, text string) string {
	if len(text) > maxPhrased {
		return ""
	}
	words := " " + strings.Join(wordsOf(text), " ") + " "
	best, choice := "", ""
	for _, id := range asked.Choices {
		switch phrase := t.longest(asked, id, words); {
		case len(phrase) > len(best):
			best, choice = phrase, id
		case len(phrase) == len(best):
			choice = ""
		}
	}
	if asked.Question == "gate" && t.denies(strings.Replace(words, " "+best+" ", " ", 1)) {
		return ""
	}
	return choice
}

// longest returns the longest phrase for a choice in the words.
func (t *turn) longest(asked Asked, id, words string) string {
	longest := ""
	for _, key := range []string{id, asked.Question + "/" + id, asked.About + "/" + id} {
		for _, phrase := range t.lang.Choices[key] {
			at := strings.Index(words, " "+phrase+" ")
			if at >= 0 && len(phrase) > len(longest) && !t.deniedAt(words[:at]) {
				longest = phrase
			}
		}
	}
	return longest
}

// denies reports whether a denying word stands anywhere but at the beginning,
// where it is an answer by itself.
func (t *turn) denies(words string) bool {
	list := strings.Fields(words)
	for i, word := range list {
		if i > 0 && slices.Contains(t.lang.Choices["unless"], word) {
			return true
		}
	}
	return false
}

// deniedAt reports whether words end in one that denies what follows.
func (t *turn) deniedAt(before string) bool {
	return slices.Contains(t.lang.Choices["unless"], before[strings.LastIndexByte(before, ' ')+1:])
}

// wordsOf splits a text into words in lower case, without what stands around
// them.
func wordsOf(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?()\"-…", r) })
}
