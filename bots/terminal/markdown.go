package terminal

import (
	"bufio"
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// markdown shows Markdown as text that reads well: paragraphs and lists,
// links with their address behind them.
func (l look) markdown(source string) string {
	p := page{look: l, source: []byte(cleanRows(source))}
	doc := goldmark.DefaultParser().Parse(text.NewReader(p.source))
	p.blocks(doc, "", "", false)
	return strings.Join(p.rows, "\n")
}

// A page is Markdown that is being shown, row by row.
type page struct {
	look
	source []byte
	rows   []string
}

// blocks shows the blocks in a block, the first row after the words first and
// every other one after the words rest. Tight blocks have no rows between them.
func (p *page) blocks(parent ast.Node, first, rest string, tight bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.PreviousSibling() != nil && !tight {
			p.rows = append(p.rows, strings.TrimRight(rest, " "))
		}
		p.block(n, first, rest)
		first = rest
	}
}

// block shows one block.
func (p *page) block(n ast.Node, first, rest string) {
	switch n := n.(type) {
	case *ast.List:
		p.list(n, first, rest)
	case *ast.Blockquote:
		p.blocks(n, first+"> ", rest+"> ", false)
	case *ast.ThematicBreak:
		p.rows = append(p.rows, first+"---")
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			p.rows = append(p.rows, first+"    "+clean(strings.TrimRight(string(line.Value(p.source)), "\r\n")))
			first = rest
		}
	case *ast.Heading:
		p.rows = append(p.rows, p.wrap(p.bold(p.inline(n)), first, rest))
	default:
		p.rows = append(p.rows, p.wrap(p.inline(n), first, rest))
	}
}

// list shows a list with its bullets or numbers.
func (p *page) list(n *ast.List, first, rest string) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item.PreviousSibling() != nil && !n.IsTight {
			p.rows = append(p.rows, strings.TrimRight(rest, " "))
		}
		bullet := "- "
		if n.IsOrdered() {
			bullet = fmt.Sprintf("%d. ", number)
			number++
		}
		p.blocks(item, first+bullet, rest+strings.Repeat(" ", len(bullet)), n.IsTight)
		first = rest
	}
}

// inline shows what stands in a paragraph.
func (p *page) inline(parent ast.Node) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b.WriteString(p.span(n))
	}
	return b.String()
}

// span shows one piece of a paragraph.
func (p *page) span(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Text:
		return unescape(n.Segment.Value(p.source)) + lineBreak(n)
	case *ast.String:
		return clean(string(n.Value))
	case *ast.Emphasis:
		if n.Level == 1 {
			return p.italic(p.inline(n))
		}
		return p.bold(p.inline(n))
	case *ast.Link:
		return p.inline(n) + " (" + clean(string(n.Destination)) + ")"
	case *ast.AutoLink:
		return clean(string(n.Label(p.source)))
	case *ast.RawHTML:
		return clean(string(n.Segments.Value(p.source)))
	}
	return p.inline(n)
}

// lineBreak is what stands at the end of a line of a paragraph.
func lineBreak(n *ast.Text) string {
	switch {
	case n.HardLineBreak():
		return "\n"
	case n.SoftLineBreak():
		return " "
	}
	return ""
}

// unescape turns Markdown's escapes and entities into the characters that they
// stand for. The library does that only on its way to HTML, so it goes there
// and back.
func unescape(raw []byte) string {
	var b strings.Builder
	w := bufio.NewWriter(&b)
	render.DefaultWriter.Write(w, raw)
	_ = w.Flush() // into memory: it cannot fail
	return clean(html.UnescapeString(b.String()))
}
