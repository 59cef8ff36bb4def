package content

import "sync"

// A rule is one thing that must hold of every guide. Each has a file of its
// own, rule_<name>.go, and a file of faults that it must find,
// testdata/lint/<name>.txt.
type rule struct {
	name  string
	check func(*draft)
}

// The rules, those of the tables first.
var rules = []rule{
	{"ids", checkIDs},
	{"values", checkValues},
	{"step-names", checkStepNames},
	{"sign-names", checkSignNames},
	{"topics", checkTopics},
	{"groups", checkGroups},
	{"rehearsals", checkRehearsals},
	{"formerly", checkFormerly},
	{"ways", checkWays},
	{"outdoors", checkOutdoors},
	{"verdicts", checkVerdicts},
	{"tones", checkTones},
	{"milder", checkMilder},
	{"rest", checkRest},
	{"sources", checkSources},
	{"cards", checkCards},
	{"labels", checkLabels},
	{"sections", checkSections},
	{"places", checkPlaces},
	{"shapes", checkShapes},
	{"lengths", checkLengths},
	{"markdown", checkMarkdown},
	{"placeholders", checkPlaceholders},
	{"pronouns", checkPronouns},
	{"phrases", checkPhrases},
	{"force", checkForce},
	{"alerts", checkAlerts},
	{"phone", checkPhone},
	{"plain-words", checkPlainWords},
	{"examples", checkExamples},
	{"words", checkWords},
	{"languages", checkLanguages},
}

// lint checks the guide by every rule. What a rule says of a line that could
// not be read is left out: it may only be a consequence.
func (d *draft) lint() {
	type line struct {
		file string
		line int
	}
	unread := map[line]bool{}
	for _, p := range d.problems {
		unread[line{p.File, p.Line}] = true
	}
	for _, found := range d.checkAll() {
		for _, p := range found {
			if !unread[line{p.File, p.Line}] {
				d.problems = append(d.problems, p)
			}
		}
	}
}

// checkAll returns what each rule finds. The rules only look, so they work
// side by side, each on a copy of the draft that takes its problems.
func (d *draft) checkAll() []Problems {
	found := make([]Problems, len(rules))
	var all sync.WaitGroup
	for i, r := range rules {
		all.Go(func() {
			own := *d
			own.problems = nil
			r.check(&own)
			found[i] = own.problems
		})
	}
	all.Wait()
	return found
}
