package telegram

import (
	"strings"
	"unicode"
)

// A style is how a piece of text is set, as bits that can be combined.
type style uint8

const (
	bold style = 1 << iota
	italic
	code
	quote
)

// A span is a piece of text in one style; with a link, it leads somewhere.
type span struct {
	text  string
	style style
	link  string
}

// rich is text with styles.
type rich []span

// plain returns the text alone, which is what Telegram counts.
func (r rich) plain() string {
	var b strings.Builder
	for _, s := range r {
		b.WriteString(s.text)
	}
	return b.String()
}

// say makes rich text of words in one style.
func say(text string, s style) rich {
	if text == "" {
		return nil
	}
	return rich{{text: text, style: s}}
}

// styled adds a style to all of a text.
func (r rich) styled(s style) rich {
	for i := range r {
		r[i].style |= s
	}
	return r
}

// paragraphs joins texts with an empty line between those that are not empty.
func paragraphs(texts ...rich) rich {
	var all rich
	for _, t := range texts {
		if t.plain() == "" {
			continue
		}
		if all != nil {
			all = append(all, span{text: "\n\n"})
		}
		all = append(all, t...)
	}
	return all
}

// html writes rich text in Telegram's HTML. This is the one place where text
// is escaped (Bot API, "HTML style").
func (r rich) html() string {
	var b strings.Builder
	var open style
	for _, s := range r {
		if s.text == "" {
			continue
		}
		// A quotation may run over several spans; Telegram would show each
		// blockquote in a frame of its own.
		switch {
		case s.style&quote != 0 && open&quote == 0:
			b.WriteString("<blockquote>")
		case s.style&quote == 0 && open&quote != 0:
			b.WriteString("</blockquote>")
		}
		open = s.style
		s.write(&b)
	}
	if open&quote != 0 {
		b.WriteString("</blockquote>")
	}
	return b.String()
}

// tags are the styles in the order in which they nest; code holds nothing
// else.
var tags = []struct {
	style style
	name  string
}{{bold, "b"}, {italic, "i"}, {code, "code"}}

// write writes one span, its tags around it.
func (s span) write(b *strings.Builder) {
	if s.link != "" {
		b.WriteString(`<a href="` + escape.Replace(s.link) + `">`)
	}
	for _, t := range tags {
		if s.style&t.style != 0 {
			b.WriteString("<" + t.name + ">")
		}
	}
	b.WriteString(escape.Replace(s.text))
	for i := len(tags) - 1; i >= 0; i-- {
		if s.style&tags[i].style != 0 {
			b.WriteString("</" + tags[i].name + ">")
		}
	}
	if s.link != "" {
		b.WriteString("</a>")
	}
}

// escape makes text safe in HTML, also within an attribute.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// maxMarks is how many marks one letter may carry; the rest of a tower of
// accents is left out.
const maxMarks = 8

// clean makes text that may hold people's own words safe to show: nothing in
// it turns the writing round, towers over its line or calls anyone by a
// mention.
func clean(text string) string {
	marks := 0
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == '\n':
			return r
		case r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), turns(r), marks > maxMarks:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
	// Telegram makes a mention of a name after an @, and notifies its owner.
	return strings.ReplaceAll(text, "@", "@\u2060")
}

// turns reports whether a character changes the direction of writing.
func turns(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r == '\u061c' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}
