package content

import (
	"slices"
	"strings"
)

// inText are the placeholders beside pronouns and verbs. What they stand for
// is described at [Card].
var inText = []string{"name", "phone", "poison-phone", "minutes", "count", "date", "time", "step", "code"}

// inLines are those that only lines have, because only there the coach knows
// what they stand for.
var inLines = []string{"topic", "title", "sign", "signs", "gate", "place", "publisher", "version"}

// checkPlaceholders: every placeholder is one that the coach can fill in, and
// every brace belongs to one.
func checkPlaceholders(d *draft) {
	for p := range d.passages() {
		d.checkBraces(p)
	}
}

// checkBraces checks the placeholders of one passage.
func (d *draft) checkBraces(p passage) {
	for at := 0; at < len(p.text); {
		open := strings.IndexAny(p.text[at:], "{}")
		if open < 0 {
			return
		}
		at += open
		name, _, closed := strings.Cut(p.text[at+1:], "}")
		if p.text[at] == '}' || !closed {
			d.report(p.place(at), "a brace without its other half")
			return
		}
		if err := placeholder(name, p.card == nil); err != nil {
			d.report(p.place(at), "%v", err)
		}
		at += len(name) + 2
	}
}

// placeholder says what is wrong with a placeholder, or nil.
func placeholder(name string, line bool) error {
	one, many, verb := strings.Cut(name, "|")
	all := slices.Concat(pronounForms[:], inText)
	if line {
		all = append(all, inLines...)
	}
	switch {
	case verb && (one == "" || many == "" || strings.ContainsAny(many, "|{")):
		return unknown("verb pair", name, nil)
	case !verb && !slices.Contains(all, name):
		return unknown("placeholder", name, all)
	}
	return nil
}
