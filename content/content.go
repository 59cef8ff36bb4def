// Package content reads the guide: everything that Catwalk knows and says.
//
// The guide is files that a behaviour consultant can read and change without
// knowing Go. What is the same in every language stands in tables: the path
// of training steps, the signs with a verdict for every place, the gates, the
// sources. What is said stands in Markdown cards, one per file, and short
// lines, per language. README.md beside this file is the author's guide.
//
// A guide is read whole, checked whole, and refused if anything in it could
// leave an owner without a safe answer. A loaded guide never changes, so any
// number of goroutines may use it at once.
package content

// A Guide is a complete, checked guide.
type Guide struct {
	// Version names this edition of the guide, as path.yaml gives it.
	Version string
	// Steps are all training steps and endings, in the order of the path;
	// the first is where every cat begins.
	Steps []*Step
	// Reset is the step that a reset goes back to, for each track.
	Reset map[Track]StepID
	// Signs is the decision table, roots before their finer signs.
	Signs []*Sign
	// Gates are the standing gates, in the order in which they are asked.
	Gates []*Gate
	// Doors are the checks made before each outing.
	Doors []*Door
	// Groups are the shelves of answers to press for, and Related the near
	// topics offered below a card.
	Groups  []*Group
	Related map[CardID][]CardID
	// Sources are the works that the guide draws on, by code.
	Sources map[string]Source
	// Languages holds what is said, by language tag ("en").
	Languages map[string]*Language

	steps map[StepID]*Step
	signs map[SignID]*Sign
	gates map[GateID]*Gate
}

// A Language is everything that the guide says in one language, and what
// reading needs to know of it.
type Language struct {
	Tag   string
	Cards map[CardID]*Card
	Lines map[LineID]string
	// Choices holds what owners type instead of pressing a choice, by the
	// choice's id, or by "<question or gate>/<choice>" where the same choice
	// is put in other words there.
	Choices map[string][]string
	Words   *Words
	// Learned is what has been learned from the words' examples: the bytes of
	// learned.bin, which `catwalk guide learn` writes. Empty where the language
	// has none.
	Learned []byte
}

// Step returns the step with the given id, or nil. An id that an earlier
// edition used is answered with the step that took its place.
func (g *Guide) Step(id StepID) *Step { return g.steps[id] }

// Sign returns the sign with the given id, or nil.
func (g *Guide) Sign(id SignID) *Sign { return g.signs[id] }

// Gate returns the standing gate with the given id, or nil.
func (g *Guide) Gate(id GateID) *Gate { return g.gates[id] }

// In returns what the guide says in the language with the given tag, or in
// English where it does not speak that language.
func (g *Guide) In(tag string) *Language {
	if l := g.Languages[tag]; l != nil {
		return l
	}
	return g.Languages["en"]
}
