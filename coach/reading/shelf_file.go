package reading

import "encoding/binary"

// A shelfFile is a shelf as it is kept.
type shelfFile struct {
	Topics       []string
	Keys         []uint64
	Rare, Bias   []float32
	Starts       []int32
	Speaks, Held tableFile
}

// A tableFile is a table as it is kept: of each weight the label, as the step
// from the one before it in its row, and by, in parts of grain.
type tableFile struct {
	Sizes  []byte
	Labels []byte
	By     []int16
}

// grain is how many parts 1 is kept in.
const grain = 8192

// file returns a shelf as it is kept.
func (s *shelf) file() shelfFile {
	f := shelfFile{
		Topics: s.topics, Rare: s.rare, Bias: s.bias, Starts: s.starts,
		Keys: make([]uint64, len(s.columns)), Speaks: s.speaks.file(), Held: s.held.file(),
	}
	for key, n := range s.columns {
		f.Keys[n] = key
	}
	return f
}

// open returns the shelf that was kept.
func (f *shelfFile) open() *shelf {
	s := &shelf{
		topics: f.Topics, rare: f.Rare, bias: f.Bias, starts: f.Starts,
		columns: make(map[uint64]int32, len(f.Keys)), speaks: f.Speaks.open(), held: f.Held.open(),
	}
	for n, key := range f.Keys {
		s.columns[key] = int32(n)
	}
	return s
}

// file returns a table as it is kept.
func (t *table) file() tableFile {
	var f tableFile
	for n := range len(t.starts) - 1 {
		row, last := t.row(int32(n)), int32(0)
		f.Sizes = binary.AppendUvarint(f.Sizes, uint64(len(row)))
		for _, w := range row {
			f.Labels = binary.AppendUvarint(f.Labels, uint64(w.label-last))
			f.By = append(f.By, int16(max(-grain*3.9, min(grain*3.9, w.by*grain))))
			last = w.label
		}
	}
	return f
}

// open returns the table that was kept.
func (f *tableFile) open() table {
	t := table{starts: []int32{0}, weights: make([]weight, 0, len(f.By))}
	sizes, labels := f.Sizes, f.Labels
	for len(sizes) > 0 {
		size, n := binary.Uvarint(sizes)
		sizes = sizes[n:]
		last := int32(0)
		for range size {
			step, n := binary.Uvarint(labels)
			labels = labels[n:]
			last += int32(step)
			t.weights = append(t.weights, weight{last, float32(f.By[len(t.weights)]) / grain})
		}
		t.starts = append(t.starts, int32(len(t.weights)))
	}
	return t
}
