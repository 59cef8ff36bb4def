package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"catwalk/content"
)

type listCards struct {
	chosen
	JSON bool `name:"json" help:"Print each card as one line of JSON."`
}

// listed is a card in the list.
type listed struct {
	Card    content.CardID `json:"card"`
	Title   string         `json:"title"`
	Sources []string       `json:"sources"`
	Words   int            `json:"words"`
	// Reviewer and On are empty until a professional has reviewed the card.
	Reviewer string `json:"reviewer"`
	On       string `json:"on"`

	review string
}

// Run prints every card, by id, and how many of them are reviewed.
func (c listCards) Run(w world) error {
	_, lang, err := c.open()
	if err != nil {
		return err
	}
	var cards []listed
	for _, id := range slices.Sorted(maps.Keys(lang.Cards)) {
		cards = append(cards, list(lang.Cards[id]))
	}
	if c.JSON {
		return printJSON(w.out, cards)
	}
	return printTable(w.out, cards)
}

// list takes what the list says of a card.
func list(c *content.Card) listed {
	l := listed{Card: c.ID, Title: mochi.Plain(c.Title), Sources: append([]string{}, c.Sources...), Words: c.WordCount(), review: review(c)}
	if c.Review != nil {
		l.Reviewer, l.On = c.Review.By, c.Review.On.Format("2006-01-02")
	}
	return l
}

func printJSON(w io.Writer, cards []listed) error {
	encode := json.NewEncoder(w)
	encode.SetEscapeHTML(false)
	for _, c := range cards {
		if err := encode.Encode(c); err != nil {
			return fmt.Errorf("list %s: %w", c.Card, err)
		}
	}
	return nil
}

func printTable(w io.Writer, cards []listed) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	reviewed := 0
	for _, c := range cards {
		if c.Reviewer != "" {
			reviewed++
		}
		// What cannot be written is found out by Flush.
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", c.Card, c.Title, several(len(c.Sources), "source"), several(c.Words, "word"), c.review)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("list the cards: %w", err)
	}
	_, err := fmt.Fprintf(w, "%d cards, %d of them reviewed by a professional\n", len(cards), reviewed)
	return err
}
