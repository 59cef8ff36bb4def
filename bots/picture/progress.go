package picture

import (
	"fmt"
	"slices"

	"catwalk/coach"
	"catwalk/content"
)

// Measures of a chart, in units: where its sessions begin and end, its top,
// and how high a row is.
const (
	chartLeft  = 420
	chartRight = width - margin - 30
	chartTop   = margin + 130
	chartRow   = 90
)

// progress draws sessions from the first to the last, evenly, so that a rest
// leaves no hole; each on the row of its step, with a mark for how it went.
func (d drawing) progress(p coach.Picture) (*sheet, error) {
	sessions, err := p.Points.List()
	if err != nil {
		return nil, err
	}
	if len(sessions) == 0 {
		return nil, fmt.Errorf("no sessions: wanted at least one")
	}
	c := chart{sessions: sessions, rows: d.rows(sessions)}
	s := newSheet(c.bottom() + 300)
	d.fonts.pen(headline).column(s, margin, margin+52, width-2*margin, 1, d.line("progress.title"))
	d.labelRows(s, c)
	d.labelDays(s, c)
	d.legend(s, c.bottom()+120)
	c.draw(s)
	return s, nil
}

// A chart is sessions and the steps they were at, the furthest step first.
type chart struct {
	sessions []coach.Point
	rows     []content.StepID
}

// rows returns the steps of sessions, the furthest first. What the guide does
// not know any more comes last.
func (d drawing) rows(sessions []coach.Point) []content.StepID {
	var rows []content.StepID
	for _, s := range d.guide.Steps {
		if slices.ContainsFunc(sessions, func(p coach.Point) bool { return d.guide.Step(p.Step) == s }) {
			rows = append(rows, s.ID)
		}
	}
	slices.Reverse(rows)
	for _, p := range sessions {
		if d.guide.Step(p.Step) == nil && !slices.Contains(rows, p.Step) {
			rows = append(rows, p.Step)
		}
	}
	return rows
}

// bottom is where the chart ends.
func (c chart) bottom() float64 { return chartTop + chartRow*float64(len(c.rows)) }

// at is where a session is in the chart.
func (c chart) at(i int) point {
	x := (chartLeft + chartRight) / 2.0
	if n := len(c.sessions); n > 1 {
		x = chartLeft + (chartRight-chartLeft)*float64(i)/float64(n-1)
	}
	return point{x, c.row(slices.Index(c.rows, c.sessions[i].Step))}
}

// row is where a row's middle is.
func (c chart) row(i int) float64 { return chartTop + chartRow*(float64(i)+0.5) }

// draw draws the sessions, and a line through them.
func (c chart) draw(s *sheet) {
	line := make([]point, len(c.sessions))
	for i := range c.sessions {
		line[i] = c.at(i)
	}
	s.stroke(shape{line}, 5, grey)
	for i, p := range line {
		wentOf(c.sessions[i].Verdict).draw(s, p.x, p.y)
	}
}

// labelRows writes the steps' names, and draws a line for each.
func (d drawing) labelRows(s *sheet, c chart) {
	for i, id := range c.rows {
		y := c.row(i)
		s.stroke(straight(chartLeft-30, y, chartRight+30, y), 4, mist)
		d.label(s, margin, y, chartLeft-margin-50, d.short("steps/"+content.CardID(id)))
	}
}

// labelDays writes the first day and the last one.
func (d drawing) labelDays(s *sheet, c chart) {
	p := d.fonts.pen(small)
	first, last := c.sessions[0].Day.Format("2 Jan"), c.sessions[len(c.sessions)-1].Day.Format("2 Jan")
	y := c.bottom() + 45
	if len(c.sessions) == 1 {
		p.write(s, (chartLeft+chartRight)/2-p.wide(first)/2, y, first)
		return
	}
	p.write(s, chartLeft-30, y, first)
	p.write(s, chartRight+30-p.wide(last), y, last)
}

// legend says what the marks mean, two in a row.
func (d drawing) legend(s *sheet, y float64) {
	for i, w := range wents {
		x := margin + 30 + float64(i%2)*(width/2-margin)
		row := y + 90*float64(i/2)
		w.draw(s, x, row)
		d.fonts.pen(plain).column(s, x+50, row+13, width/2-margin-100, 1, d.line("progress."+w.name))
	}
}
