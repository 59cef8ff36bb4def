package content

import (
	"strings"
	"unicode/utf8"
)

// A Fill is what the placeholders of the guide's text stand for: see [Card]
// for the list of them.
//
// What it fills in is always shown as text, whatever it contains: in Markdown
// it is escaped, so that a cat called "*Miso* <b>" keeps its asterisks.
type Fill struct {
	// Name is the cat's name; where it is empty, "your cat" is said, with a
	// capital at the beginning of a sentence.
	Name string
	// Pronoun is "she", "he", "it" or "they"; empty means "they".
	Pronoun string
	// Values are the words for the other placeholders, by name. Without one,
	// {phone} is "your vet's emergency number" and {poison-phone} "a poison
	// line for animals"; any other is left standing as it is written.
	Values map[string]string
}

// Text returns a Markdown text with its placeholders filled in.
func (f Fill) Text(markdown string) string { return f.fill(markdown, escape) }

// Plain returns a plain text, such as a title or a button's label, with its
// placeholders filled in.
func (f Fill) Plain(text string) string { return f.fill(text, oneLine) }

// fill copies a text, word for word but for the placeholders.
func (f Fill) fill(text string, quote func(string) string) string {
	open := strings.IndexByte(text, '{')
	if open < 0 {
		return text
	}
	var out strings.Builder
	out.Grow(len(text) + 64)
	for open >= 0 {
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			break
		}
		out.WriteString(text[:open])
		out.WriteString(f.word(text[open+1:open+end], out.String(), quote))
		text = text[open+end+1:]
		open = strings.IndexByte(text, '{')
	}
	out.WriteString(text)
	return out.String()
}

// word returns what one placeholder stands for, after the text before it.
func (f Fill) word(name, before string, quote func(string) string) string {
	if name == "name" {
		return f.cat(before, quote)
	}
	if one, many, ok := strings.Cut(name, "|"); ok {
		return f.verb(one, many)
	}
	if form := formNamed(name); form >= 0 {
		return pronoun(f.Pronoun, form, name)
	}
	if value, ok := f.Values[name]; ok {
		return quote(value)
	}
	if words, ok := unsaid[name]; ok {
		return words
	}
	return "{" + name + "}"
}

// unsaid is what is said where no value was given.
var unsaid = map[string]string{
	"phone":        "your vet's emergency number",
	"poison-phone": "a poison line for animals",
}

// cat returns what the cat is called.
func (f Fill) cat(before string, quote func(string) string) string {
	switch {
	case f.Name != "":
		return quote(f.Name)
	case sentenceBegins(before):
		return "Your cat"
	}
	return "your cat"
}

// verb chooses the form that goes with the cat's pronoun.
func (f Fill) verb(one, many string) string {
	switch f.Pronoun {
	case "she", "he", "it":
		return one
	}
	return many
}

// sentenceBegins reports whether a new sentence, paragraph or list item
// begins after a Markdown text.
func sentenceBegins(before string) bool {
	rest := strings.TrimRight(before, "*_\"“(‘")
	trimmed := strings.TrimRight(rest, " \n")
	if trimmed == "" || strings.HasSuffix(rest, "\n\n") {
		return true
	}
	last, size := utf8.DecodeLastRuneInString(trimmed)
	switch last {
	case '.', '!', '?':
		return len(rest) > len(trimmed)
	case '-':
		line := trimmed[:len(trimmed)-size]
		return line == "" || strings.HasSuffix(line, "\n")
	}
	return false
}
