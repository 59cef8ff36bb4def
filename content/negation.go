package content

import (
	"slices"
	"strings"
)

// Negation is read as NegEx does (Chapman et al., "A simple algorithm for
// identifying negated findings", 2001): a negator governs the words after it
// until the clause ends.

// negators turn what follows into its opposite.
var negators = []string{
	"no", "not", "never", "nobody", "none", "nor", "neither", "without", "cannot", "avoid", "instead", "rather",
	"nothing", "isn't", "aren't", "don't", "doesn't", "won't", "can't", "mustn't", "shouldn't", "wouldn't", "unlike",
}

// turns end what a negator governs.
var turns = []string{"but", "then", "just", "so", "because"}

// negated reports whether a negator governs the byte of a sentence.
func negated(sentence string, at int) bool {
	clause := sentence[clauseStart(sentence, at):at]
	for w := range backwards(clause) {
		if slices.Contains(turns, w) {
			return false
		}
		if isNegator(w) {
			return true
		}
	}
	return false
}

// isNegator reports whether a word denies. In a verb pair both forms do.
func isNegator(w string) bool {
	w, _, _ = strings.Cut(strings.Trim(w, "{}"), "|")
	return slices.Contains(negators, strings.ReplaceAll(w, "’", "'"))
}

// clauseStart returns where the clause begins that a byte of a sentence is
// in. A comma ends a clause, except in a list: "never pull, drag or lift".
func clauseStart(sentence string, at int) int {
	ends := ";:—"
	if after := sentence[at:]; !strings.Contains(after, " or ") && !strings.Contains(after, " nor ") && !listed(sentence[:at]) {
		ends += ","
	}
	start := strings.LastIndexAny(sentence[:at], ends)
	return start + 1
}

// listed reports whether a text ends with "or", that is, inside a list whose
// last member comes next.
func listed(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, " or") || strings.HasSuffix(before, " nor")
}

// backwards returns the words of a text, the last one first.
func backwards(text string) func(func(string) bool) {
	var all []string
	for w := range words(text) {
		all = append(all, w.text)
	}
	slices.Reverse(all)
	return slices.Values(all)
}
