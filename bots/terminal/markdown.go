package terminal

import (
	"strings"

	"catwalk/bots/prose"
)

// markdown shows Markdown as text that reads well: paragraphs and lists,
// links with their address behind them.
func (l look) markdown(source string) string {
	var rows []string
	for _, b := range prose.Read(source) {
		first, rest, gap := b.Margins()
		if b.Gap != prose.Tight && len(rows) > 0 {
			rows = append(rows, gap)
		}
		rows = append(rows, l.block(b, first, rest))
	}
	return strings.Join(rows, "\n")
}

// block shows one block, its first row after the words first and every other
// one after the words rest.
func (l look) block(b prose.Block, first, rest string) string {
	switch b.Kind {
	case prose.Rule:
		return first + "---"
	case prose.Verbatim:
		return first + "    " + strings.ReplaceAll(b.Spans[0].Text, "\n", "\n"+rest+"    ")
	}
	return l.wrap(prose.Write(b.Spans, func(s prose.Span) string { return s.Text }, l.mark), first, rest)
}

// mark is what stands around a style or a link.
func (l look) mark(m prose.Mark) (begin, end string) {
	switch {
	case !l.styled && m.Link == "":
		return "", ""
	case m.Style == prose.Bold:
		return boldOn, boldOff
	case m.Style == prose.Italic:
		return italicOn, italicOff
	}
	return "", " (" + m.Link + ")"
}
