package telegram

import (
	"strings"

	"catwalk/bots/prose"
)

// markdown reads Markdown. Telegram's HTML knows no paragraphs and no lists,
// so they become empty lines and bullets.
func markdown(source string) rich {
	var all rich
	for i, b := range prose.Read(source) {
		shared, indent := margin(b.In[:b.Shared])
		if i > 0 {
			all = append(all, prose.Span{Text: gap(b) + indent, Style: shared})
		}
		for _, e := range b.In[b.Shared:] {
			all = append(all, say(strings.Replace(e.Bullet, "-", "•", 1), shared)...)
		}
		style, indent := margin(b.In)
		if b.Kind == prose.Rule {
			all = append(all, say("———", style)...)
		}
		for _, s := range b.Spans {
			if s.Text = silent(s.Text); b.Kind == prose.Paragraph {
				s.Text = strings.ReplaceAll(s.Text, "\n", "\n"+indent)
			}
			all = append(all, s)
		}
	}
	return all
}

// margin returns how text is set within edges, and what its lines begin with.
func margin(in []prose.Edge) (style prose.Style, indent string) {
	for _, e := range in {
		if e.Bullet == "" {
			style = prose.Quote
		} else {
			indent += "   "
		}
	}
	return style, indent
}

// gap is what stands between a block and the one before. A list needs no empty
// line before it, and none in it.
func gap(b prose.Block) string {
	if b.Gap != prose.LooseBlocks ||
		b.Shared > 0 && b.In[b.Shared-1].Bullet != "" ||
		b.Shared < len(b.In) && b.In[b.Shared].Bullet != "" {
		return "\n"
	}
	return "\n\n"
}
