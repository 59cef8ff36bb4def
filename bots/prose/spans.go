package prose

import (
	"bufio"
	"bytes"
	"html"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	render "github.com/yuin/goldmark/renderer/html"
)

// spans reads what stands in a paragraph, in the style and link of as.
func (r *reader) spans(parent ast.Node, as Span) []Span {
	var all []Span
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		all = append(all, r.span(n, as)...)
	}
	return all
}

// span reads one piece of a paragraph.
func (r *reader) span(n ast.Node, as Span) []Span {
	switch n := n.(type) {
	case *ast.Text:
		as.Text = unescape(n.Segment.Value(r.source)) + lineBreak(n)
	case *ast.String:
		as.Text = Clean(string(n.Value))
	case *ast.RawHTML:
		as.Text = Clean(string(n.Segments.Value(r.source)))
	case *ast.AutoLink:
		as.Text = Clean(string(n.Label(r.source)))
		if page(as.Text) != "" {
			as.Link = as.Text
		}
	case *ast.Emphasis:
		as.Style |= [...]Style{Italic, Bold}[n.Level-1]
	case *ast.CodeSpan:
		as.Style |= Code
	case *ast.Link:
		as.Link = page(Clean(string(n.Destination)))
	}
	if n.HasChildren() {
		return r.spans(n, as)
	}
	if as.Text == "" {
		return nil
	}
	return []Span{as}
}

// page returns the address of a web page, or nothing: platforms have links of
// their own, which call people by name, and those lead nowhere here.
func page(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
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
	if !bytes.ContainsAny(raw, `\&`) {
		return Clean(string(raw))
	}
	var b strings.Builder
	w := bufio.NewWriterSize(&b, len(raw))
	render.DefaultWriter.Write(w, raw)
	_ = w.Flush() // into memory: it cannot fail
	return Clean(html.UnescapeString(b.String()))
}
