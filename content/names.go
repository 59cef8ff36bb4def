package content

import "slices"

// stepIDs returns the ids of all steps, for suggestions.
func (d *draft) stepIDs() []string {
	return spell(d.guide.Steps, func(s *Step) string { return string(s.ID) })
}

// signIDs returns the ids of all signs.
func (d *draft) signIDs() []string {
	return spell(d.guide.Signs, func(s *Sign) string { return string(s.ID) })
}

// rootIDs returns the ids of the signs that are no finer sort of another.
func (d *draft) rootIDs() []string {
	finer := func(s *Sign) bool { return !s.Root() }
	return spell(slices.DeleteFunc(slices.Clone(d.guide.Signs), finer), func(s *Sign) string { return string(s.ID) })
}

// gateIDs returns the ids of all standing gates.
func (d *draft) gateIDs() []string {
	return spell(d.guide.Gates, func(g *Gate) string { return string(g.ID) })
}

// doorIDs returns the ids of all door checks.
func (d *draft) doorIDs() []string {
	return spell(d.guide.Doors, func(door *Door) string { return string(door.ID) })
}

// door returns the door check with the given id, or nil.
func (d *draft) door(id DoorID) *Door {
	i := slices.IndexFunc(d.guide.Doors, func(door *Door) bool { return door.ID == id })
	if i < 0 {
		return nil
	}
	return d.guide.Doors[i]
}

// cardIDs returns the ids of the English cards in a folder; all of them for
// no folder.
func (d *draft) cardIDs(folder string) []string {
	var ids []string
	for id := range d.guide.Languages["en"].Cards {
		if folder == "" || id.folder() == folder {
			ids = append(ids, string(id))
		}
	}
	slices.Sort(ids)
	return ids
}

// card returns an English card, or nil. The other languages must have the
// same cards, so that they need not be asked.
func (d *draft) card(id CardID) *Card { return d.guide.Languages["en"].Cards[id] }

// spell returns the ids of rows as text.
func spell[T any](rows []T, id func(T) string) []string {
	var ids []string
	for _, row := range rows {
		ids = append(ids, id(row))
	}
	return ids
}
