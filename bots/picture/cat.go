package picture

import (
	"fmt"
	"image/color"
	"math"
	"slices"

	"catwalk/coach"
)

// A pose is a cat in one mood: its face from the front, and its whole body
// from the side, walking or sitting on a ground at y=440 in a frame that is
// 560 wide.
type pose struct {
	face face
	// head is where the middle of the head is in the frame.
	head point
	// torso is an area; legs and tail are thick lines. The far legs are behind
	// the torso, and so is the tail, unless it lies close in front.
	torso     shape
	legs, far []limb
	tail      limb
	close     bool
	// lines are drawn on top: haunches, fur on end, the flick of a tail.
	lines shape
	// tone colours what to do.
	tone color.Color
}

// A limb is a thick line, or an area where it has no thickness.
type limb struct {
	along shape
	thick float64
}

// poses are the cats that can be drawn, by the names that cards use.
var poses = map[string]pose{
	"body-relaxed": relaxed,
	"body-unsure":  unsure,
	"body-afraid":  afraid,
	"body-pain":    pain,
}

// outline is how thick the lines of a cat are, in units of its frame.
const outline = 8

// body draws a card's cat: the face large on the left, the whole cat on the
// right, and below in words what to look at.
func (d drawing) body(p coach.Picture) (*sheet, error) {
	cat, ok := poses[p.Of]
	if !ok {
		return nil, fmt.Errorf("no such drawing: wanted one of %v", Cards())
	}
	s := newSheet(1000)
	left := d.badge(s, d.line(p.Of+".do"), cat.tone)
	d.fonts.pen(headline).column(s, margin, margin+60, left-margin-30, 1, d.line(p.Of+".title"))
	s.stroke(straight(margin, 738, width-margin, 738), 6, mist)
	cat.face.draw(s, 306, 510, 1.2)
	cat.draw(s, 590, 262, 1.05)
	d.say(s, p.Of, margin, "ears", "eyes")
	d.say(s, p.Of, width/2+20, "tail", "body")
	return s, nil
}

// badge writes at the top right what to do now, and returns where it begins.
func (d drawing) badge(s *sheet, text string, c color.Color) float64 {
	p := d.fonts.pen(style{44, true, white})
	text = p.cut(text, 0.6*width)
	wide := p.wide(text) + 80
	s.fill(box(width-margin-wide, margin-8, wide, 92, 46), c)
	p.write(s, width-margin-wide+40, margin+54, text)
	return width - margin - wide
}

// say writes below a cat what its parts do.
func (d drawing) say(s *sheet, mood string, x float64, parts ...string) {
	name, text := d.fonts.pen(strong), d.fonts.pen(plain)
	for i, part := range parts {
		y := 815 + 100*float64(i)
		name.column(s, x, y, 120, 1, d.line(part))
		text.column(s, x+130, y, width/2-margin-140, 2, d.line(mood+"."+part))
	}
}

// draw draws the whole cat into a frame at x and y, k times as large.
func (c pose) draw(s *sheet, x, y, k float64) {
	body := []limb{{c.torso, 0}}
	if !c.close {
		body = append(body, c.tail)
	}
	paint(s, c.far, x, y, k, shade)
	paint(s, append(body, c.legs...), x, y, k, fur)
	if c.close {
		paint(s, []limb{c.tail}, x, y, k, fur)
	}
	s.stroke(c.lines.at(x, y, k), outline*k*0.8, ink)
	c.face.draw(s, x+k*c.head.x, y+k*c.head.y, 0.56*k)
}

// paint draws limbs as one area with one outline: first all of them in ink, a
// little thicker, and then all of them in their colour.
func paint(s *sheet, limbs []limb, x, y, k float64, c color.Color) {
	for _, l := range limbs {
		at := l.along.at(x, y, k)
		if l.thick == 0 {
			s.fill(at, ink)
		}
		s.stroke(at, (l.thick+2*outline)*k, ink)
	}
	for _, l := range limbs {
		at := l.along.at(x, y, k)
		if l.thick == 0 {
			s.fill(at, c)
			continue
		}
		s.stroke(at, l.thick*k, c)
	}
}

// brush is a tail with its fur on end, along a line and so thick to each side
// in the middle.
func brush(along shape, thick float64) limb {
	line := along.evenly(9)
	var left, right []point
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		long := math.Sqrt(square(b.x-a.x) + square(b.y-a.y))
		rest := float64(len(line)-1-i) / 5
		out := thick * min(1, 0.45+float64(i)/14, 0.25+rest) / long
		if i%2 == 0 {
			out *= 0.72
		}
		dx, dy := (b.y-a.y)*out, (a.x-b.x)*out
		left = append(left, point{b.x + dx, b.y + dy})
		right = append(right, point{b.x - dx, b.y - dy})
	}
	slices.Reverse(right)
	return limb{shape{slices.Concat(left, right, left[:1])}, 0}
}
