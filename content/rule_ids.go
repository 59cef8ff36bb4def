package content

import "regexp"

// goodID is how ids are written: they become file names and parts of buttons.
var goodID = regexp.MustCompile(`^[a-z][a-z0-9]*([-_][a-z0-9]+)*$`)

// checkIDs: every row of a table has an id that is well written and its own.
// Gates and door checks share a folder of cards, and so their ids.
func checkIDs(d *draft) {
	steps, signs, gates := ids{}, ids{}, ids{}
	for _, s := range d.guide.Steps {
		d.checkID(steps, "step", string(s.ID), s)
	}
	for _, s := range d.guide.Signs {
		d.checkID(signs, "sign", string(s.ID), s)
	}
	for _, g := range d.guide.Gates {
		d.checkID(gates, "gate", string(g.ID), g)
	}
	for _, door := range d.guide.Doors {
		d.checkID(gates, "door check", string(door.ID), door)
	}
}

// ids are those that were met already.
type ids map[string]bool

// checkID checks the id of one row.
func (d *draft) checkID(met ids, what, id string, row any) {
	switch {
	case id == "":
		d.report(d.at(row), "%s without an id", what)
	case !goodID.MatchString(id):
		d.report(d.at(row, "id"), "%s id %q: wanted lower-case letters, digits, - and _", what, id)
	case met[id]:
		d.report(d.at(row, "id"), "the id %q is taken by another row", id)
	}
	met[id] = true
}
