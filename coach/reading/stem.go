package reading

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/spanish"
)

// stemmers are the Snowball algorithms that a guide can name.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"dutch":      dutch.Stem,
	"english":    english.Stem,
	"french":     french.Stem,
	"german":     german.Stem,
	"italian":    italian.Stem,
	"portuguese": portuguese.Stem,
	"spanish":    spanish.Stem,
}

// A stemmer takes the inflection from a word; one without an algorithm leaves
// words as they are, for languages whose words nobody has written yet.
type stemmer struct {
	algorithm func(*snowballstem.Env) bool
}

// stem returns a word without its inflection.
func (s *stemmer) stem(word string) string {
	if s.algorithm == nil {
		return word
	}
	env := snowballstem.NewEnv(word)
	s.algorithm(env)
	return env.Current()
}

// newStemmer finds a stemmer by name.
func newStemmer(name string) (*stemmer, error) {
	algorithm, ok := stemmers[name]
	if !ok && name != "" {
		return nil, fmt.Errorf("no stemmer named %q; there are %s", name,
			strings.Join(slices.Sorted(maps.Keys(stemmers)), ", "))
	}
	return &stemmer{algorithm}, nil
}
