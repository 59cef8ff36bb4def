package cnn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// Vectors are what is known of words before anything is learned: words that
// are used alike have vectors that point the same way.
type Vectors struct {
	names   []string
	width   int
	numbers []float32
}

// errVectors says that a file of vectors is damaged.
var errVectors = errors.New("not a whole file of word vectors")

// NewVectors reads a file of vectors: the number of words and the width, each
// in four bytes, the lowest first; the number of bytes of all words, in four;
// the words, one a line; and for each word as many signed bytes as the width.
func NewVectors(data []byte) (*Vectors, error) {
	if len(data) < 12 {
		return nil, errVectors
	}
	count, width, size := word(data, 0), word(data, 1), word(data, 2)
	data = data[12:]
	if size > len(data) || count*width != len(data)-size {
		return nil, fmt.Errorf("%w: %d words of %d numbers", errVectors, count, width)
	}
	v := &Vectors{names: strings.Split(string(data[:size]), "\n"), width: width}
	if len(v.names) != count {
		return nil, fmt.Errorf("%w: %d words instead of %d", errVectors, len(v.names), count)
	}
	for _, b := range data[size:] {
		v.numbers = append(v.numbers, float32(int8(b))/unit)
	}
	return v, nil
}

// unit is the number that stands for 1 in a file of vectors.
const unit = 60

// word returns the number in the i-th four bytes.
func word(data []byte, i int) int { return int(binary.LittleEndian.Uint32(data[4*i:])) }

// at returns the vector of a word.
func (v *Vectors) at(word int32) []float32 { return v.numbers[int(word)*v.width:][:v.width] }

// Words lists the words, those that are used most first.
func (v *Vectors) Words() []string { return v.names }

// Bare returns words of which nothing is known before they are learned.
func Bare(words []string) *Vectors {
	return &Vectors{names: words, width: 1, numbers: make([]float32, len(words))}
}
