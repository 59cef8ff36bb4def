package content

import (
	"fmt"
	"io"
)

// A Count tells how large a guide is, in every language together.
type Count struct {
	// Cards are files, Words what they say to owners, Lines the short
	// phrases, Examples ways in which owners ask for a card, and Reviewed the
	// cards that a professional has signed.
	Cards, Words, Lines, Examples, Reviewed int
	// Steps, Signs and Sources are rows of the tables.
	Steps, Signs, Sources int
}

// Count counts what is in the guide.
func (g *Guide) Count() Count {
	n := Count{Steps: len(g.Steps), Signs: len(g.Signs), Sources: len(g.Sources)}
	for _, lang := range g.Languages {
		n.Lines += len(lang.Lines)
		for _, card := range lang.Cards {
			n.add(card)
		}
	}
	return n
}

// add counts one card.
func (n *Count) add(c *Card) {
	n.Cards++
	n.Examples += len(c.Examples)
	if c.Review != nil {
		n.Reviewed++
	}
	n.Words += c.WordCount()
}

// String says the count in one sentence.
func (n Count) String() string {
	return fmt.Sprintf("%d cards with %d words and %d examples, %d lines, %d steps, %d signs, %d sources; %d cards reviewed by a professional",
		n.Cards, n.Words, n.Examples, n.Lines, n.Steps, n.Signs, n.Sources, n.Reviewed)
}

// Report writes what [Load] found out about a guide: each problem on a line
// of its own and how many there are, or else that there are none and how
// large the guide is.
func Report(w io.Writer, g *Guide, ps Problems) error {
	for _, p := range ps {
		if _, err := fmt.Fprintln(w, p); err != nil {
			return fmt.Errorf("report on the guide: %w", err)
		}
	}
	closing := fmt.Sprintf("%d problems", len(ps))
	switch {
	case len(ps) == 1:
		closing = "1 problem"
	case g != nil:
		closing = "no problems: " + g.Count().String()
	}
	if _, err := fmt.Fprintln(w, closing); err != nil {
		return fmt.Errorf("report on the guide: %w", err)
	}
	return nil
}
