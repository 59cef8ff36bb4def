package content

import (
	"regexp"
	"strings"
)

// cutVerb matches a verb pair at the beginning of a sentence.
var cutVerb = regexp.MustCompile(`^\{[^{}|]*\|`)

// checkPronouns: a cat is called by its name or by the pronoun that its owner
// chose, never he or she. No sentence begins with a verb pair, which would
// have no capital, nor with a pronoun in lower case.
func checkPronouns(d *draft) {
	for p := range d.english() {
		if p.card != nil {
			d.checkGender(p)
		}
		for s := range sentences(p.text) {
			d.checkOpening(p, s)
		}
	}
}

// gendered are the words that say whether a cat is male or female.
var gendered = map[string]string{
	"he": "{they}", "she": "{they}", "him": "{them}", "her": "{them} or {their}", "his": "{their}",
	"hers": "{theirs}", "himself": "{themself}", "herself": "{themself}", "he's": "{they} {is|are}", "she's": "{they} {is|are}",
}

// checkGender looks for words for male and female cats.
func (d *draft) checkGender(p passage) {
	for w := range words(p.text) {
		if better := gendered[strings.ReplaceAll(w.text, "’", "'")]; better != "" {
			d.report(p.place(w.at), "%q: wanted %s", w.text, better)
		}
	}
}

// checkOpening checks how a sentence begins.
func (d *draft) checkOpening(p passage, s sentence) {
	if cutVerb.MatchString(s.text) {
		d.report(p.place(s.at), "a sentence begins with a verb pair, which has no capital")
	}
	if strings.HasPrefix(s.text, "{the") {
		d.report(p.place(s.at), "a sentence begins with a pronoun in lower case: wanted {The...")
	}
}
