package picture

// Measures of a path, in units: a column of stops, the places of marks and
// labels in it, and the heights of rows.
const (
	columnWide = 520
	markAt     = 46
	labelAt    = 110
	stopHigh   = 100
	rowHigh    = 43
	wayTitle   = 90
)

// height is how high the whole sheet becomes.
func (m plan) height() float64 {
	return margin + 130 + m.home() + m.doorHigh() + m.outside() + m.endingsHigh() + margin
}

func (m plan) home() float64     { return wayTitle + m.longest(func(w way) []stop { return w.home }) + 20 }
func (m plan) outside() float64  { return m.longest(func(w way) []stop { return w.out }) + 40 }
func (m plan) doorHigh() float64 { return 120 + 48*float64(len(m.door)) }

func (m plan) endingsHigh() float64 {
	if len(m.endings) == 0 {
		return 0
	}
	return wayTitle + stopHigh*float64((len(m.endings)+1)/2)
}

// longest is the height of the longest part of a way.
func (m plan) longest(part func(way) []stop) float64 {
	most := 0.0
	for _, w := range m.ways {
		high := 0.0
		for _, st := range part(w) {
			high += st.height()
		}
		most = max(most, high)
	}
	return most
}

// height is how high a stop is, with what must be settled before it.
func (st stop) height() float64 {
	if len(st.first) == 0 {
		return stopHigh
	}
	return stopHigh + 30 + rowHigh*float64(len(st.first))
}

// draw draws the plan from y downwards.
func (m plan) draw(d drawing, s *sheet, y float64) {
	door := y + m.home()
	out := door + m.doorHigh()
	s.fill(box(0, out-40, width, m.outside()+40, 0), grass)
	for i, w := range m.ways {
		x := margin + float64(i)*(columnWide+40)
		d.fonts.pen(strong).column(s, x, y+38, columnWide, 1, w.title)
		d.trail(s, x, y+wayTitle, w.home)
		d.trail(s, x, out+20, w.out)
	}
	m.drawDoor(d, s, door)
	m.drawEndings(d, s, out+m.outside()+20)
}

// trail draws stops below each other, on a line.
func (d drawing) trail(s *sheet, x, y float64, stops []stop) {
	var at []float64
	for _, st := range stops {
		y += st.height()
		at = append(at, y-stopHigh/2)
	}
	for i := 1; i < len(stops); i++ {
		s.stroke(straight(x+markAt, at[i-1], x+markAt, at[i]), 8, grey)
	}
	for i, st := range stops {
		d.stop(s, x, at[i], st)
	}
}

// stop draws a stop around y: its mark, its label, and above them what must be
// settled first.
func (d drawing) stop(s *sheet, x, y float64, st stop) {
	if rows := len(st.first); rows > 0 {
		top := y - stopHigh/2 - 12 - rowHigh*float64(rows-1)
		for i, row := range st.first {
			d.fonts.pen(small).write(s, x+labelAt, top+rowHigh*float64(i), row)
		}
		gate(s, x+markAt, top-12, 0.6)
	}
	d.mark(s, x+markAt, y, st)
	if st.mark != present {
		d.label(s, x+labelAt, y, columnWide-labelAt, st.label)
		return
	}
	d.fonts.pen(strong).column(s, x+labelAt, y-6, columnWide-labelAt, 1, st.label)
	d.fonts.pen(style{34, false, green}).column(s, x+labelAt, y+36, columnWide-labelAt, 1, st.here)
}

// label writes a step's name around y, in two rows if it is long.
func (d drawing) label(s *sheet, x, y, wide float64, name string) {
	if p := d.fonts.pen(plain); p.wide(name) <= wide {
		p.write(s, x, y+13, name)
		return
	}
	d.fonts.pen(style{34, false, ink}).column(s, x, y-10, wide, 2, name)
}

// mark draws a tick, the cat's face, or a number.
func (d drawing) mark(s *sheet, x, y float64, st stop) {
	switch st.mark {
	case present:
		s.fill(ellipse(x, y, 48, 48), green)
		s.fill(ellipse(x, y, 41, 41), white)
		relaxed.face.draw(s, x, y+9, 0.24)
	case behind:
		s.fill(ellipse(x, y, 30, 30), green)
		s.stroke(straight(x-13, y+1, x-3, y+11, x+14, y-10), 7, white)
	default:
		s.fill(ellipse(x, y, 32, 32), grey)
		s.fill(ellipse(x, y, 26, 26), white)
		p := d.fonts.pen(style{32, true, ink})
		p.write(s, x-p.wide(st.number)/2, y+11, st.number)
	}
}

// gate draws a little garden gate around x and y.
func gate(s *sheet, x, y, k float64) {
	s.fill(box(x-34*k, y-34*k, 68*k, 68*k, 4), paper)
	bars := trace("M -26 -30 L -26 30 M 26 -30 L 26 30 M -26 -14 L 26 -14 M -26 14 L 26 14 M -9 -22 L -9 22 M 9 -22 L 9 22")
	s.stroke(bars.at(x, y, k), 8*k, amber)
}

// drawDoor draws the door, and on it what must be settled before it opens.
func (m plan) drawDoor(d drawing, s *sheet, y float64) {
	s.fill(box(margin-20, y, width-2*margin+40, m.doorHigh()-20, 24), amber)
	s.fill(box(margin-14, y+6, width-2*margin+28, m.doorHigh()-32, 20), paper)
	gate(s, margin+60, y+(m.doorHigh()-20)/2, 1.5)
	d.fonts.pen(strong).column(s, margin+150, y+56, width-2*margin-170, 1, d.line("path.door"))
	for i, row := range m.door {
		d.fonts.pen(plain).write(s, margin+150, y+108+48*float64(i), row)
	}
}

// drawEndings draws the other endings, two in a row.
func (m plan) drawEndings(d drawing, s *sheet, y float64) {
	if len(m.endings) == 0 {
		return
	}
	d.fonts.pen(strong).column(s, margin, y+56, width-2*margin, 1, d.line("path.end"))
	for i, st := range m.endings {
		x := margin + float64(i%2)*(columnWide+40)
		st.number = "♥"
		if st.mark == behind {
			st.mark = ahead
		}
		d.stop(s, x, y+wayTitle+stopHigh*(float64(i/2)+0.5), st)
	}
}
