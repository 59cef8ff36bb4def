package content

import "slices"

// The placeholders for a cat's pronoun, and for each pronoun what they stand
// for, in the same order: first in lower case, then with a capital.
var pronounForms = [10]string{
	"they", "them", "their", "theirs", "themself",
	"They", "Them", "Their", "Theirs", "Themself",
}

var pronouns = map[string][10]string{
	"she":  {"she", "her", "her", "hers", "herself", "She", "Her", "Her", "Hers", "Herself"},
	"he":   {"he", "him", "his", "his", "himself", "He", "Him", "His", "His", "Himself"},
	"it":   {"it", "it", "its", "its", "itself", "It", "It", "Its", "Its", "Itself"},
	"they": pronounForms,
}

// formNamed returns the index of a pronoun's form, or -1 where a placeholder
// is not one of them.
func formNamed(name string) int { return slices.Index(pronounForms[:], name) }

// pronoun returns a form of a pronoun; a pronoun that is not known is "they".
func pronoun(of string, form int, they string) string {
	if forms, ok := pronouns[of]; ok {
		return forms[form]
	}
	return they
}
