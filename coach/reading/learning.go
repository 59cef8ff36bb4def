package reading

import (
	"maps"
	"slices"

	"catwalk/content"
)

// common is how often a word must be used in the examples to be known; rarer
// ones are told by their letters.
const common = 2

// learnWords makes the words of the examples known and returns them.
func (r *Reader) learnWords(examples []content.Example, asked []question) []string {
	seen := map[string]int{}
	var tokens []token
	count := func(text string) {
		tokens = r.tokens(text, tokens)
		for _, t := range tokens {
			if t.id == 0 {
				seen[t.word]++
			}
		}
	}
	for _, e := range examples {
		if !e.Hold {
			count(e.Text)
		}
	}
	for _, q := range asked {
		count(q.text)
	}
	words := slices.Sorted(maps.Keys(seen))
	words = slices.DeleteFunc(words, func(word string) bool { return seen[word] < common })
	for _, word := range words {
		r.lexicon.learn(word)
	}
	return words
}
