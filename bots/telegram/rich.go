package telegram

import (
	"strings"

	"catwalk/bots/prose"
)

// rich is text with styles.
type rich []prose.Span

// plain returns the text alone, which is what Telegram counts.
func (r rich) plain() string {
	var b strings.Builder
	for _, s := range r {
		b.WriteString(s.Text)
	}
	return b.String()
}

// say makes rich text of words in one style.
func say(text string, s prose.Style) rich {
	if text == "" {
		return nil
	}
	return rich{{Text: text, Style: s}}
}

// paragraphs joins texts with an empty line between those that are not empty.
func paragraphs(texts ...rich) rich {
	var all rich
	for _, t := range texts {
		if t.plain() == "" {
			continue
		}
		if all != nil {
			all = append(all, prose.Span{Text: "\n\n"})
		}
		all = append(all, t...)
	}
	return all
}

// html writes rich text in Telegram's HTML. This is the one place where text
// is escaped (Bot API, "HTML style").
func (r rich) html() string {
	var b strings.Builder
	var open prose.Style
	for _, s := range r {
		if s.Text == "" {
			continue
		}
		// A quotation may run over several spans; Telegram would show each
		// blockquote in a frame of its own.
		switch {
		case s.Style&prose.Quote != 0 && open&prose.Quote == 0:
			b.WriteString("<blockquote>")
		case s.Style&prose.Quote == 0 && open&prose.Quote != 0:
			b.WriteString("</blockquote>")
		}
		open = s.Style
		write(&b, s)
	}
	if open&prose.Quote != 0 {
		b.WriteString("</blockquote>")
	}
	return b.String()
}

// tags are the styles in the order in which they nest; code holds nothing
// else.
var tags = []struct {
	style prose.Style
	name  string
}{{prose.Bold, "b"}, {prose.Italic, "i"}, {prose.Code, "code"}}

// write writes one span, its tags around it.
func write(b *strings.Builder, s prose.Span) {
	if s.Link != "" {
		b.WriteString(`<a href="` + escape.Replace(s.Link) + `">`)
	}
	for _, t := range tags {
		if s.Style&t.style != 0 {
			b.WriteString("<" + t.name + ">")
		}
	}
	b.WriteString(escape.Replace(s.Text))
	for i := len(tags) - 1; i >= 0; i-- {
		if s.Style&tags[i].style != 0 {
			b.WriteString("</" + tags[i].name + ">")
		}
	}
	if s.Link != "" {
		b.WriteString("</a>")
	}
}

// escape makes text safe in HTML, also within an attribute.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// clean makes text that may hold people's own words safe to show. Telegram
// makes a mention of a name after an @, and notifies its owner; here none is.
func clean(text string) string { return silent(prose.Clean(text)) }

// silent puts a word joiner after each @, so that it mentions nobody.
func silent(text string) string { return strings.ReplaceAll(text, "@", "@\u2060") }
