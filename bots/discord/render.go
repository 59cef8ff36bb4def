package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots/prose"
	"catwalk/coach"
	"catwalk/content"
)

// colours go with tones. They say nothing that the words do not say.
var colours = map[content.Tone]int{
	content.Relaxed:   0x4c9f70,
	content.Adjusting: 0xd9a441,
	content.Stressed:  0xd9703a,
	content.Emergency: 0xc0392b,
}

// render makes messages of a reply, mostly one; its choices are below the last.
func (d *Discord) render(r coach.Reply, language string) []message {
	embed := &discordgo.MessageEmbed{Title: cut(escape(prose.Clean(r.Title)), maxTitle), Color: colour(r)}
	last := message{embed: embed, public: r.Public, rows: rowsOf(r.Offer, r.To.Person, d.line(language, "tick"))}
	text := markdown(r.Text) + d.picture(r.Picture, &last)
	text += d.fields(r.Fields, embed)
	embed.Footer = d.sources(r.Sources, language)

	parts := split(text, min(maxDescription, maxEmbed-size(embed)))
	embed.Description = parts[len(parts)-1]
	var all []message
	for _, part := range parts[:len(parts)-1] {
		all = append(all, message{embed: &discordgo.MessageEmbed{Description: part, Color: embed.Color}, public: r.Public})
	}
	if len(all) > 0 {
		all[0].embed.Title, embed.Title = embed.Title, ""
	}
	return append(all, last)
}

func colour(r coach.Reply) int {
	if r.Alert {
		return colours[content.Emergency]
	}
	return colours[r.Tone]
}

// fields lays out short facts under the text. One that is too long for that is
// returned as text.
func (d *Discord) fields(facts []coach.Field, embed *discordgo.MessageEmbed) string {
	var rest strings.Builder
	for _, f := range facts {
		name, value := escape(prose.Clean(f.Name)), markdown(f.Value)
		switch {
		case name == "" || value == "":
		case length(value) > maxFieldValue || length(name) > maxFieldName || len(embed.Fields) == maxFields || size(embed)+length(name+value) > maxEmbed/2:
			rest.WriteString("\n\n**" + name + "**\n" + value)
		default:
			embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: name, Value: value, Inline: length(value) <= 60 && !strings.Contains(value, "\n")})
		}
	}
	return rest.String()
}

// picture draws a picture into a message. Where it cannot be drawn, what can
// be seen on it is returned in words.
func (d *Discord) picture(p *coach.Picture, m *message) string {
	if p == nil {
		return ""
	}
	if d.Draw != nil {
		data, err := d.Draw(*p)
		if err == nil && len(data) > 0 {
			m.files = []file{{"picture.png", prose.Clean(p.Alt), data}}
			m.embed.Image = &discordgo.MessageEmbedImage{URL: "attachment://picture.png"}
			return ""
		}
		if err != nil {
			d.Log.Warn("picture not drawn", "kind", p.Kind, "of", p.Of, "err", err)
		}
	}
	if p.Alt == "" {
		return ""
	}
	return "\n\n*" + escape(prose.Clean(p.Alt)) + "*"
}

// maxPublishers is how many of those behind a card are named under it; all of
// them are told on request.
const maxPublishers = 4

// sources names those behind what is said.
func (d *Discord) sources(codes []string, language string) *discordgo.MessageEmbedFooter {
	names := d.Coach.Publishers(codes)
	switch {
	case len(names) == 0:
		return nil
	case len(names) > maxPublishers:
		names = append(names[:maxPublishers], "…")
	}
	return &discordgo.MessageEmbedFooter{Text: cut(d.line(language, "sources")+" "+strings.Join(names, " · "), 300)}
}

// size is what an embed holds beside its text.
func size(e *discordgo.MessageEmbed) int {
	n := length(e.Title)
	if e.Footer != nil {
		n += length(e.Footer.Text)
	}
	for _, f := range e.Fields {
		n += length(f.Name) + length(f.Value)
	}
	return n
}

// notice is a message of the adapter's own.
func (d *Discord) notice(language, id string) message {
	return message{content: cut(markdown(d.line(language, id)), 2000)}
}
