package content

import (
	"fmt"
	"slices"
)

// A Place is where a sign was seen. The same sign can be harmless in one place
// and a reason to go home in another.
type Place uint8

// The places. NoPlace stands for a place that nobody has named yet.
const (
	NoPlace Place = iota
	// IndoorsFree is indoors with no harness on.
	IndoorsFree
	// IndoorsHarness is indoors with the harness on.
	IndoorsHarness
	// IndoorsLeash is indoors with harness and leash on.
	IndoorsLeash
	// Outdoors is anywhere outside the home, on the leash.
	Outdoors
	// Backpack is inside the backpack or carrier, wherever that is.
	Backpack

	// Places is the number of places, NoPlace included: the length of an
	// array that is indexed by place.
	Places = int(Backpack) + 1
)

var places = []string{"", "indoors-free", "indoors-harness", "indoors-leash", "outdoors", "backpack"}

// AllPlaces returns every place but NoPlace.
func AllPlaces() []Place {
	return []Place{IndoorsFree, IndoorsHarness, IndoorsLeash, Outdoors, Backpack}
}

// String returns the place's name as the guide's files write it.
func (p Place) String() string {
	if int(p) < len(places) {
		return places[p]
	}
	return fmt.Sprintf("place(%d)", p)
}

// MarshalText writes the place's name.
func (p Place) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads a place's name; the empty text is NoPlace.
func (p *Place) UnmarshalText(text []byte) error {
	i := slices.Index(places, string(text))
	if i < 0 {
		return unknown("place", string(text), places[1:])
	}
	*p = Place(i)
	return nil
}
