package picture

import (
	"image"
	"image/color"
	"math"
	"strings"
	"testing"

	"catwalk/coach"
	"catwalk/content"
)

// TestLimits holds what platforms take, of pictures with the guide's words and
// with the longest that its rules allow. The edges stay free.
func TestLimits(t *testing.T) {
	for words, g := range map[string]*content.Guide{"its words": theGuide(t), "long words": longest(theGuide(t)), "one long word": endless(theGuide(t))} {
		for name, p := range oneOfEach() {
			data, err := Draw(g, p)
			if err != nil {
				t.Errorf("%s with %s: %v", name, words, err)
				continue
			}
			img := decoded(t, data)
			b := img.Bounds()
			if b.Dx() != width || b.Dy() > tallest || b.Dy() < width/4 || len(data) > 1<<20 {
				t.Errorf("%s with %s: %v large, in %d bytes", name, words, b, len(data))
			}
			if at, ok := spill(img); ok {
				t.Errorf("%s with %s: something touches the edge at %v", name, words, at)
			}
		}
	}
}

// longest makes every label as long as its rule allows, in common words.
func longest(g *content.Guide) *content.Guide {
	return relabel(g, func(n int) string { return strings.Repeat("wonderful ", 9)[:n] })
}

// endless makes every label one word that nothing can break.
func endless(g *content.Guide) *content.Guide {
	return relabel(g, func(n int) string { return strings.Repeat("W", n) })
}

func relabel(g *content.Guide, word func(int) string) *content.Guide {
	lang := g.In("en")
	for id := range lang.Lines {
		lang.Lines[id] = word(60)
	}
	for id, c := range lang.Cards {
		if c.Short = word(30); strings.HasPrefix(string(id), "gates/") {
			c.Short = word(40)
		}
	}
	return g
}

// spill looks for anything within 4 units of the edge that is not background.
func spill(img image.Image) (image.Point, bool) {
	b := img.Bounds()
	for _, edge := range []image.Rectangle{
		image.Rect(0, 0, b.Dx(), 4), image.Rect(0, b.Dy()-4, b.Dx(), b.Dy()),
		image.Rect(0, 0, 4, b.Dy()), image.Rect(b.Dx()-4, 0, b.Dx(), b.Dy()),
	} {
		for y := edge.Min.Y; y < edge.Max.Y; y++ {
			for x := edge.Min.X; x < edge.Max.X; x++ {
				if c := img.At(x, y); !same(c, paper) && !same(c, grass) {
					return image.Point{X: x, Y: y}, true
				}
			}
		}
	}
	return image.Point{}, false
}

func same(a, b color.Color) bool {
	r, g, bl, _ := a.RGBA()
	r2, g2, bl2, _ := b.RGBA()
	return r == r2 && g == g2 && bl == bl2
}

// TestLongPath holds that a path too long to draw is refused, not cut.
func TestLongPath(t *testing.T) {
	g := theGuide(t)
	for range 4 {
		g.Steps = append(g.Steps, g.Steps[:12]...)
	}
	if _, err := Draw(g, coach.Picture{Kind: coach.PathPicture}); err == nil {
		t.Error("60 steps were drawn")
	}
}

func TestWrap(t *testing.T) {
	f, err := openFonts()
	if err != nil {
		t.Fatal(err)
	}
	p := f.pen(plain)
	for _, text := range []string{
		"", "short", "some words that need more than a row or two of them", strings.Repeat("W", 90), "🐈 emoji 🐈 and 猫", "Grüße für Мурка", "a\nb\x00c",
	} {
		rows := p.wrap(text, 300, 2)
		if len(rows) > 2 {
			t.Errorf("%q has %d rows", text, len(rows))
		}
		for _, row := range rows {
			if p.wide(row) > 300 {
				t.Errorf("%q is %.0f wide", row, p.wide(row))
			}
		}
	}
	if got := p.wrap("🐈 Grüße für 猫 Мурка", 900, 1)[0]; got != "Grüße für Мурка" {
		t.Errorf("what the font knows is left as %q", got)
	}
}

// TestContrast holds the contrast that WCAG 2 asks of text (4.5:1) and of
// marks (3:1), https://www.w3.org/TR/WCAG22/#contrast-minimum.
func TestContrast(t *testing.T) {
	for name, pair := range map[string]struct {
		on, of color.RGBA
		want   float64
	}{
		"text": {paper, ink, 7}, "small text": {paper, grey, 4.5}, "on grass": {grass, ink, 7}, "here": {paper, green, 4.5}, "here on grass": {grass, green, 4.5},
		"go on": {green, white, 4.5}, "pause": {amber, white, 4.5}, "end": {red, white, 4.5}, "marks": {paper, amber, 3}, "lines of a cat": {fur, ink, 7},
	} {
		if got := contrast(pair.on, pair.of); got < pair.want {
			t.Errorf("%s: contrast %.1f, wanted %.1f", name, got, pair.want)
		}
	}
}

func contrast(a, b color.RGBA) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
