package content

import (
	"maps"
	"slices"
)

// checkSources: every claim names a source that is in the table, and every
// source of the table is named by something.
func checkSources(d *draft) {
	named := map[string]bool{}
	for _, s := range d.guide.Steps {
		d.checkCited(s, s.Sources, named)
	}
	for _, s := range d.guide.Signs {
		d.checkCited(s, s.Sources, named)
	}
	for _, g := range d.guide.Gates {
		d.checkCited(g, g.Sources, named)
	}
	for _, door := range d.guide.Doors {
		d.checkCited(door, door.Sources, named)
	}
	for _, c := range d.cards {
		d.checkCited(c.Card, c.Sources, named)
	}
	for _, code := range d.sourceCodes() {
		d.checkSource(code, named[code])
	}
}

// sourceCodes returns the codes of all sources.
func (d *draft) sourceCodes() []string { return slices.Sorted(maps.Keys(d.guide.Sources)) }

// checkCited checks the sources of a row or card and notes them as named.
func (d *draft) checkCited(row any, codes []string, named map[string]bool) {
	if len(codes) == 0 {
		d.report(d.at(row), "no sources: wanted codes of sources.yaml, or ED for a rule of our own")
	}
	for i, code := range codes {
		named[code] = true
		if _, ok := d.guide.Sources[code]; !ok {
			d.report(d.at(row, "sources", i), "%v", unknown("source", code, d.sourceCodes()))
		}
	}
}

// checkSource checks one source of the table.
func (d *draft) checkSource(code string, named bool) {
	s := d.guide.Sources[code]
	if s.Title == "" || s.Publisher == "" {
		d.report(d.at(sourceCode(code)), "source %s: wanted a title and a publisher", code)
	}
	if !named {
		d.report(d.at(sourceCode(code), "code"), "source %s is not used by anything", code)
	}
}
