package picture

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"catwalk/coach"
	"catwalk/content"
)

// tallest is how high a sheet may become. With its width that stays far
// within what platforms take (Telegram: 10000 for both together).
const tallest = 3600

// path draws the tracks beside each other: above what is trained at home,
// then the door with its gates, below it what is outside, and at the end the
// other good endings. The steps behind the cat are ticked, and its face is
// where it is now.
func (d drawing) path(p coach.Picture) (*sheet, error) {
	here := d.guide.Step(content.StepID(p.Of))
	if p.Of != "" && here == nil {
		return nil, fmt.Errorf("no such step")
	}
	m := d.plan(here)
	if m.height() > tallest {
		return nil, fmt.Errorf("%.0f high: wanted at most %d", m.height(), tallest)
	}
	s := newSheet(m.height())
	d.fonts.pen(headline).column(s, margin, margin+52, width-2*margin, 1, d.line("path.title"))
	m.draw(d, s, margin+130)
	return s, nil
}

// A plan is all that a path shows.
type plan struct {
	ways    []way
	door    []string // the words on the door
	endings []stop
}

// A way is one track: its stops at home and outside.
type way struct {
	title     string
	home, out []stop
}

// A stop is one step on a way.
type stop struct {
	label, number string
	mark          mark
	// first is what must be settled before the step, in rows of text; here is
	// what stands below the label where the cat is.
	first []string
	here  string
}

// A mark says where a stop is as seen from the cat.
type mark int

const (
	ahead mark = iota
	behind
	present
)

// plan gathers what is shown with the cat at a step, or nowhere.
func (d drawing) plan(here *content.Step) plan {
	m := plan{
		ways: []way{
			d.way(content.MainTrack, "path.main", here),
			d.way(content.PackTrack, "path.pack", here),
		},
		endings: d.stops(content.EndTrack, here),
	}
	m.door = d.fonts.pen(plain).wrap(strings.Join(d.doorGates(), ", "), width-2*margin-180, 8)
	return m
}

// way gathers one track.
func (d drawing) way(track content.Track, title string, here *content.Step) way {
	w := way{title: d.line(title)}
	for i, st := range d.stops(track, here) {
		if d.guide.Track(track)[i].Outdoors {
			w.out = append(w.out, st)
		} else {
			w.home = append(w.home, st)
		}
	}
	return w
}

// stops gathers the steps of a track.
func (d drawing) stops(track content.Track, here *content.Step) []stop {
	steps := d.guide.Track(track)
	at := slices.Index(steps, here)
	var list []stop
	for i, s := range steps {
		st := stop{label: d.short("steps/" + content.CardID(s.ID)), number: strconv.Itoa(i + 1)}
		switch {
		case i == at:
			st.mark, st.here = present, d.line("path.here")
		case i < at:
			st.mark = behind
		}
		if gates := d.shorts(d.guide.NewGates(s)); len(gates) > 0 && !s.Outdoors {
			words := d.line("path.first") + " " + strings.Join(gates, ", ")
			st.first = d.fonts.pen(small).wrap(words, columnWide-labelAt, 2)
		}
		list = append(list, st)
	}
	return list
}

// doorGates are the gates of the steps outside that no step at home has.
func (d drawing) doorGates() []string {
	asked := func(g content.GateID, outdoors bool) bool {
		return slices.ContainsFunc(d.guide.Steps, func(s *content.Step) bool {
			return s.Outdoors == outdoors && slices.Contains(s.Gates, g)
		})
	}
	var ids []content.GateID
	for _, g := range d.guide.Gates {
		if asked(g.ID, true) && !asked(g.ID, false) {
			ids = append(ids, g.ID)
		}
	}
	return d.shorts(ids)
}

// shorts returns the labels of gates.
func (d drawing) shorts(ids []content.GateID) []string {
	var list []string
	for _, id := range ids {
		list = append(list, d.short("gates/"+content.CardID(id)))
	}
	return list
}
