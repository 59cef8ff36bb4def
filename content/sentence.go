package content

import (
	"iter"
	"strings"
)

// A sentence is one sentence of a text, and where it begins, in bytes.
type sentence struct {
	at   int
	text string
}

// sentences yields the sentences of a Markdown text. A list item and a
// paragraph always end one. Figures such as "1.5" do not.
func sentences(text string) iter.Seq[sentence] {
	return func(yield func(sentence) bool) {
		start := 0
		for i := range len(text) {
			if !sentenceEnds(text, i) {
				continue
			}
			if s, ok := trimSentence(text, start, i+1); ok && !yield(s) {
				return
			}
			start = i + 1
		}
		if s, ok := trimSentence(text, start, len(text)); ok {
			yield(s)
		}
	}
}

// sentenceEnds reports whether a sentence ends with the given byte.
func sentenceEnds(text string, i int) bool {
	after := text[i+1:]
	switch text[i] {
	case '.', '!', '?':
		rest := strings.TrimLeft(after, "*\"”)")
		return (rest == "" || rest[0] == ' ' || rest[0] == '\n') && !numbers(text[:i])
	case '\n':
		line, _, _ := strings.Cut(after, "\n")
		return strings.TrimSpace(line) == "" || itemMark(line) > 0
	}
	return false
}

// numbers reports whether a text ends with the number of a list item.
func numbers(text string) bool {
	line := text[strings.LastIndexByte(text, '\n')+1:]
	return line != "" && strings.Trim(line, "0123456789") == ""
}

// itemMark returns the length of the mark that a list item begins with:
// "- " or "1. ".
func itemMark(line string) int {
	if strings.HasPrefix(line, "- ") {
		return 2
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits > 0 && strings.HasPrefix(line[digits:], ". ") {
		return digits + 2
	}
	return 0
}

// trimSentence returns a stretch of text as a sentence, without the mark of a
// list item and white space, or false where nothing is left.
func trimSentence(text string, from, to int) (sentence, bool) {
	s := text[from:to]
	trimmed := strings.TrimLeft(s, " \n*\"”)")
	trimmed = trimmed[itemMark(trimmed):]
	trimmed = strings.TrimLeft(trimmed, " *\"“(")
	at := from + len(s) - len(trimmed)
	trimmed = trimEnd(trimmed)
	return sentence{at, trimmed}, strings.ContainsFunc(trimmed, isWordRune)
}
