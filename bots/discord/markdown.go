package discord

import (
	"bufio"
	"bytes"
	"fmt"
	"html"
	"net/url"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// parser reads the guide's Markdown. Any number of goroutines may use it.
var parser = goldmark.DefaultParser()

// markdown turns the guide's Markdown into Discord's. They differ in line
// breaks, in links, and in what a backslash may stand before; so it is read
// and written again rather than passed on.
func markdown(source string) string {
	p := page{source: []byte(source)}
	doc := parser.Parse(text.NewReader(p.source))
	p.blocks(doc, "", "", false)
	return strings.Join(p.rows, "\n")
}

// A page is Markdown that is being written, row by row.
type page struct {
	source []byte
	rows   []string
}

// blocks writes the blocks in a block, the first row after the words first and
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

// block writes one block.
func (p *page) block(n ast.Node, first, rest string) {
	switch n := n.(type) {
	case *ast.List:
		p.list(n, first, rest)
	case *ast.Blockquote:
		p.blocks(n, first+"> ", rest+"> ", false)
	case *ast.ThematicBreak:
		p.rows = append(p.rows, first+"⸻")
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			p.rows = append(p.rows, first+escape(clean(strings.TrimRight(string(line.Value(p.source)), "\r\n"))))
			first = rest
		}
	case *ast.Heading:
		p.lines("**"+p.inline(n)+"**", first, rest)
	default:
		p.lines(p.inline(n), first, rest)
	}
}

// lines writes text that may have line breaks in it.
func (p *page) lines(text, first, rest string) {
	for line := range strings.SplitSeq(text, "\n") {
		p.rows = append(p.rows, first+line)
		first = rest
	}
}

// list writes a list with its bullets or numbers.
func (p *page) list(n *ast.List, first, rest string) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		bullet := "- "
		if n.IsOrdered() {
			bullet = fmt.Sprintf("%d. ", number)
			number++
		}
		p.blocks(item, first+bullet, rest+strings.Repeat(" ", len(bullet)), n.IsTight)
		first = rest
	}
}

// inline writes what stands in a paragraph.
func (p *page) inline(parent ast.Node) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b.WriteString(p.span(n))
	}
	return b.String()
}

// span writes one piece of a paragraph.
func (p *page) span(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Text:
		return escape(unescape(n.Segment.Value(p.source))) + lineBreak(n)
	case *ast.String:
		return escape(string(n.Value))
	case *ast.Emphasis:
		style := strings.Repeat("*", n.Level)
		return style + p.inline(n) + style
	case *ast.Link:
		return link(p.inline(n), string(n.Destination))
	case *ast.AutoLink:
		return address(string(n.Label(p.source)))
	case *ast.RawHTML:
		return escape(string(n.Segments.Value(p.source)))
	}
	return p.inline(n)
}

// address writes the address of a web page so that it can be followed, without
// a preview of it.
func address(label string) string {
	if strings.HasPrefix(label, "https://") && !strings.ContainsAny(label, " <>") {
		return "<" + label + ">"
	}
	return escape(label)
}

// link writes a link to a web page; any other is only its words.
func link(words, to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || strings.ContainsAny(to, " ()<>") {
		return words
	}
	return "[" + words + "](" + to + ")"
}

// lineBreak is what stands at the end of a line of a paragraph. Discord breaks
// a line wherever there is a line end.
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
	if !bytes.ContainsAny(raw, `\&`) {
		return clean(string(raw))
	}
	var b strings.Builder
	w := bufio.NewWriterSize(&b, len(raw))
	render.DefaultWriter.Write(w, raw)
	_ = w.Flush() // into memory: it cannot fail
	return clean(html.UnescapeString(b.String()))
}
