package picture

import (
	"image"
	"image/color"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// fonts are the two that everything is written in. They know Latin, Greek and
// Cyrillic letters; what they do not know is left out.
type fonts struct{ regular, bold *sfnt.Font }

// openFonts reads the fonts, once.
var openFonts = sync.OnceValues(func() (f fonts, err error) {
	if f.regular, err = opentype.Parse(goregular.TTF); err != nil {
		return f, err
	}
	f.bold, err = opentype.Parse(gobold.TTF)
	return f, err
})

// A style is how text is written: its size is the height of a line's letters
// in units. At a third of the full width 36 is still easy to read.
type style struct {
	size float64
	bold bool
	ink  color.Color
}

// The styles.
var (
	headline = style{64, true, ink}
	strong   = style{38, true, ink}
	plain    = style{38, false, ink}
	small    = style{34, false, grey}
)

// leading is the distance of two lines of text, in sizes.
const leading = 1.25

// A pen writes in one style.
type pen struct {
	style
	face font.Face
	font *sfnt.Font
}

func (f fonts) pen(st style) pen {
	p := pen{style: st, font: f.regular}
	if st.bold {
		p.font = f.bold
	}
	// NewFace fails for no options that are given here.
	p.face, _ = opentype.NewFace(p.font, &opentype.FaceOptions{Size: st.size, DPI: 72, Hinting: font.HintingNone})
	return p
}

// write writes one line of text, its letters standing on y.
func (p pen) write(s *sheet, x, y float64, text string) {
	d := font.Drawer{
		Dst: s, Src: image.NewUniform(p.ink), Face: p.face,
		Dot: fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)},
	}
	d.DrawString(p.known(text))
}

// column writes text in a column, from the line that stands on y downwards.
func (p pen) column(s *sheet, x, y, wide float64, rows int, text string) {
	for _, row := range p.wrap(text, wide, rows) {
		p.write(s, x, y, row)
		y += p.size * leading
	}
}

// wide returns how wide text is.
func (p pen) wide(text string) float64 {
	return float64(font.MeasureString(p.face, p.known(text))) / 64
}

// known leaves out what the font has no letter for, such as emoji.
func (p pen) known(text string) string {
	var b sfnt.Buffer
	text = strings.Map(func(r rune) rune {
		if i, err := p.font.GlyphIndex(&b, r); err != nil || i == 0 {
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// wrap breaks text into rows that are at most so wide. What does not fit into
// the last row is cut off there, with dots for it.
func (p pen) wrap(text string, wide float64, most int) []string {
	var rows []string
	row := ""
	for _, word := range strings.Fields(p.known(text)) {
		longer := strings.TrimSpace(row + " " + word)
		if row == "" || len(rows) == most-1 || p.wide(longer) <= wide {
			row = longer
			continue
		}
		rows, row = append(rows, row), word
	}
	rows = append(rows, row)
	for i := range rows {
		rows[i] = p.cut(rows[i], wide)
	}
	return rows
}

// cut shortens text to a width.
func (p pen) cut(text string, wide float64) string {
	if p.wide(text) <= wide {
		return text
	}
	letters := []rune(text)
	for len(letters) > 0 && p.wide(string(letters)+"…") > wide {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimSpace(string(letters)) + "…"
}
