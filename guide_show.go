package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"catwalk/bots/terminal"
	"catwalk/coach"
	"catwalk/content"
)

type showCard struct {
	chosen
	Card string `arg:"" help:"The card's id: its folder and file name, as in steps/wear."`
}

// mochi is the cat that cards are shown for.
var mochi = content.Fill{Name: "Mochi", Pronoun: "she", Values: map[string]string{
	"minutes": "10", "count": "3", "date": "4 May", "time": "18:00", "step": "Wearing it well", "code": "0000",
}}

// Run prints every section of a card, then its sources and its review.
func (c showCard) Run(w world) error {
	g, lang, err := c.open()
	if err != nil {
		return err
	}
	card, err := lang.Find(content.CardID(c.Card))
	if err != nil {
		return asked{err}
	}
	if err := terminal.Print(w.out, seen(lang, card)); err != nil {
		return err
	}
	return printNotes(w.out, g, card)
}

// seen is a card as a reply, with all of its sections in their order.
func seen(lang *content.Language, card *content.Card) coach.Reply {
	r := coach.Reply{Card: card.ID, Title: mochi.Plain(card.Title), Text: mochi.Text(card.Lead)}
	for _, s := range card.Sections {
		r.Text += "\n\n**" + heading(s) + "**\n\n" + mochi.Text(s.Text)
	}
	if card.Picture != "" {
		alt := lang.Lines[content.LineID("picture."+card.Picture+".alt")]
		r.Picture = &coach.Picture{Kind: coach.CardPicture, Of: card.Picture, Language: lang.Tag, Alt: mochi.Plain(alt)}
	}
	return r
}

// heading is a section's heading in words: "What to do", or its places.
func heading(s content.Section) string {
	if len(s.Places) == 0 {
		words := strings.ReplaceAll(s.Name, "-", " ")
		return strings.ToUpper(words[:1]) + words[1:]
	}
	var names []string
	for _, p := range s.Places {
		names = append(names, p.String())
	}
	return strings.Join(names, ", ")
}

// printNotes prints what stands behind a card: where owners ask for it, its
// sources and its review.
func printNotes(w io.Writer, g *content.Guide, card *content.Card) error {
	rows := []string{"Card:     " + string(card.ID), "Button:   " + mochi.Plain(card.Short)}
	for _, code := range card.Sources {
		rows = append(rows, "Source:   "+source(g, code))
	}
	slices.Sort(rows[2:])
	if len(card.Examples) > 0 {
		rows = append(rows, fmt.Sprintf("Examples: %d, such as %q", len(card.Examples), card.Examples[0]))
	}
	rows = append(rows, "Review:   "+review(card))
	_, err := fmt.Fprintln(w, strings.Join(rows, "\n"))
	return err
}

// source names a work with its code and grade.
func source(g *content.Guide, code string) string {
	s, ok := g.Sources[code]
	if !ok || s.Publisher == "" {
		return fmt.Sprintf("%-5s our own rule", code)
	}
	return fmt.Sprintf("%-5s %s: %s (grade %d)", code, s.Publisher, s.Title, s.Grade)
}

// review says who has reviewed a card, and when.
func review(c *content.Card) string {
	if c.Review == nil {
		return "not yet reviewed by a professional"
	}
	return fmt.Sprintf("reviewed by %s on %s", c.Review.By, c.Review.On.Format("2006-01-02"))
}
