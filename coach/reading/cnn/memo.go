package cnn

import "sync/atomic"

// A row is what every filter says to a word or mark, for each place in its
// view: first the narrow filters, then the wide ones, then those for findings.
// The filters' sums are sums of rows, so that nothing is multiplied while a
// message is read.
type row [rowSize]four

const (
	narrowAt = 0
	wideAt   = narrow * filters / 4
	aroundAt = wideAt + wide*filters/4
	rowSize  = aroundAt + around*near/4
)

// memoised is how many rows are kept once they are made; others are made anew
// each time they are needed.
const memoised = 2000

// A memo keeps rows. The rows of the words come first, then those of the marks.
type memo struct {
	rows []atomic.Pointer[row]
	left atomic.Int32
}

// newMemo returns a memo for so many words and marks.
func newMemo(size int) *memo {
	m := &memo{rows: make([]atomic.Pointer[row], size)}
	m.left.Store(memoised)
	return m
}

// wordRow returns the row of a word.
func (n *Net) wordRow(word int32) *row {
	if r := n.memo.rows[word].Load(); r != nil {
		return r
	}
	var x [depth]float32
	for k, v := range n.wordNumbers[int(word)*depth:][:depth] {
		x[k] = n.wordUnits[word] * float32(v)
	}
	return n.make(int(word), x[:])
}

// markRow returns the row of a mark.
func (n *Net) markRow(mark int32) *row {
	number := len(n.words.names) + int(mark)
	if r := n.memo.rows[number].Load(); r != nil {
		return r
	}
	return n.make(number, n.markNumbers[int(mark)*depth:][:depth])
}

// make makes the row with a number, for what the numbers x stand for, and
// keeps it while there is room.
func (n *Net) make(number int, x []float32) *row {
	r := new(row)
	n.fill(r, x)
	if n.memo.left.Add(-1) >= 0 {
		n.memo.rows[number].Store(r)
	}
	return r
}

// fill makes a row.
func (n *Net) fill(r *row, x []float32) {
	part := func(into []four, weights []float32, width, count int) {
		for f := range count {
			for j := range width {
				by := dot(weights[(f*width+j)*depth:][:depth], x)
				into[(j*count+f)/4] |= pack(by, f%4)
			}
		}
	}
	part(r[narrowAt:], n.narrow, narrow, filters)
	part(r[wideAt:], n.wide, wide, filters)
	part(r[aroundAt:], n.around, around, near)
}

// dot is the inner product of two lists of depth numbers.
func dot(a, b []float32) float32 {
	a, b = a[:depth:depth], b[:depth:depth]
	var p, q, r, s float32
	for i := 0; i < depth; i += 4 {
		p += a[i] * b[i]
		q += a[i+1] * b[i+1]
		r += a[i+2] * b[i+2]
		s += a[i+3] * b[i+3]
	}
	return (p + q) + (r + s)
}

// Warm makes the rows of the first words, which are the ones that are used
// most, before they are needed.
func (n *Net) Warm(words int) {
	for w := range min(words, len(n.words.names)) {
		n.wordRow(int32(w))
	}
}
