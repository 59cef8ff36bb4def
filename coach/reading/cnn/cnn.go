// Package cnn is a small convolutional network for short texts (Kim, 2014,
// "Convolutional neural networks for sentence classification"). It sees the
// words of a message, as vectors that were learned from a large body of
// English, together with marks that rules have set on them, and says which
// labels the message deserves.
//
// Filters slide over three and over five words; of each, the place where it
// speaks up most counts. Beside that, every finding, which is a place where a
// rule believes it has found a label, is looked at in its surroundings, by
// filters over nine words that are the same for all labels: what denies one
// label denies the others as well.
package cnn

import "slices"

// The sizes of the network.
const (
	// depth is how many numbers stand for a word.
	depth = 48
	// narrow and wide are how many words the filters see, and filters how many
	// there are of each width.
	narrow, wide, filters = 3, 5, 192
	// around is how many words the filters for findings see, and near how many
	// filters these are.
	around, near = 9, 48
	// statuses is how many ways a finding can be spoken of.
	statuses = 6
	// pad is how far a filter reaches beyond either end of a message.
	pad = around / 2
	// pooled is what all filters make of a message.
	pooled = 2 * filters
)

// Labels are what a network tells, by name. Findings, Shown and Gone speak of
// the same signs.
type Labels struct {
	Signs, Intents, Topics []string
}

// count is how many outputs there are: signs shown, signs gone, intents,
// topics.
func (l Labels) count() int { return 2*len(l.Signs) + len(l.Intents) + len(l.Topics) }

// A Mark is what a rule says about the word at At.
type Mark struct{ At, Name int32 }

// A Finding is a label that a rule has found between two words, both
// included, and how the rules think that it is spoken of.
type Finding struct{ First, Last, Sign, Status, Cue int32 }

// An Input is a message as the network sees it. Words, marks and cues are
// numbered by [Net.Word], [Net.Mark] and [Net.Cue]; numbers below zero are of
// what the network does not know.
type Input struct {
	Words    []int32
	Marks    []Mark
	Findings []Finding
}

// Reset empties an input, to be filled again.
func (in *Input) Reset() {
	in.Words, in.Marks, in.Findings = in.Words[:0], in.Marks[:0], in.Findings[:0]
}

// A Net is a trained network. It never changes what it says, so any number of
// goroutines may use it at once.
type Net struct {
	Labels
	words, marks, cues *index
	// wordNumbers stand for the words, each in units of its own, and
	// markNumbers for the marks.
	wordNumbers []int8
	wordUnits   []float32
	markNumbers []float32
	weights
	memo *memo
}

// weights are what a network has learned beside the words.
type weights struct {
	// narrow, wide and around hold the filters, by filter, word and number,
	// and their biases.
	narrow, narrowBias, wide, wideBias, around, aroundBias []float32
	// told turns what surrounds a finding into two numbers, for shown and for
	// gone; toldBias is by status, toldSign by sign and status, toldCue by cue
	// and status.
	told, toldBias, toldSign, toldCue []float32
	// out turns what the filters say into labels.
	out, outBias []float32
}

// Word returns the number of a word, or -1.
func (n *Net) Word(word string) int32 { return n.words.find(word) }

// Mark returns the number of a mark, or -1.
func (n *Net) Mark(name string) int32 { return n.marks.find(name) }

// Cue returns the number of a cue, or -1.
func (n *Net) Cue(name string) int32 { return n.cues.find(name) }

// An index numbers names.
type index struct {
	names   []string
	numbers map[string]int32
}

// newIndex numbers names in their order.
func newIndex(names []string) *index {
	x := &index{slices.Clone(names), make(map[string]int32, len(names))}
	for i, name := range names {
		x.numbers[name] = int32(i)
	}
	return x
}

// find returns the number of a name, or -1.
func (x *index) find(name string) int32 {
	if n, ok := x.numbers[name]; ok {
		return n
	}
	return -1
}
