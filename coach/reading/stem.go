package reading

import (
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

// A stemmer takes the inflection from a word.
type stemmer struct {
	algorithm func(*snowballstem.Env) bool
}

// stem returns a word without its inflection.
func (s *stemmer) stem(word string) string {
	env := snowballstem.NewEnv(word)
	s.algorithm(env)
	return env.Current()
}
