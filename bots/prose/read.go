package prose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// parser reads CommonMark. Any number of goroutines may use it.
var parser = goldmark.DefaultParser()

// Read reads Markdown. No text is an error: what means nothing in Markdown is
// words.
func Read(source string) []Block {
	r := reader{source: []byte(cleanRows(source))}
	r.inside(parser.Parse(text.NewReader(r.source)), LooseBlocks, 0)
	return r.blocks
}

// A reader is at a place in a text: in some edges, with a gap before it.
type reader struct {
	source []byte
	blocks []Block
	in     []Edge
	shared int
	gap    Gap
}

// inside reads the blocks in a block, with a gap between them.
func (r *reader) inside(parent ast.Node, gap Gap, style Style) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.PreviousSibling() != nil {
			r.shared, r.gap = len(r.in), gap
		}
		r.block(n, style)
	}
}

// within reads the blocks in a block that is an edge to them.
func (r *reader) within(e Edge, parent ast.Node, gap Gap, style Style) {
	r.in = append(r.in, e)
	r.inside(parent, gap, style)
	r.in = r.in[:len(r.in)-1]
}

// block reads one block.
func (r *reader) block(n ast.Node, style Style) {
	switch n := n.(type) {
	case *ast.List:
		r.list(n, style)
	case *ast.Blockquote:
		r.within(Edge{}, n, LooseBlocks, style|Quote)
	case *ast.ThematicBreak:
		r.add(Rule, nil)
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
		rows := strings.TrimRight(string(n.Lines().Value(r.source)), "\n")
		r.add(Verbatim, []Span{{Text: cleanRows(rows), Style: style | Code}})
	case *ast.Heading:
		r.add(Paragraph, r.spans(n, Span{Style: style | Bold}))
	default:
		r.add(Paragraph, r.spans(n, Span{Style: style}))
	}
}

// add adds a block at the reader's place.
func (r *reader) add(kind Kind, spans []Span) {
	r.blocks = append(r.blocks, Block{kind, spans, slices.Clone(r.in), r.shared, r.gap})
}

// list reads a list with its bullets or numbers.
func (r *reader) list(n *ast.List, style Style) {
	number, items, blocks := n.Start, LooseItems, LooseBlocks
	if n.IsTight {
		items, blocks = Tight, Tight
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item.PreviousSibling() != nil {
			r.shared, r.gap = len(r.in), items
		}
		bullet := "- "
		if n.IsOrdered() {
			bullet = fmt.Sprintf("%d. ", number)
			number++
		}
		r.within(Edge{bullet}, item, blocks, style)
	}
}
