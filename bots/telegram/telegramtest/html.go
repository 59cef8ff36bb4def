package telegramtest

import (
	"errors"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// allowed are the tags of Telegram's HTML (Bot API, "HTML style").
var allowed = strings.Fields("a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote")

// pieces cuts HTML into tags, character references and the text between them.
var pieces = regexp.MustCompile(`(?s)<[^>]*>?|&(?:#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot);?|[^<&]+|&`)

// tag reads one tag.
var tag = regexp.MustCompile(`(?s)^<(/?)([^\s/>]*)\s*(.*?)\s*>$`)

// parseHTML reads Telegram's HTML: the text as it is shown, and where it is
// styled. It refuses what Telegram refuses.
func parseHTML(source string) (string, []object, error) {
	var p page
	for _, piece := range pieces.FindAllString(source, -1) {
		switch piece[0] {
		case '&':
			p.text.WriteString(html.UnescapeString(piece))
		case '<':
			if err := p.tag(piece); err != nil {
				return "", nil, err
			}
		default:
			p.text.WriteString(piece)
		}
	}
	if n := len(p.open); n > 0 {
		return "", nil, fmt.Errorf("can't find end tag corresponding to start tag %q", p.open[n-1].name)
	}
	return p.text.String(), p.entities, nil
}

// A page is HTML that is being read.
type page struct {
	text     strings.Builder
	entities []object
	open     []opened
}

// opened is a tag whose end has not come.
type opened struct {
	name string
	at   int
	more object
}

// tag reads a tag.
func (p *page) tag(piece string) error {
	t := tag.FindStringSubmatch(piece)
	if t == nil {
		return errors.New("unclosed start tag")
	}
	name := strings.ToLower(t[2])
	switch {
	case t[1] != "":
		return p.end(name)
	case !slices.Contains(allowed, name):
		return fmt.Errorf("unsupported start tag %q", name)
	}
	p.open = append(p.open, opened{name, length(p.text.String()), attributes(t[3])})
	return nil
}

// end reads the end of what was opened last.
func (p *page) end(name string) error {
	n := len(p.open) - 1
	if n < 0 {
		return errors.New("unexpected end tag")
	}
	last := p.open[n]
	p.open = p.open[:n]
	if name != last.name {
		return fmt.Errorf("unmatched end tag, expected </%s>, found </%s>", last.name, name)
	}
	if length := length(p.text.String()) - last.at; length > 0 {
		e := object{"type": kinds[last.name], "offset": last.at, "length": length}
		if last.name == "a" {
			e["url"] = last.more["href"]
		}
		p.entities = append(p.entities, e)
	}
	return nil
}

// kinds are what Telegram calls the styles.
var kinds = map[string]string{
	"a": "text_link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
	"s": "strikethrough", "code": "code", "pre": "pre", "blockquote": "blockquote",
}

var attribute = regexp.MustCompile(`([a-z-]+)\s*=\s*"([^"]*)"`)

func attributes(source string) object {
	all := object{}
	for _, a := range attribute.FindAllStringSubmatch(source, -1) {
		all[a[1]] = html.UnescapeString(a[2])
	}
	return all
}

// Shown is the text that Telegram shows of its HTML, or why it refuses it.
func Shown(html string) (string, error) {
	text, _, err := parseHTML(html)
	return text, err
}
