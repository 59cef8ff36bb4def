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

// An Artist draws pictures for one guide. It never changes, so any number of
// goroutines may use it at once.
type Artist struct {
	guide *content.Guide
	fonts fonts
}

// New returns an artist for a guide.
func New(g *content.Guide) (*Artist, error) {
	f, err := openFonts()
	if err != nil {
		return nil, fmt.Errorf("open the fonts of pictures: %w", err)
	}
	return &Artist{guide: g, fonts: f}, nil
}

// Draw returns a picture as PNG: 1200 pixels wide, at most 3600 high, and far
// below 1 MB, which every platform takes. It is an error if the picture is of
// something that cannot be drawn; then its Alt says in words what it would
// show.
func (a *Artist) Draw(p coach.Picture) ([]byte, error) {
	d := drawing{Artist: a, lang: a.guide.In(p.Language)}
	draw, ok := map[string]func(coach.Picture) (*sheet, error){
		coach.CardPicture: d.body, coach.PathPicture: d.path, coach.ProgressPicture: d.progress,
	}[p.Kind]
	if !ok {
		return nil, fmt.Errorf("draw a picture of kind %q: wanted card, path or progress", p.Kind)
	}
	s, err := draw(p)
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
	*Artist
	lang *content.Language
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
