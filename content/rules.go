package content

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
	{"formerly", checkFormerly},
	{"ways", checkWays},
	{"outdoors", checkOutdoors},
	{"verdicts", checkVerdicts},
	{"tones", checkTones},
	{"milder", checkMilder},
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
	{"plain-words", checkPlainWords},
	{"examples", checkExamples},
	{"languages", checkLanguages},
}

// lint checks the guide by every rule.
func (d *draft) lint() {
	for _, r := range rules {
		r.check(d)
	}
}
