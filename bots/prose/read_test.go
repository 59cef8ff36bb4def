package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// layout lays a text out with every mark there is.
func layout(source string) string {
	out := ""
	for i, b := range Read(source) {
		first, _, gap := b.Margins()
		if i > 0 && b.Gap != Tight {
			out += gap + "\n"
		}
		out += first + Write(b.Spans, func(s Span) string { return s.Text }, func(m Mark) (string, string) {
			switch m.Style {
			case Bold:
				return "<b>", "</b>"
			case Italic:
				return "<i>", "</i>"
			}
			return "<a " + m.Link + ">", "</a>"
		}) + "\n"
	}
	return out
}

func TestRead(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"paragraphs", "One\nrow.\n\nTwo.", "One row.\n\nTwo.\n"},
		{"a heading is bold", "# Title\nText", "<b>Title</b>\n\nText\n"},
		{"a style runs on over rows", "**a\nb** c", "<b>a b</b> c\n"},
		{"bold around italic", "**a *b* c**", "<b>a <i>b</i> c</b>\n"},
		{"italic around bold", "***b** c*", "<i><b>b</b> c</i>\n"},
		{"a link around a style", "[**a** b](https://c.org)", "<a https://c.org><b>a</b> b</a>\n"},
		{"a style around a link", "*a [b](https://c.org)*", "<i>a <a https://c.org>b</a></i>\n"},
		{"an address by itself", "<https://c.org>", "https://c.org\n"},
		{"a link to no page", "[a](tg://user?id=1) [b](javascript:c)", "a b\n"},
		{"escapes and entities", `\*a\* &amp; \<b\>`, "*a* & <b>\n"},
		{"an entity that turns the writing", "a&#8238;b", "ab\n"},
		{"a tight list", "- a\n- b\n  1. c\n  2. d", "- a\n- b\n  1. c\n  2. d\n"},
		{"a loose list", "3. a\n\n   b\n\n4. c", "3. a\n\n   b\n\n4. c\n"},
		{"a list in a list at once", "- - a\n  - b", "- - a\n  - b\n"},
		{"a quotation", "a\n\n> b\n>\n> c\n\nd", "a\n\n> b\n>\n> c\n\nd\n"},
		{"two quotations", "> a\n\n<!-- -->\n\n> b", "> a\n\n<!-- -->\n\n> b\n"},
		{"rows as they are", "```\na *b*\nc\n```", "a *b*\nc\n"},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, layout(test.source)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
