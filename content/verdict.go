package content

import (
	"fmt"
	"slices"
)

// A Verdict is what the coach decides after a report. A greater verdict is
// more urgent, and of two that apply the greater one counts.
type Verdict uint8

// The verdicts, mildest first.
const (
	// NoVerdict is the absence of a decision: nothing was decided or moved.
	NoVerdict Verdict = iota
	// Advance goes on to the next step of the track.
	Advance
	// Stay repeats the step.
	Stay
	// EaseBack goes back one step.
	EaseBack
	// End stops the session calmly, eases back one step and rests.
	End
	// Reset ends, rests and goes back to wearing the harness loosely.
	Reset
	// CallVet asks for a vet's word the same day; training is held until then.
	CallVet
	// Escaped means that the cat is missing; training is held until it is found.
	Escaped
	// VetNow means that the cat's body is in danger.
	VetNow
)

var verdicts = []string{"none", "advance", "stay", "ease-back", "end", "reset", "call-vet", "escaped", "vet-now"}

// Verdicts returns the names of all verdicts, mildest first.
func Verdicts() []string { return slices.Clone(verdicts[1:]) }

// String returns the verdict's name as the guide's files write it.
func (v Verdict) String() string {
	if int(v) < len(verdicts) {
		return verdicts[v]
	}
	return fmt.Sprintf("verdict(%d)", v)
}

// MarshalText writes the verdict's name.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a verdict's name.
func (v *Verdict) UnmarshalText(text []byte) error {
	i := slices.Index(verdicts, string(text))
	if i < 0 {
		return unknown("verdict", string(text), verdicts[1:])
	}
	*v = Verdict(i)
	return nil
}
