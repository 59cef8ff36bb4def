package content

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// markdown parses CommonMark. It may be used by many goroutines at once.
var markdown = goldmark.DefaultParser()

// cutSections cuts the Markdown of a file from the given byte on into the
// lead, which is always the first piece, and the pieces under each heading.
func cutSections(source string, body int) []piece {
	pieces := []piece{{start: body, at: body}}
	ends := []int{}
	doc := markdown.Parse(text.NewReader([]byte(source[body:])))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Lines().Len() == 0 {
			continue
		}
		line := h.Lines().At(0)
		start := body + strings.LastIndexByte(source[body:body+line.Start], '\n') + 1
		heading := strings.TrimSpace(source[body+line.Start : body+line.Stop])
		ends = append(ends, start)
		pieces = append(pieces, piece{heading: heading, start: start, at: lineEnd(source, body+line.Stop)})
	}
	ends = append(ends, len(source))
	for i := range pieces {
		pieces[i].trim(source[pieces[i].at:max(ends[i], pieces[i].at)])
	}
	return pieces
}

// lineEnd returns where the line after the given byte begins.
func lineEnd(source string, from int) int {
	if i := strings.IndexByte(source[from:], '\n'); i >= 0 {
		return from + i + 1
	}
	return len(source)
}

// trim sets the text of a piece without the empty lines around it.
func (p *piece) trim(raw string) {
	text := strings.TrimLeft(raw, "\n")
	p.at += len(raw) - len(text)
	p.text = trimEnd(text)
}
