package prose

import (
	"slices"
	"strings"
)

// A Mark is a style, or a link, that a platform writes something around.
type Mark struct {
	Style Style
	Link  string
}

// Write writes spans one after another, with marks around what is bold, italic
// or a link. A mark that runs on over several spans is written once, around
// all of them, and marks nest. A bare address has no mark as a link.
func Write(spans []Span, words func(Span) string, mark func(Mark) (begin, end string)) string {
	var b strings.Builder
	var open []Mark
	for i, s := range append(slices.Clone(spans), Span{}) {
		keep := 0
		for keep < len(open) && s.has(open[keep]) {
			keep++
		}
		for _, m := range slices.Backward(open[keep:]) {
			_, end := mark(m)
			b.WriteString(end)
		}
		open = open[:keep]
		for _, m := range opening(spans[min(i, len(spans)):], open) {
			begin, _ := mark(m)
			b.WriteString(begin)
			open = append(open, m)
		}
		b.WriteString(words(s))
	}
	return b.String()
}

// opening returns the marks that the first of some spans has and that are not
// open, those first that run on longest.
func opening(spans []Span, open []Mark) []Mark {
	if len(spans) == 0 {
		return nil
	}
	s := spans[0]
	marks := []Mark{{Link: s.Link}, {Style: Bold}, {Style: Italic}}
	marks = slices.DeleteFunc(marks, func(m Mark) bool { return !s.has(m) || slices.Contains(open, m) })
	runs := func(m Mark) int {
		end := slices.IndexFunc(spans, func(s Span) bool { return !s.has(m) })
		if end < 0 {
			return len(spans)
		}
		return end
	}
	slices.SortStableFunc(marks, func(a, b Mark) int { return runs(b) - runs(a) })
	return marks
}

// has reports whether a mark is around a span.
func (s Span) has(m Mark) bool {
	if m.Style != 0 {
		return s.Style&m.Style != 0
	}
	return m.Link != "" && s.Link == m.Link && !s.Bare()
}

// Margins returns what stands before a block's first row, before its other
// rows, and in the empty row above it, where quotations are marked with ">"
// as in Markdown.
func (b Block) Margins() (first, rest, gap string) {
	for i, e := range b.In {
		if i == b.Shared {
			gap = rest
		}
		switch {
		case e.Bullet == "":
			first, rest = first+"> ", rest+"> "
		case i < b.Shared:
			first, rest = first+strings.Repeat(" ", len(e.Bullet)), rest+strings.Repeat(" ", len(e.Bullet))
		default:
			first, rest = first+e.Bullet, rest+strings.Repeat(" ", len(e.Bullet))
		}
	}
	if b.Shared == len(b.In) {
		gap = rest
	}
	return first, rest, strings.TrimRight(gap, " ")
}
