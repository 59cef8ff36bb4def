package cnn

import "math"

// A four is four numbers that are added at once: signed ones of 16 bits, of
// which `one` stands for 1. They reach to 127, which sums of what filters say
// stay far below; tops are the highest bit of each.
type four uint64

const (
	one  = 1 << 8
	tops = 0x8000_8000_8000_8000
)

// plus adds four numbers to four, none of which flows into the next.
func (a four) plus(b four) four { return (a&^tops + b&^tops) ^ (a^b)&tops }

// at returns one of the four.
func (a four) at(i int) float32 { return float32(int16(a>>(16*i))) * (1.0 / one) }

// pack makes a number one of four.
func pack(x float32, i int) four {
	whole := max(math.MinInt16, min(math.MaxInt16, math.RoundToEven(float64(x)*one)))
	return four(uint16(int16(whole))) << (16 * i)
}
