package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"golang.org/x/image/vector"
)

// width is how wide every sheet is, in pixels and units.
const width = 1200

// margin is what stays empty at the edges of a sheet.
const margin = 60

// The colours. None of them carries a meaning of its own: what differs in
// colour differs in shape or words too.
var (
	paper = color.RGBA{0xfd, 0xfa, 0xf4, 0xff}
	ink   = color.RGBA{0x22, 0x2b, 0x38, 0xff}
	grey  = color.RGBA{0x5c, 0x66, 0x73, 0xff}
	mist  = color.RGBA{0xe6, 0xe1, 0xd6, 0xff}
	white = color.RGBA{0xff, 0xff, 0xff, 0xff}
	fur   = color.RGBA{0xf3, 0xcf, 0x9f, 0xff}
	shade = color.RGBA{0xdc, 0xad, 0x78, 0xff}
	rose  = color.RGBA{0xe5, 0xa0, 0x96, 0xff}
	iris  = color.RGBA{0xcf, 0xd9, 0x6b, 0xff}
	green = color.RGBA{0x27, 0x6c, 0x4d, 0xff}
	grass = color.RGBA{0xe3, 0xef, 0xdf, 0xff}
	amber = color.RGBA{0x9c, 0x5a, 0x00, 0xff}
	red   = color.RGBA{0xb0, 0x2a, 0x2a, 0xff}
)

// A sheet is what a picture is drawn on.
type sheet struct{ *image.RGBA }

// newSheet returns an empty sheet of a height in units.
func newSheet(height float64) *sheet {
	s := &sheet{image.NewRGBA(image.Rect(0, 0, width, int(math.Ceil(height))))}
	draw.Draw(s, s.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	return s
}

// png returns the sheet as a PNG file.
func (s *sheet) png() ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, s); err != nil {
		return nil, fmt.Errorf("write PNG: %w", err)
	}
	return b.Bytes(), nil
}

// fill fills the area inside lines; each is closed.
func (s *sheet) fill(sh shape, c color.Color) {
	area := sh.bounds(1).Intersect(s.Bounds())
	r := vector.NewRasterizer(area.Dx(), area.Dy())
	for _, l := range sh.at(-float64(area.Min.X), -float64(area.Min.Y), 1) {
		for i, p := range l {
			if i == 0 {
				r.MoveTo(float32(p.x), float32(p.y))
			} else {
				r.LineTo(float32(p.x), float32(p.y))
			}
		}
		r.ClosePath()
	}
	r.Draw(s, area, image.NewUniform(c), image.Point{})
}

// stroke draws along lines with a round pen. A pixel is covered as far as it
// lies within half the pen's width of the nearest piece of a line, which makes
// ends and corners round by themselves.
func (s *sheet) stroke(sh shape, pen float64, c color.Color) {
	mask := image.NewAlpha(sh.bounds(pen/2 + 1).Intersect(s.Bounds()))
	for _, l := range sh {
		for i := range l {
			cover(mask, l[max(i-1, 0)], l[i], pen/2)
		}
	}
	draw.DrawMask(s, mask.Rect, image.NewUniform(c), image.Point{}, mask, mask.Rect.Min, draw.Over)
}

// cover covers what lies within r of the piece of line from a to b.
func cover(mask *image.Alpha, a, b point, r float64) {
	area := shape{{a, b}}.bounds(r + 1).Intersect(mask.Rect)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := mask.Pix[mask.PixOffset(area.Min.X, y):]
		for i := range area.Dx() {
			if row[i] == 0xff {
				continue
			}
			centre := point{float64(area.Min.X+i) + 0.5, float64(y) + 0.5}
			near := r + 0.5 - distance(centre, a, b)
			row[i] = max(row[i], uint8(255*min(max(near, 0), 1)+0.5))
		}
	}
}
