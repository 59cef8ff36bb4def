package telegram

import (
	"bufio"
	"fmt"
	"html"
	"net/url"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// parser reads CommonMark. Any number of goroutines may use it.
var parser = goldmark.DefaultParser()

// markdown reads Markdown. Telegram's HTML knows no paragraphs and no lists,
// so they become empty lines and bullets.
func markdown(source string) rich {
	p := page{[]byte(source)}
	return p.blocks(parser.Parse(text.NewReader(p.source)), "", false)
}

// A page is Markdown that is being read.
type page struct{ source []byte }

// blocks reads the blocks in a block. Every line but the first begins with
// indent. Tight blocks have no empty line between them.
func (p page) blocks(parent ast.Node, indent string, tight bool) rich {
	var all rich
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.PreviousSibling() != nil {
			if !tight && n.Kind() != ast.KindList {
				all = append(all, span{text: "\n"})
			}
			all = append(all, span{text: "\n" + indent})
		}
		all = append(all, p.block(n, indent)...)
	}
	return all
}

// block reads one block.
func (p page) block(n ast.Node, indent string) rich {
	switch n := n.(type) {
	case *ast.List:
		return p.list(n, indent)
	case *ast.Blockquote:
		return p.blocks(n, indent, false).styled(quote)
	case *ast.ThematicBreak:
		return say("———", 0)
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
		return say(clean(strings.TrimRight(string(n.Lines().Value(p.source)), "\r\n")), code)
	case *ast.Heading:
		return p.inline(n, indent).styled(bold)
	default:
		return p.inline(n, indent)
	}
}

// list reads a list with its bullets or numbers.
func (p page) list(n *ast.List, indent string) rich {
	var all rich
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item.PreviousSibling() != nil {
			all = append(all, span{text: "\n" + indent})
		}
		bullet := "• "
		if n.IsOrdered() {
			bullet = fmt.Sprintf("%d. ", number)
			number++
		}
		all = append(all, span{text: bullet})
		all = append(all, p.blocks(item, indent+"   ", true)...)
	}
	return all
}

// inline reads what stands in a paragraph.
func (p page) inline(parent ast.Node, indent string) rich {
	var all rich
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		all = append(all, p.span(n, indent)...)
	}
	return all
}

// span reads one piece of a paragraph.
func (p page) span(n ast.Node, indent string) rich {
	switch n := n.(type) {
	case *ast.Text:
		return say(unescape(n.Segment.Value(p.source))+lineBreak(n, indent), 0)
	case *ast.String:
		return say(clean(string(n.Value)), 0)
	case *ast.Emphasis:
		if n.Level == 1 {
			return p.inline(n, indent).styled(italic)
		}
		return p.inline(n, indent).styled(bold)
	case *ast.CodeSpan:
		return p.inline(n, indent).styled(code)
	case *ast.Link:
		return p.inline(n, indent).linked(string(n.Destination))
	case *ast.AutoLink:
		return say(clean(string(n.Label(p.source))), 0).linked(string(n.URL(p.source)))
	case *ast.RawHTML:
		return say(clean(string(n.Segments.Value(p.source))), 0)
	}
	return p.inline(n, indent)
}

// linked makes a text lead to a web page. Telegram has links of its own that
// call people by name; those lead nowhere here.
func (r rich) linked(to string) rich {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return r
	}
	for i := range r {
		r[i].link = u.String()
	}
	return r
}

// lineBreak is what stands at the end of a line of a paragraph.
func lineBreak(n *ast.Text, indent string) string {
	switch {
	case n.HardLineBreak():
		return "\n" + indent
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
