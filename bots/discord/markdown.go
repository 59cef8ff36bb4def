package discord

import (
	"strings"

	"catwalk/bots/prose"
)

// markdown turns the guide's Markdown into Discord's. They differ in line
// breaks, in links, and in what a backslash may stand before; so it is read
// and written again rather than passed on.
func markdown(source string) string {
	var rows []string
	for _, b := range prose.Read(source) {
		first, rest, gap := b.Margins()
		if b.Gap == prose.LooseBlocks && len(rows) > 0 {
			rows = append(rows, gap)
		}
		rows = append(rows, first+strings.ReplaceAll(block(b), "\n", "\n"+rest))
	}
	return strings.Join(rows, "\n")
}

// block writes one block. Discord breaks a line wherever there is a line end.
func block(b prose.Block) string {
	switch b.Kind {
	case prose.Rule:
		return "⸻"
	case prose.Verbatim:
		rows := strings.Split(b.Spans[0].Text, "\n")
		for i, row := range rows {
			rows[i] = escape(row)
		}
		return strings.Join(rows, "\n")
	}
	return prose.Write(b.Spans, words, mark)
}

// words writes the words of a span; the address of a web page so that it can
// be followed, without a preview of it.
func words(s prose.Span) string {
	if s.Bare() && strings.HasPrefix(s.Text, "https://") && !strings.ContainsAny(s.Text, " <>") {
		return "<" + s.Text + ">"
	}
	return escape(s.Text)
}

// mark is what stands around a style or a link. An address that would end its
// link too early is left out.
func mark(m prose.Mark) (begin, end string) {
	switch {
	case m.Style == prose.Bold:
		return "**", "**"
	case m.Style == prose.Italic:
		return "*", "*"
	case strings.ContainsAny(m.Link, " ()<>"):
		return "", ""
	}
	return "[", "](" + m.Link + ")"
}
