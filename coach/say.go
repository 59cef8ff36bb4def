package coach

import (
	"maps"
	"strings"

	"catwalk/content"
)

// say adds a reply made of pieces. Pieces without text are left out. The
// pointer is good until the next say.
func (t *turn) say(pieces ...Piece) *Reply {
	r := Reply{To: t.to(), Step: t.step().ID, Place: t.step().Place, Public: t.msg.Public}
	for _, p := range pieces {
		r.Text = below(r.Text, t.render(p, &r))
	}
	r.Text = below(r.Text, t.caution(pieces))
	t.out.Replies = append(t.out.Replies, r)
	return &t.out.Replies[len(t.out.Replies)-1]
}

// below puts a text under another; items of a list stand close together.
func below(above, text string) string {
	switch {
	case above == "" || text == "":
		return above + text
	case strings.HasPrefix(text, "- ") && strings.HasPrefix(above[strings.LastIndexByte(above, '\n')+1:], "- "):
		return above + "\n" + text
	default:
		return above + "\n\n" + text
	}
}

// to is where replies go: back to where the message came from, or home.
func (t *turn) to() Address {
	if t.msg.Kind == Tick {
		return t.me().Home
	}
	return t.msg.From
}

// render returns a piece's text, and notes its name and sources in the reply.
func (t *turn) render(p Piece, r *Reply) string {
	if p.Line != "" {
		if r.Card == "" && r.Line == "" {
			r.Line = p.Line
		}
		return t.fill(p.Values).Text(t.lang.Lines[p.Line])
	}
	c := t.lang.Cards[p.Card]
	if c == nil {
		return ""
	}
	t.cite(c, r)
	if p.Section == whole {
		return t.wholeCard(c, p, r)
	}
	return t.fill(p.Values).Text(part(c, p.Section))
}

// part returns a card's lead, a section by its name, or by a place's.
func part(c *content.Card, section string) string {
	if section == "" {
		return c.Lead
	}
	var at Place
	if at.UnmarshalText([]byte(section)) == nil {
		return c.At(at)
	}
	if strings.HasPrefix(section, wayPrefix) {
		return wayText(c, section)
	}
	return c.Section(section)
}

// cite names a card and its sources in the reply. A reply is named after its
// first card, whatever lines stand before it.
func (t *turn) cite(c *content.Card, r *Reply) {
	if r.Card == "" {
		r.Card, r.Line = c.ID, ""
	}
	for _, s := range c.Sources {
		r.Sources = add(r.Sources, s)
	}
}

// wholeCard lays out a card with title, text and short facts.
func (t *turn) wholeCard(c *content.Card, p Piece, r *Reply) string {
	fill := t.fill(p.Values)
	r.Title = fill.Plain(c.Title)
	if c.Picture != "" {
		r.Picture = t.picture(CardPicture, c.Picture, lineID("picture."+c.Picture+".alt"), p.Values)
		r.Picture.Alt = or(r.Picture.Alt, r.Title)
	}
	text := c.Lead
	for _, s := range []string{"what-to-do", "then", "careful"} {
		if more := c.Section(s); more != "" {
			text += "\n\n" + more
		}
	}
	for _, s := range []string{"how-long", "what-good-looks-like", "move-on-when", "ears", "eyes", "tail", "body", "voice"} {
		if fact := c.Section(s); fact != "" {
			r.Fields = append(r.Fields, Field{Name: t.lang.Lines["field."+content.LineID(s)], Value: fill.Text(fact)})
		}
	}
	return fill.Text(text)
}

// label returns a line as plain text, for a button.
func (t *turn) label(id content.LineID) string {
	return t.fill(nil).Plain(t.lang.Lines[id])
}

// fill is what placeholders stand for in this turn.
func (t *turn) fill(values map[string]string) content.Fill {
	f := content.Fill{Name: t.cat().Name, Pronoun: t.cat().Pronoun, Values: values}
	if t.hood.Phone == "" && t.hood.PoisonPhone == "" {
		return f
	}
	f.Values = map[string]string{}
	maps.Copy(f.Values, values)
	setUnlessEmpty(f.Values, "phone", t.hood.Phone)
	setUnlessEmpty(f.Values, "poison-phone", t.hood.PoisonPhone)
	return f
}

func setUnlessEmpty(m map[string]string, key, value string) {
	if value != "" {
		m[key] = value
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// add appends what is not there yet.
func add[T comparable](list []T, v T) []T {
	for _, have := range list {
		if have == v {
			return list
		}
	}
	return append(list, v)
}

func lineID(s string) content.LineID { return content.LineID(s) }
