package picture

// A face is a cat's face from the front, around the middle of the head; the
// head is 140 units from there to each side. What is there once on each side
// is drawn as the right one and mirrored for the left.
type face struct {
	left, right ear
	eye         eye
	// look is how far the eyes look to the side.
	look     float64
	mouth    shape
	whiskers shape
	// lines are wrinkles of tension; both sides.
	lines shape
}

// An ear is an outline and the pale inside, if that can be seen.
type ear struct{ outer, inner shape }

// An eye is an outline around its middle, and a pupil.
type eye struct {
	lids       shape
	wide, high float64 // the pupil's half axes
}

// skull is the outline of every cat's head.
var skull = trace("M -140 22 C -140 -70 -75 -112 0 -112 C 75 -112 140 -70 140 22 C 140 88 75 128 0 128 C -75 128 -140 88 -140 22 Z")

// stripes are the marks on every cat's forehead.
var stripes = trace("M 0 -104 L 0 -66 M -34 -98 L -28 -70 M 34 -98 L 28 -70")

var nose = trace("M -15 40 C -8 37 8 37 15 40 C 13 52 5 58 0 58 C -5 58 -13 52 -15 40 Z")

// draw draws a face around x and y, k times as large.
func (f face) draw(s *sheet, x, y, k float64) {
	pen := outline * max(k, 0.55)
	for _, e := range []ear{{f.left.outer.mirrored(), f.left.inner.mirrored()}, f.right} {
		s.fill(e.outer.at(x, y, k), fur)
		s.fill(e.inner.at(x, y, k), rose)
		s.stroke(e.outer.at(x, y, k), pen, ink)
	}
	s.fill(skull.at(x, y, k), fur)
	s.stroke(skull.at(x, y, k), pen, ink)
	s.stroke(stripes.at(x, y, k), pen*1.2, shade)
	for _, side := range []float64{-1, 1} {
		f.drawEye(s, x+side*62*k, y-4*k, k, side)
	}
	s.fill(nose.at(x, y, k), rose)
	s.stroke(nose.at(x, y, k), pen*0.6, ink)
	for _, half := range []shape{f.mouth, f.whiskers, f.lines} {
		s.stroke(half.at(x, y, k), pen*0.7, ink)
		s.stroke(half.mirrored().at(x, y, k), pen*0.7, ink)
	}
}

// drawEye draws the eye of one side, -1 for the left and 1 for the right.
func (f face) drawEye(s *sheet, x, y, k, side float64) {
	lids := f.eye.lids
	if side < 0 {
		lids = lids.mirrored()
	}
	s.fill(lids.at(x, y, k), iris)
	s.fill(ellipse(x+f.look*k, y, f.eye.wide*k, f.eye.high*k), ink)
	s.stroke(lids.at(x, y, k), outline*max(k, 0.55)*0.9, ink)
}
