package content

import (
	"path"
	"unicode/utf8"
)

// checkRehearsals: what a step rehearses has a card, and what can be chosen in
// a rehearsal fits on a button and says what comes of it.
func checkRehearsals(d *draft) {
	for _, s := range d.guide.Steps {
		for i, name := range s.Rehearse {
			if id := CardID(path.Join("rehearsals", name)); d.card(id) == nil {
				d.report(d.at(s, "rehearse", i), "%v", unknown("rehearsal", name, d.rehearsals()))
			}
		}
	}
	for _, c := range d.cards {
		if c.ID.folder() == "rehearsals" {
			d.checkChoices(c)
		}
	}
}

// checkChoices checks what can be chosen in one rehearsal. The longest form of
// a label is the one that counts: "{they} {goes|go}".
func (d *draft) checkChoices(c *cardFile) {
	for _, choice := range c.Choices() {
		longest := 0
		for _, pronoun := range []string{"she", "they"} {
			label := Fill{Pronoun: pronoun}.Plain(choice.Label)
			longest = max(longest, utf8.RuneCountInString(label))
		}
		switch {
		case choice.Label == "" || choice.Why == "":
			d.wantShape(c, "choices", false, `"label — what happens" for each choice`)
		case longest > maxTick:
			d.report(d.partPlace(c, "choices"), "the choice %q has %d characters: wanted at most %d", choice.Label, longest, maxTick)
		}
	}
}

// rehearsals returns the names of all rehearsals.
func (d *draft) rehearsals() []string {
	var names []string
	for _, id := range d.cardIDs("rehearsals") {
		names = append(names, path.Base(id))
	}
	return names
}
