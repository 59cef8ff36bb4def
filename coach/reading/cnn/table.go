package cnn

import "math"

// A table is a part of what a network learns: rows of numbers, with what Adam
// (Kingma and Ba, 2015) keeps for each. Only the rows that a batch touches
// are stepped, so that a rare word costs nothing where it is not used.
type table struct {
	width int
	// numbers are what is learned.
	numbers []float32
	// mean and square are of the gradients.
	mean, square []float32
	// shrink draws the rows that are touched towards zero.
	shrink float32
}

// newTable returns rows of zeros.
func newTable(rows, width int) *table {
	size := rows * width
	return &table{width: width, numbers: make([]float32, size), mean: make([]float32, size), square: make([]float32, size)}
}

// random fills a table with numbers of about the given size.
func (t *table) random(r *dice, size float32) *table {
	for i := range t.numbers {
		t.numbers[i] = size * r.normal()
	}
	return t
}

// at returns a row.
func (t *table) at(row int32) []float32 { return t.numbers[int(row)*t.width:][:t.width] }

// A slope holds the gradients of a table.
type slope struct {
	width   int
	by      []float32
	touched []int32
	known   []bool
}

// newSlope returns the gradients of a table, all zero.
func newSlope(t *table) *slope {
	return &slope{width: t.width, by: make([]float32, len(t.numbers)), known: make([]bool, len(t.numbers)/t.width)}
}

// at returns the gradient of a row, to be added to.
func (s *slope) at(row int32) []float32 {
	if !s.known[row] {
		s.known[row] = true
		s.touched = append(s.touched, row)
	}
	return s.by[int(row)*s.width:][:s.width]
}

// take adds another slope and empties it.
func (s *slope) take(o *slope) {
	for _, row := range o.touched {
		from := o.by[int(row)*o.width:][:o.width]
		add(s.at(row), from, 1)
		clear(from)
		o.known[row] = false
	}
	o.touched = o.touched[:0]
}

// The means of Adam: how much of the old ones stays.
const (
	keepMean   = 0.9
	keepSquare = 0.999
)

// step goes down a slope by a rate, and empties the slope. n is the number of
// the step.
func (t *table) step(s *slope, rate float64, n int) {
	by := float32(rate * math.Sqrt(1-math.Pow(keepSquare, float64(n))) / (1 - math.Pow(keepMean, float64(n))))
	for _, row := range s.touched {
		from := int(row) * t.width
		for i := from; i < from+t.width; i++ {
			g := s.by[i] + 2*t.shrink*t.numbers[i]
			t.mean[i] = keepMean*t.mean[i] + (1-keepMean)*g
			t.square[i] = keepSquare*t.square[i] + (1-keepSquare)*g*g
			t.numbers[i] -= by * t.mean[i] / (float32(math.Sqrt(float64(t.square[i]))) + 1e-8)
			s.by[i] = 0
		}
		s.known[row] = false
	}
	s.touched = s.touched[:0]
}

// add adds by times from.
func add(into, from []float32, by float32) {
	from = from[:len(into)]
	for i := range into {
		into[i] += by * from[i]
	}
}

// dice are random numbers that are always the same ones (SplitMix64).
type dice uint64

// next returns 64 random bits.
func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// chance returns a number from 0 to below 1.
func (d *dice) chance() float32 { return float32(d.next()>>40) / (1 << 24) }

// normal returns a number of a bell curve of size 1 (Irwin and Hall: twelve
// even ones added up).
func (d *dice) normal() float32 {
	sum := float32(-6)
	for range 12 {
		sum += d.chance()
	}
	return sum
}
