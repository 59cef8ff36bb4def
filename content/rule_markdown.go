package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// checkMarkdown: texts use only what every platform can show: paragraphs,
// lists one level deep, bold and italics.
func checkMarkdown(d *draft) {
	for p := range d.passages() {
		if p.label() || p.part == "title" || p.part == "short" {
			d.checkPlain(p)
			continue
		}
		d.checkNodes(p)
	}
	for _, c := range d.cards {
		for _, t := range c.texts[1:] {
			if !strings.HasPrefix(d.files[c.file][t.start:], "## ") {
				d.report(d.in(c.file, t.start), "a section begins with ## and its name")
			}
		}
	}
}

// checkPlain checks that a title or label is plain text.
func (d *draft) checkPlain(p passage) {
	if strings.ContainsAny(p.text, "*_`<>#[]\n") {
		d.report(p.place(0), "%s is plain text: wanted no Markdown", p.part)
	}
}

// checkNodes checks the Markdown of one passage.
func (d *draft) checkNodes(p passage) {
	source := []byte(p.text)
	doc := markdown.Parse(text.NewReader(source))
	at := 0
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			at = max(at, begin(n))
		}
		if name := forbidden(n); entering && name != "" {
			d.report(p.place(at), "not every platform can show %s", name)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		d.report(p.place(0), "%v", err)
	}
}

// begin returns the byte where a node's text begins, or the text before it
// ends, as far as the parser tells.
func begin(n ast.Node) int {
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	if t, ok := n.(*ast.Text); ok {
		return t.Segment.Start
	}
	if t, ok := n.PreviousSibling().(*ast.Text); ok {
		return t.Segment.Stop
	}
	return 0
}

// forbidden says what a piece of Markdown is that may not be used, or "".
func forbidden(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Text, *ast.String, *ast.ListItem, *ast.Emphasis:
		return ""
	case *ast.List:
		if _, nested := n.Parent().(*ast.ListItem); nested {
			return "a list in a list"
		}
		return ""
	case *ast.Heading:
		return "a heading inside a text"
	case *ast.Link, *ast.AutoLink, *ast.Image:
		return "a link or picture"
	case *ast.RawHTML, *ast.HTMLBlock:
		return "HTML"
	case *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
		return "code (four spaces at the beginning of a line make it, too)"
	case *ast.Blockquote:
		return "a block quote"
	}
	return "this Markdown (" + n.Kind().String() + ")"
}
