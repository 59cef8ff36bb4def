package picture

import (
	"bytes"
	"image"
	"image/png"
	"maps"
	"slices"
	"testing"
	"time"

	"golang.org/x/image/draw"

	"catwalk/coach"
	"catwalk/content"
)

// theGuide reads the guide anew, so that a test may change its words.
func theGuide(t testing.TB) *content.Guide {
	t.Helper()
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// all are pictures of every kind, by name.
func all() map[string]coach.Picture {
	list := map[string]coach.Picture{
		"path":         {Kind: coach.PathPicture},
		"path-wear":    {Kind: coach.PathPicture, Of: "wear"},
		"path-pack":    {Kind: coach.PathPicture, Of: "pack-outside"},
		"path-ending":  {Kind: coach.PathPicture, Of: "happy-indoors"},
		"progress":     {Kind: coach.ProgressPicture, Points: spring()},
		"progress-one": {Kind: coach.ProgressPicture, Points: "2026-05-04 objects stay"},
	}
	for _, name := range Cards() {
		list[name] = coach.Picture{Kind: coach.CardPicture, Of: name}
	}
	return list
}

// oneOfEach are pictures of every kind, fewer.
func oneOfEach() map[string]coach.Picture {
	few := all()
	maps.DeleteFunc(few, func(name string, _ coach.Picture) bool {
		return !slices.Contains([]string{"path-wear", "progress", "body-unsure"}, name)
	})
	return few
}

// spring is as many sessions as a picture holds, with all kinds of verdicts.
func spring() coach.Points {
	steps := []content.StepID{
		"objects", "objects", "objects", "scent-games", "scent-games", "scent-games", "drape", "drape", "loose-on", "loose-on",
		"drape", "loose-on", "loose-on", "wear", "wear", "wear", "loose-on", "wear", "wear", "leash-drag",
	}
	verdicts := map[int]content.Verdict{9: content.EaseBack, 14: content.End, 15: content.Reset, 17: content.CallVet}
	var sessions []coach.Point
	for i, step := range steps {
		day := time.Date(2026, 5, 4+i, 0, 0, 0, 0, time.UTC)
		sessions = append(sessions, coach.Point{Day: day, Step: step, Verdict: max(verdicts[i], content.Stay)})
	}
	return coach.PointsOf(sessions)
}

// drawn draws a picture and reads it back.
func drawn(t testing.TB, g *content.Guide, p coach.Picture) image.Image {
	t.Helper()
	data, err := Draw(g, p)
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, data)
}

func decoded(t testing.TB, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// thumbnail shrinks a picture to a width, in shades of grey.
func thumbnail(img image.Image, wide int) *image.Gray {
	b := img.Bounds()
	small := image.NewGray(image.Rect(0, 0, wide, b.Dy()*wide/b.Dx()))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), img, b, draw.Src, nil)
	return small
}

// apart is how far two thumbnails of one size differ: the share of points that
// are clearly darker or lighter.
func apart(a, b *image.Gray) float64 {
	n := 0
	for i := range a.Pix {
		if d := int(a.Pix[i]) - int(b.Pix[i]); d > 48 || d < -48 {
			n++
		}
	}
	return float64(n) / float64(len(a.Pix))
}
