package content

import "regexp"

// unsayable is what the coach does not say, because it is untrue, unkind or
// not ours to say. What is marked deniable may be said with a "not" before it.
var unsayable = []struct {
	pattern  *regexp.Regexp
	deniable bool
	why      string
}{
	{phrase(`(most|all|every) cats? (love|loves|like|likes|enjoy|enjoys) (it|this|walks|walking)`), true, "no cat is most cats"},
	{phrase(`dramatic|drama queen|stubborn|naughty|spiteful|lazy`), true, "a cat is afraid or unsure, not difficult"},
	{phrase(`tough(en)? (it|up)|man up`), true, "fear is not waited out"},
	{phrase(`(escape|houdini|slip)[- ]?proof`), true, "no harness is"},
	{phrase(`cannot be (afraid|scared) while hunting`), false, "a hunting cat can be afraid"},
	{phrase(`wagging (tail )?means`), true, "one sign decides nothing"},
	{phrase(`purr(ing|s)? (always )?means|if {they} purrs?,? all is well`), true, "a purr decides nothing"},
	{phrase(`quiet(ness)? means (calm|fine)`), true, "a frozen cat is quiet"},
	{phrase(`panting (is|can be) (normal|fine|ok|okay|harmless)`), true, "a panting cat needs a vet"},
	{phrase(`pull(ing)? gently|gently pull(ing)?|gentle (pull|tug|tension)`), true, "the leash stays slack"},
	{phrase(`two[- ]fingers?`), true, "one finger is the rule"},
	{phrase(`gps (collar |tracker )?instead of`), true, "a tracker is no chip"},
	{phrase(`(gabapentin|trazodone|acepromazine|diphenhydramine|benadryl|melatonin|fluoxetine|prozac|ibuprofen|paracetamol|aspirin)`), false, "drugs are the vet's word"},
	{phrase(`\d+ ?(mg|ml)`), false, "doses are the vet's word"},
	{phrase(`(your cat|{name}|{they}) (has|have|{has\|have}|suffers|suffer|{suffers\|suffer}) from`), false, "a diagnosis is the vet's word"},
	{phrase(`guarantee[ds]?|we promise|i promise`), true, "nothing is promised"},
	{phrase(`(in|within|after) (\d+|two|three|four|five|six|seven|ten) (days|weeks|sessions),? ({name}|{they}|your cat) will`), false, "no days are promised"},
	{phrase(`bad (owner|cat|boy|girl)|shame|your fault|you failed|streak`), true, "nobody is shamed"},
}

// phrase matches whole words, in any case.
func phrase(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^\pL])(` + words + `)([^\pL]|$)`)
}

// checkPhrases: nothing that the coach does not say is said.
func checkPhrases(d *draft) {
	for p := range d.english() {
		for s := range sentences(p.text) {
			d.checkSaying(p, s)
		}
	}
}

// checkSaying checks one sentence.
func (d *draft) checkSaying(p passage, s sentence) {
	for _, u := range unsayable {
		m := u.pattern.FindStringSubmatchIndex(s.text)
		if m == nil || u.deniable && negated(s.text, m[4]) {
			continue
		}
		d.report(p.place(s.at+m[4]), "%q is not for the coach to say: %s", s.text[m[4]:m[5]], u.why)
	}
}
