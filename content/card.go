package content

import "time"

// A CardID names a card: folder and file name without its ending, as in
// "steps/wear" or "signs/flop".
type CardID string

// A LineID names a short phrase of the coach in lines.yaml.
type LineID string

// A Card is a piece of the guide's text: one Markdown file.
//
// Its text may hold placeholders: {name} for the cat's name; {they} {them}
// {their} {theirs} {themself}, or with a capital {They}, for its pronouns;
// {eats|eat} for a verb that follows {they}: the first form for she, he and
// it, the second for they; and {count} {minutes} {date} {time} {phone}
// {poison-phone} {code} {step} for what the coach knows when it speaks.
type Card struct {
	ID    CardID `yaml:"-"`
	Title string `yaml:"title"`
	// Short is the label of a button that leads to the card, of at most 30
	// characters.
	Short string `yaml:"short"`
	// Examples are ways in which owners ask for the card.
	Examples []string `yaml:"examples"`
	// Topic is the answer card, without its folder, that answers the examples
	// where this card does not: a gear card gives way to it.
	Topic string `yaml:"topic"`
	// Sources are codes; "ED" marks an editorial rule of our own.
	Sources []string `yaml:"sources"`
	Review  *Review  `yaml:"review"`
	// Picture names what the coach may draw beside the card; empty for none.
	Picture string `yaml:"picture"`
	// Lead is the Markdown before the first section heading.
	Lead string `yaml:"-"`
	// Sections hold the Markdown under each `## heading`, in order.
	Sections []Section `yaml:"-"`
}

// A Section is a part of a card. Its name is the heading in lower case with
// hyphens: "## Who disagrees" is "who-disagrees". A heading of a sign card
// names the places that it covers instead: "## indoors-free, indoors-harness",
// or "## everywhere".
type Section struct {
	Name   string
	Places []Place
	Text   string
}

// A Review says which professional has read a card, and when.
type Review struct {
	By string    `yaml:"by"`
	On time.Time `yaml:"on"`
}

// Section returns the text of the section with the given name, or "".
func (c *Card) Section(name string) string {
	for _, s := range c.Sections {
		if s.Name == name {
			return s.Text
		}
	}
	return ""
}

// At returns the text of the section that covers the given place, or "".
func (c *Card) At(p Place) string {
	for _, s := range c.Sections {
		for _, at := range s.Places {
			if at == p {
				return s.Text
			}
		}
	}
	return ""
}
