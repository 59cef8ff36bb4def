// Package prose reads Markdown into plain data that each platform lays out in
// its own way, and makes people's own words safe to show.
//
// A text is blocks in the order in which they are read. The lists and
// quotations around a block are not a tree: each block says what it stands in.
package prose

// A Block is a paragraph, or what stands in its place.
type Block struct {
	Kind  Kind
	Spans []Span
	// In is what the block stands in, from the outside in. The first Shared of
	// them go on from the block before; the others begin with this block.
	In     []Edge
	Shared int
	Gap    Gap
}

// A Kind is what a block is. A heading is a bold paragraph.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Verbatim       // its rows are to stay as they are
	Rule           // a line across, without spans
)

// A Gap is what Markdown has between a block and the one before.
type Gap uint8

// The gaps.
const (
	Tight       Gap = iota // nothing: the next row
	LooseItems             // an empty row, between the items of one list
	LooseBlocks            // an empty row
)

// An Edge is an item of a list, or a quotation, that blocks stand in.
type Edge struct {
	Bullet string // "- " or "1. "; empty at a quotation
}

// A Span is a piece of a block in one style; with a link, it leads to a web
// page. Its text is clean, and "\n" in it ends a row.
type Span struct {
	Text  string
	Style Style
	Link  string
}

// A Style is how a span is set, as bits that can be combined.
type Style uint8

// The styles.
const (
	Bold Style = 1 << iota
	Italic
	Code
	Quote // in a quotation
)

// Bare reports whether a span is the address that it leads to.
func (s Span) Bare() bool { return s.Text != "" && s.Text == s.Link }
