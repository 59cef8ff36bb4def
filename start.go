package main

import (
	"fmt"
	"runtime/debug"

	"catwalk/coach"
)

// startGC is how much the heap may grow between two collections while the
// guide is read and the coach learns from it, in percent. Most of what that
// takes is thrown away, once: half of Go's default costs some five hundredths
// of a second and spares about ten megabytes of the program's peak.
const startGC = 50

// openCoach opens a guide and a coach that goes by it. What reading and
// learning needed is given back to the machine before the coach goes to work.
func openCoach(dir string) (*coach.Coach, error) {
	defer debug.FreeOSMemory()
	defer debug.SetGCPercent(debug.SetGCPercent(startGC))
	g, err := openGuide(dir)
	if err != nil {
		return nil, fmt.Errorf("open guide:\n%w", err)
	}
	return coach.New(g)
}
