package content

import (
	"maps"
	"path"
	"slices"
)

// checkLanguages: every language says all that English says, so that nobody
// is left without an answer in the middle of a training.
func checkLanguages(d *draft) {
	english := d.guide.Languages["en"]
	for tag, lang := range d.guide.Languages {
		for _, id := range slices.Sorted(maps.Keys(english.Cards)) {
			if lang.Cards[id] == nil {
				d.report(where{file: path.Join(tag, string(id)+".md")}, "a card that English has is missing")
			}
		}
		for _, id := range slices.Sorted(maps.Keys(english.Lines)) {
			if _, ok := lang.Lines[id]; !ok {
				d.report(where{file: path.Join(tag, "lines.yaml")}, "line %s, which English has, is missing", id)
			}
		}
	}
}
