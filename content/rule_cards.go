package content

import (
	"path"
	"slices"
)

// checkCards: what the tables name has a card, and a card that belongs to a
// table is named there. A finer sign may do without: its root's card answers.
func checkCards(d *draft) {
	for _, s := range d.guide.Steps {
		d.checkCard(s, "steps", string(s.ID))
	}
	for _, s := range d.guide.Signs {
		if s.Root() {
			d.checkCard(s, "signs", string(s.ID))
		}
	}
	for _, g := range d.guide.Gates {
		d.checkCard(g, "gates", string(g.ID))
	}
	for _, door := range d.guide.Doors {
		d.checkCard(door, "gates", string(door.ID))
	}
	for _, c := range d.cards {
		d.checkRow(c)
	}
}

// checkCard checks that a row has its card.
func (d *draft) checkCard(row any, folder, name string) {
	id := CardID(path.Join(folder, name))
	if name != "" && d.card(id) == nil {
		d.report(d.at(row, "id"), "no card for this: wanted the file en/%s.md", id)
	}
}

// checkRow checks that a card of a table's folder has its row.
func (d *draft) checkRow(c *cardFile) {
	name := path.Base(string(c.ID))
	var allowed []string
	switch c.ID.folder() {
	case "steps":
		allowed = d.stepIDs()
	case "signs":
		allowed = d.signIDs()
	case "gates":
		allowed = append(d.gateIDs(), d.doorIDs()...)
	default:
		return
	}
	if !slices.Contains(allowed, name) {
		d.report(top(c), "%v", unknown(c.ID.folder()+" row", name, allowed))
	}
}
