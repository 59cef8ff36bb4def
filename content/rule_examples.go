package content

import "strings"

// minExamples is how many ways of asking a card must know to be found by.
const minExamples = 8

// checkExamples: a card that answers questions knows several ways of asking
// for it, and no two cards are asked for in the same words.
func checkExamples(d *draft) {
	met := map[string]*cardFile{}
	for _, c := range d.cards {
		asked := c.ID.folder() == "answers" || c.ID.folder() == "gear"
		if asked && len(c.Examples) < minExamples {
			d.report(d.at(c.Card, "examples"), "%d examples of how owners ask: wanted at least %d", len(c.Examples), minExamples)
		}
		for i, example := range c.Examples {
			key := c.lang.Tag + "/" + bare(example)
			if first := met[key]; first != nil {
				d.report(d.at(c.Card, "examples", i), "the example %q stands in %s already", example, first.ID)
			}
			met[key] = c
		}
	}
}

// bare returns a sentence as its lower-case words alone.
func bare(text string) string {
	var all []string
	for w := range words(text) {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}
