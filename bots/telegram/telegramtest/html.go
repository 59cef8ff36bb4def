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
	var text strings.Builder
	var entities []object
	type open struct {
		name string
		at   int
		more object
	}
	var stack []open
	for _, piece := range pieces.FindAllString(source, -1) {
		switch {
		case piece[0] == '&':
			text.WriteString(html.UnescapeString(piece))
			continue
		case piece[0] != '<':
			text.WriteString(piece)
			continue
		}
		t := tag.FindStringSubmatch(piece)
		if t == nil {
			return "", nil, errors.New("unclosed start tag")
		}
		name := strings.ToLower(t[2])
		if t[1] == "" {
			if !slices.Contains(allowed, name) {
				return "", nil, fmt.Errorf("unsupported start tag %q", name)
			}
			stack = append(stack, open{name, length(text.String()), attributes(t[3])})
			continue
		}
		if len(stack) == 0 {
			return "", nil, errors.New("unexpected end tag")
		}
		last := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if name != last.name {
			return "", nil, fmt.Errorf("unmatched end tag, expected </%s>, found </%s>", last.name, name)
		}
		if n := length(text.String()) - last.at; n > 0 {
			e := object{"type": kinds[last.name], "offset": last.at, "length": n}
			if last.name == "a" {
				e["url"] = last.more["href"]
			}
			entities = append(entities, e)
		}
	}
	if len(stack) > 0 {
		return "", nil, fmt.Errorf("can't find end tag corresponding to start tag %q", stack[len(stack)-1].name)
	}
	return text.String(), entities, nil
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
