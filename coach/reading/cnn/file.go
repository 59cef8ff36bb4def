package cnn

import (
	"bytes"
	"encoding/gob"
	"fmt"
)

// A file is how a network is kept.
type file struct {
	Version      int
	Labels       Labels
	Words        []string
	Marks, Cues  []string
	WordUnits    []float32
	WordNumbers  []byte
	MarkNumbers  []float32
	Narrow, Wide [2][]float32
	Around       [2][]float32
	Told         [4][]float32
	Out, OutBias []float32
}

// version changes when networks of before cannot be read any more.
const version = 1

// Save returns a network as the bytes of a file. What is read of them says
// very nearly what the network says.
func (n *Net) Save() ([]byte, error) {
	f := file{
		Version: version, Labels: n.Labels, Words: n.words.names, Marks: n.marks.names, Cues: n.cues.names,
		WordUnits: n.wordUnits, MarkNumbers: n.markNumbers,
		Narrow: [2][]float32{n.narrow, n.narrowBias}, Wide: [2][]float32{n.wide, n.wideBias},
		Around: [2][]float32{n.around, n.aroundBias},
		Told:   [4][]float32{n.told, n.toldBias, n.toldSign, n.toldCue},
		Out:    n.out, OutBias: n.outBias,
	}
	for _, v := range n.wordNumbers {
		f.WordNumbers = append(f.WordNumbers, byte(v))
	}
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(f); err != nil {
		return nil, fmt.Errorf("save network: %w", err)
	}
	return out.Bytes(), nil
}

// Load makes a network of the bytes of a file.
func Load(data []byte) (*Net, error) {
	var f file
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&f); err != nil {
		return nil, fmt.Errorf("load network: %w", err)
	}
	if f.Version != version || !f.whole() {
		return nil, fmt.Errorf("load network: not a network of version %d, or damaged", version)
	}
	n := &Net{Labels: f.Labels, words: newIndex(f.Words), marks: newIndex(f.Marks), cues: newIndex(f.Cues), markNumbers: f.MarkNumbers, wordUnits: f.WordUnits}
	n.wordNumbers = make([]int8, len(f.WordNumbers))
	for i, b := range f.WordNumbers {
		n.wordNumbers[i] = int8(b)
	}
	n.weights = weights{
		narrow: f.Narrow[0], narrowBias: f.Narrow[1], wide: f.Wide[0], wideBias: f.Wide[1],
		around: f.Around[0], aroundBias: f.Around[1],
		told: f.Told[0], toldBias: f.Told[1], toldSign: f.Told[2], toldCue: f.Told[3],
		out: f.Out, outBias: f.OutBias,
	}
	n.memo = newMemo(len(f.Words) + len(f.Marks))
	return n, nil
}

// whole reports whether all parts of a file have the right size.
func (f *file) whole() bool {
	size := func(list []float32, want int) bool { return len(list) == want }
	out := f.Labels.count()
	return len(f.WordNumbers) == len(f.Words)*depth && size(f.WordUnits, len(f.Words)) && size(f.MarkNumbers, len(f.Marks)*depth) &&
		size(f.Narrow[0], filters*narrow*depth) && size(f.Narrow[1], filters) &&
		size(f.Wide[0], filters*wide*depth) && size(f.Wide[1], filters) &&
		size(f.Around[0], near*around*depth) && size(f.Around[1], near) &&
		size(f.Told[0], 2*near) && size(f.Told[1], 2*statuses) &&
		size(f.Told[2], 2*statuses*len(f.Labels.Signs)) && size(f.Told[3], 2*statuses*len(f.Cues)) &&
		size(f.Out, pooled*out) && size(f.OutBias, out)
}
