package reading

import "slices"

// A speller finds the guide's word that a misspelt one is meant for. It is
// careful: a wrong correction reads a sign where there is none.
type speller struct {
	words map[string]bool
	// without lists words by what is left of them when one letter is missing.
	without map[string][]string
}

// newSpeller returns a speller that knows no word.
func newSpeller() *speller {
	return &speller{words: map[string]bool{}, without: map[string][]string{}}
}

// shortest is the number of letters from which words are corrected.
const shortest = 5

// add makes a word one to correct to.
func (s *speller) add(word string) { s.words[word] = true }

// index makes the words findable by their misspellings.
func (s *speller) index() {
	for word := range s.words {
		if len(word) < shortest {
			continue
		}
		s.without[word] = append(s.without[word], word)
		for i := range len(word) {
			left := word[:i] + word[i+1:]
			s.without[left] = append(s.without[left], word)
		}
	}
	for _, words := range s.without {
		slices.Sort(words)
	}
}

// nearest returns the word that is one slip of the pen away from a misspelt
// one: a letter too many, too few, wrong, or two swapped. The first letter is
// hardly ever wrong. Of several the first in the alphabet counts.
func (s *speller) nearest(word string) (string, bool) {
	if len(word) < shortest || len(word) >= maxWord {
		return "", false
	}
	best := s.among(word, word, "")
	var left [maxWord]byte
	for i := range len(word) {
		kept := append(append(left[:0], word[:i]...), word[i+1:]...)
		best = s.amongBytes(word, kept, best)
	}
	return best, best != ""
}

// amongBytes is among for letters that need not be kept.
func (s *speller) amongBytes(word string, left []byte, best string) string {
	for _, w := range s.without[string(left)] {
		best = better(word, w, best)
	}
	return best
}

// among returns the better of best and the words that lack the same letter.
func (s *speller) among(word, left, best string) string {
	for _, w := range s.without[left] {
		best = better(word, w, best)
	}
	return best
}

// certain is the number of letters from which any slip is corrected; in
// shorter words, where one letter often makes another word, only swapped and
// missing ones are.
const certain = 6

// better returns candidate where it is one slip away from word and comes
// before best, and else best.
func better(word, candidate, best string) string {
	if candidate[0] != word[0] || distance(word, candidate) > 1 {
		return best
	}
	if len(word) < certain && len(candidate) <= len(word) && !swapped(word, candidate) {
		return best
	}
	if best == "" || candidate < best {
		return candidate
	}
	return best
}

// swapped reports whether two words have the same letters.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// distance counts the insertions, deletions, substitutions and swaps of
// neighbours that turn a into b, no letter touched twice (optimal string
// alignment), for words of less than maxWord bytes.
func distance(a, b string) int {
	if len(a) >= maxWord || len(b) >= maxWord {
		return maxWord
	}
	var rows [3][maxWord + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
