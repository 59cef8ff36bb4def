package picture

import (
	"image/color"

	"catwalk/content"
)

// A went is how a session went, as a mark that differs from the others in
// shape and not only in colour.
type went struct {
	name string
	// until is the gravest verdict that the mark stands for.
	until content.Verdict
	form  shape
	ink   color.Color
	// open marks are drawn as a line around white.
	open bool
}

// wents are the marks, the best first.
var wents = []went{
	{"calm", content.Stay, ellipse(0, 0, 15, 15), green, false},
	{"much", content.EaseBack, ellipse(0, 0, 13, 13), amber, true},
	{"fear", content.Reset, trace("M 0 -20 L 19 14 L -19 14 Z"), red, false},
	{"vet", content.VetNow, trace("M -6 -17 L 6 -17 L 6 -6 L 17 -6 L 17 6 L 6 6 L 6 17 L -6 17 L -6 6 L -17 6 L -17 -6 L -6 -6 Z"), ink, false},
}

// wentOf returns the mark for a session's verdict.
func wentOf(v content.Verdict) went {
	for _, w := range wents {
		if v <= w.until {
			return w
		}
	}
	return wents[len(wents)-1]
}

// draw draws the mark around x and y, with a little air around it.
func (w went) draw(s *sheet, x, y float64) {
	form := w.form.at(x, y, 1)
	s.stroke(form, 7, paper)
	if w.open {
		s.fill(form, paper)
		s.stroke(form, 7, w.ink)
		return
	}
	s.fill(form, w.ink)
}
