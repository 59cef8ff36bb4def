package picture

import (
	"fmt"
	"image"
	"math"
	"strconv"
	"strings"
)

// A point is a place on a sheet: x to the right, y down, in units.
type point struct{ x, y float64 }

// A shape is lines, each going from point to point. Curves are lines of short
// pieces.
type shape [][]point

// pieces is how many pieces a curve is cut into.
const pieces = 24

// trace reads a shape from text in the language of SVG's path data
// (https://www.w3.org/TR/SVG2/paths.html), of which it knows M, L, C and Z
// with absolute numbers. It panics on anything else: the drawings are part of
// the program.
func trace(path string) shape {
	var sh shape
	words := strings.Fields(strings.ReplaceAll(path, ",", " "))
	for len(words) > 0 {
		command := words[0]
		n := map[string]int{"M": 2, "L": 2, "C": 6}[command]
		if command != "Z" && n == 0 || len(words) <= n {
			panic(fmt.Sprintf("trace %q: wanted M, L, C or Z with its numbers at %q", path, command))
		}
		sh = sh.draw(command, points(words[1:n+1]))
		words = words[n+1:]
	}
	return sh
}

// points reads pairs of numbers.
func points(words []string) []point {
	list := make([]point, len(words)/2)
	for i, w := range words {
		n, err := strconv.ParseFloat(w, 64)
		if err != nil {
			panic(fmt.Sprintf("read a drawing: %v", err))
		}
		if i%2 == 0 {
			list[i/2].x = n
		} else {
			list[i/2].y = n
		}
	}
	return list
}

// draw adds what one command draws.
func (sh shape) draw(command string, ps []point) shape {
	if command == "M" {
		return append(sh, ps)
	}
	last := &sh[len(sh)-1]
	switch from := (*last)[len(*last)-1]; command {
	case "L":
		*last = append(*last, ps[0])
	case "C":
		for i := 1; i <= pieces; i++ {
			*last = append(*last, bezier(from, ps[0], ps[1], ps[2], float64(i)/pieces))
		}
	case "Z":
		*last = append(*last, (*last)[0])
	}
	return sh
}

// bezier returns the point of a cubic curve at t, from 0 to 1.
func bezier(a, b, c, d point, t float64) point {
	u := 1 - t
	ka, kb, kc, kd := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{ka*a.x + kb*b.x + kc*c.x + kd*d.x, ka*a.y + kb*b.y + kc*c.y + kd*d.y}
}

// ellipse returns a closed line around a centre.
func ellipse(x, y, rx, ry float64) shape {
	const n = 64
	l := make([]point, n+1)
	for i := range l {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		l[i] = point{x + rx*cos, y + ry*sin}
	}
	return shape{l}
}

// box returns a rectangle with round corners.
func box(x, y, w, h, r float64) shape {
	var l []point
	for corner, c := range []point{{x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}, {x + w - r, y + r}} {
		for i := range 9 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(corner) + float64(i)/8))
			l = append(l, point{c.x + r*cos, c.y + r*sin})
		}
	}
	return shape{append(l, l[0])}
}

// straight returns a line through points given as x, y, x, y.
func straight(xy ...float64) shape {
	l := make([]point, len(xy)/2)
	for i := range l {
		l[i] = point{xy[2*i], xy[2*i+1]}
	}
	return shape{l}
}

// at returns the shape enlarged k times and moved by x and y.
func (sh shape) at(x, y, k float64) shape {
	moved := make(shape, len(sh))
	for i, l := range sh {
		moved[i] = make([]point, len(l))
		for j, p := range l {
			moved[i][j] = point{x + k*p.x, y + k*p.y}
		}
	}
	return moved
}

// evenly returns the points at every step along the first line.
func (sh shape) evenly(step float64) []point {
	even := []point{sh[0][0]}
	for _, p := range sh[0] {
		for {
			a := even[len(even)-1]
			d := math.Sqrt(square(p.x-a.x) + square(p.y-a.y))
			if d < step {
				break
			}
			even = append(even, point{a.x + (p.x-a.x)*step/d, a.y + (p.y-a.y)*step/d})
		}
	}
	return even
}

// mirrored returns the shape as a mirror at the line x=0 shows it.
func (sh shape) mirrored() shape {
	turned := sh.at(0, 0, 1)
	for _, l := range turned {
		for j := range l {
			l[j].x = -l[j].x
		}
	}
	return turned
}

// bounds returns the pixels that a shape lies on, and those around it.
func (sh shape) bounds(around float64) image.Rectangle {
	r := image.Rectangle{}
	for _, l := range sh {
		for _, p := range l {
			r = r.Union(image.Rect(
				int(math.Floor(p.x-around)), int(math.Floor(p.y-around)),
				int(math.Ceil(p.x+around)), int(math.Ceil(p.y+around))))
		}
	}
	return r
}

// distance returns how far p is from the piece of line between a and b.
func distance(p, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	t := 0.0
	if long := dx*dx + dy*dy; long > 0 {
		t = min(max(((p.x-a.x)*dx+(p.y-a.y)*dy)/long, 0), 1)
	}
	return math.Sqrt(square(p.x-a.x-t*dx) + square(p.y-a.y-t*dy))
}

func square(x float64) float64 { return x * x }
