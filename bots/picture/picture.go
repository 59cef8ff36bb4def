// Package picture draws the coach's pictures as PNG: the path, progress, and
// what a cat's body says.
//
// A [coach.Picture] says what to show; how it looks is decided here, when it
// is delivered. Everything is drawn as lines and areas on a sheet that is
// 1200 units wide (sheet.go, line.go, letters.go). The cats are line drawings
// in text form, one file each (relaxed.go, unsure.go, afraid.go, pain.go), put
// together in cat.go. What is written on a picture stands in the guide's
// lines, under `picture.`.
//
// The same picture always gives the same bytes on the same kind of machine.
package picture

import (
	"fmt"
	"slices"
	"strings"

	"catwalk/coach"
	"catwalk/content"
)

// Draw returns a picture as PNG, with the words of a guide: 1200 pixels wide,
// at most 3600 high, and far below 1 MB, which every platform takes. It is an
// error if the picture is of something that cannot be drawn; then its Alt says
// in words what it would show. Any number of goroutines may draw at once.
func Draw(g *content.Guide, p coach.Picture) ([]byte, error) {
	f, err := openFonts()
	if err != nil {
		return nil, fmt.Errorf("open the fonts of pictures: %w", err)
	}
	s, err := drawing{guide: g, lang: g.In(p.Language), fonts: f}.draw(p)
	if err != nil {
		return nil, fmt.Errorf("draw %s: %w", strings.TrimSpace(p.Kind+" "+p.Of), err)
	}
	return s.png()
}

// Cards returns the names of the pictures that cards may have.
func Cards() []string {
	var names []string
	for name := range poses {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// A drawing is one picture in the making.
type drawing struct {
	guide *content.Guide
	lang  *content.Language
	fonts fonts
}

// draw draws a picture by its kind.
func (d drawing) draw(p coach.Picture) (*sheet, error) {
	switch p.Kind {
	case coach.CardPicture:
		return d.body(p)
	case coach.PathPicture:
		return d.path(p)
	case coach.ProgressPicture:
		return d.progress(p)
	}
	return nil, fmt.Errorf("no such kind of picture: wanted card, path or progress")
}

// line returns a line of the guide as plain text.
func (d drawing) line(id string) string {
	return content.Fill{}.Plain(d.lang.Lines[content.LineID("picture."+id)])
}

// short returns a card's short label.
func (d drawing) short(id content.CardID) string {
	if c := d.lang.Cards[id]; c != nil {
		return content.Fill{}.Plain(c.Short)
	}
	return string(id)
}
