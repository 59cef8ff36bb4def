package content

import (
	"regexp"
	"strings"
	"sync"
)

// A saying is something that the coach does not say, because it is untrue,
// unkind or not ours to say.
type saying struct {
	// words are those that it cannot be said without, between "|".
	words   string
	pattern *regexp.Regexp
	// deniable says that it may be said with a "not" before it.
	deniable bool
	why      string
}

// sayings returns the sayings. Their patterns are made when they are first
// needed, because not every run of the program reads a guide.
var sayings = sync.OnceValue(func() []saying {
	return []saying{
		{"love|like|enjoy", phrase(`(most|all|every) cats? (love|loves|like|likes|enjoy|enjoys) (it|this|walks|walking)`), true, "no cat is most cats"},
		{"dramatic|drama|stubborn|naughty|spiteful|lazy", phrase(`dramatic|drama queen|stubborn|naughty|spiteful|lazy`), true, "a cat is afraid or unsure, not difficult"},
		{"tough|man up", phrase(`tough(en)? (it|up)|man up`), true, "fear is not waited out"},
		{"proof", phrase(`(escape|houdini|slip)[- ]?proof`), true, "no harness is"},
		{"hunting", phrase(`cannot be (afraid|scared) while hunting`), false, "a hunting cat can be afraid"},
		{"wagging", phrase(`wagging (tail )?means`), true, "one sign decides nothing"},
		{"purr", phrase(`purr(ing|s)? (always )?means`), true, "a purr decides nothing"},
		{"quiet", phrase(`quiet(ness)? means (calm|fine)`), true, "a frozen cat is quiet"},
		{"panting", phrase(`panting (is|can be) (normal|fine|ok|okay|harmless)`), true, "a panting cat needs a vet"},
		{"pull|tug|tension", phrase(`pull(ing)? gently|gently pull(ing)?|gentle (pull|tug|tension)`), true, "the leash stays slack"},
		{"finger", phrase(`two[- ]fingers?`), true, "one finger is the rule"},
		{"gps", phrase(`gps (collar |tracker )?instead of`), true, "a tracker is no chip"},
		{drugs, phrase(drugs), false, "drugs are the vet's word"},
		{"mg|ml", phrase(`\d+ ?(mg|ml)`), false, "doses are the vet's word"},
		{"from", phrase(`(your cat|{name}|{they}) (has|have|{has\|have}|suffers|suffer|{suffers\|suffer}) from`), false, "a diagnosis is the vet's word"},
		{"guarantee|promise", phrase(`guarantee[ds]?|we promise|i promise`), true, "nothing is promised"},
		{" will", phrase(`(in|within|after) (\d+|two|three|four|five|six|seven|ten) (days|weeks|sessions),? ({name}|{they}|your cat) will`), false, "no days are promised"},
		{"bad|shame|fault|failed|streak", phrase(`bad (owner|cat|boy|girl)|shame|your fault|you failed|streak`), true, "nobody is shamed"},
	}
})

// drugs are names that only a vet may bring up.
const drugs = `gabapentin|trazodone|acepromazine|diphenhydramine|benadryl|melatonin|fluoxetine|prozac|ibuprofen|paracetamol|aspirin`

// phrase matches whole words, in any case.
func phrase(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^\pL])(` + words + `)([^\pL]|$)`)
}

// checkPhrases: what the coach does not say is not said. Only where a card
// tells who disagrees may it quote what others say.
func checkPhrases(d *draft) {
	for p := range d.english() {
		if near := nearlySaid(p.text); len(near) > 0 && p.part != "who-disagrees" {
			for s := range sentences(p.text) {
				d.checkSayings(p, s, near)
			}
		}
	}
}

// nearlySaid returns the sayings of which a text has the words. It is a quick
// look before the slow one of a pattern.
func nearlySaid(text string) []saying {
	var near []saying
	lower := strings.ToLower(text)
	for _, said := range sayings() {
		for w := range strings.SplitSeq(said.words, "|") {
			if strings.Contains(lower, w) {
				near = append(near, said)
				break
			}
		}
	}
	return near
}

// checkSayings checks one sentence.
func (d *draft) checkSayings(p passage, s sentence, near []saying) {
	for _, said := range near {
		m := said.pattern.FindStringSubmatchIndex(s.text)
		if m == nil || said.deniable && negated(s.text, m[4]) {
			continue
		}
		d.report(p.place(s.at+m[4]), "%q is not for the coach to say: %s", s.text[m[4]:m[5]], said.why)
	}
}
