package picture

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"catwalk/coach"
)

var update = flag.Bool("update", false, "rewrite the thumbnails in testdata")

// TestGolden compares every picture with its thumbnail in testdata, in shades
// of grey, as someone sees it who sees no colours. With -update the thumbnails
// are drawn anew; look at them before you commit them.
func TestGolden(t *testing.T) {
	g := theGuide(t)
	for name, p := range all() {
		got := thumbnail(drawn(t, g, p), 300)
		file := filepath.Join("testdata", name+".png")
		if *update {
			save(t, file, got)
			continue
		}
		want := load(t, file)
		if got.Bounds() != want.Bounds() {
			t.Errorf("%s: drawn %v large, wanted %v", name, got.Bounds(), want.Bounds())
		} else if d := apart(got, want); d > 0.0005 {
			t.Errorf("%s: %.2f %% of it looks different from %s", name, 100*d, file)
		}
	}
}

func save(t *testing.T, file string, img image.Image) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func load(t *testing.T, file string) *image.Gray {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	grey, ok := img.(*image.Gray)
	if !ok {
		t.Fatalf("%s is a %T, wanted shades of grey", file, img)
	}
	return grey
}

// TestMoods holds that no two cats look alike even at 120 pixels and without
// colours or words.
func TestMoods(t *testing.T) {
	g := theGuide(t)
	for id := range g.In("en").Lines {
		delete(g.In("en").Lines, id)
	}
	small := map[string]*image.Gray{}
	for _, name := range Cards() {
		small[name] = thumbnail(drawn(t, g, coach.Picture{Kind: coach.CardPicture, Of: name}), 120)
	}
	for i, one := range Cards() {
		for _, other := range Cards()[i+1:] {
			if d := apart(small[one], small[other]); d < 0.06 {
				t.Errorf("%s and %s differ in %.1f %% of their thumbnails: wanted 6", one, other, 100*d)
			}
		}
	}
}

// TestSame holds that a picture is the same bytes each time, also when many
// are drawn at once.
func TestSame(t *testing.T) {
	g := theGuide(t)
	for name, p := range oneOfEach() {
		var wg sync.WaitGroup
		drawings := make([][]byte, 2)
		for i := range drawings {
			wg.Go(func() { drawings[i], _ = Draw(g, p) })
		}
		wg.Wait()
		for _, data := range drawings {
			if len(data) == 0 || !bytes.Equal(data, drawings[0]) {
				t.Errorf("%s: drawn differently", name)
			}
		}
	}
}

func TestWhatCannotBeDrawn(t *testing.T) {
	g := theGuide(t)
	for _, p := range []coach.Picture{
		{}, {Kind: "photo"}, {Kind: coach.CardPicture}, {Kind: coach.CardPicture, Of: "body-happy"},
		{Kind: coach.PathPicture, Of: "moon"}, {Kind: coach.ProgressPicture}, {Kind: coach.ProgressPicture, Points: "yesterday"},
	} {
		if data, err := Draw(g, p); err == nil || data != nil {
			t.Errorf("%v was drawn, in %d bytes", p, len(data))
		}
	}
}

// TestCards holds that every picture that a card names can be drawn, and is
// told in words.
func TestCards(t *testing.T) {
	g := theGuide(t)
	for id, c := range g.In("en").Cards {
		if c.Picture == "" {
			continue
		}
		if _, ok := poses[c.Picture]; !ok {
			t.Errorf("%s names the picture %s: wanted one of %v", id, c.Picture, Cards())
		}
	}
	d := drawing{lang: g.In("en")}
	for _, name := range Cards() {
		for _, part := range []string{"alt", "title", "do", "ears", "eyes", "tail", "body"} {
			if line := fmt.Sprint(name, ".", part); d.line(line) == "" {
				t.Errorf("the guide has no line picture.%s", line)
			}
		}
	}
}
