package content

import (
	"regexp"
	"strings"
	"sync"
)

// A search finds a demand: its pattern, cut in two at the verb.
type search struct {
	what string
	// before matches what leads to the verb; nil where anything may. verb
	// matches from the verb on.
	before, verb *regexp.Regexp
}

// searches returns what to look for behind each word that a verb begins with.
// Patterns are slow and most words are harmless, so that a pattern is only
// tried at a verb; and it is made when it is first needed, because not every
// run of the program reads a guide.
var searches = sync.OnceValue(func() map[string][]search {
	found, leads := map[string][]search{}, map[string]*regexp.Regexp{"": nil}
	for _, d := range demands {
		if _, made := leads[d.before]; !made {
			leads[d.before] = regexp.MustCompile(`(?i)` + d.before + `$`)
		}
		look := search{d.what, leads[d.before], regexp.MustCompile(`^(?i)(` + d.verbs + `)` + d.after)}
		begun := map[string]bool{}
		for verb := range strings.SplitSeq(d.verbs, "|") {
			first, _, _ := strings.Cut(verb, " ")
			if !begun[first] {
				found[first] = append(found[first], look)
			}
			begun[first] = true
		}
	}
	return found
})

// checkDemands checks one sentence.
func (d *draft) checkDemands(p passage, s sentence) {
	for w := range words(s.text) {
		for _, look := range searches()[w.text] {
			m := look.verb.FindString(s.text[w.at:])
			if m != "" && look.leads(s.text[:w.at]) && !negated(s.text, w.at) {
				d.report(p.place(s.at+w.at), "%q tells someone to %s", m, look.what)
			}
		}
	}
}

// leads reports whether what stands before a verb makes it a demand.
func (l search) leads(before string) bool { return l.before == nil || l.before.MatchString(before) }
