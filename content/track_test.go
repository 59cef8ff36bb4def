package content

import (
	"slices"
	"strings"
	"testing"
)

func TestTrack(t *testing.T) {
	g, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, track := range []Track{MainTrack, PackTrack, EndTrack} {
		asked := map[GateID]bool{}
		for _, s := range g.Track(track) {
			n++
			for _, id := range g.NewGates(s) {
				if asked[id] || !slices.Contains(s.Gates, id) {
					t.Errorf("%s: %s is no new gate", s.ID, id)
				}
				asked[id] = true
			}
			for _, id := range s.Gates {
				if !asked[id] {
					t.Errorf("%s: %s is new there, and was left out", s.ID, id)
				}
			}
		}
	}
	if n != len(g.Steps) {
		t.Errorf("the tracks have %d steps, wanted all %d", n, len(g.Steps))
	}
}

func TestFind(t *testing.T) {
	g, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	if c, err := g.In("en").Find("steps/wear"); err != nil || c.WordCount() < 50 {
		t.Errorf("steps/wear: %v, %v", c, err)
	}
	if _, err := g.In("en").Find("steps/waer"); err == nil || !strings.Contains(err.Error(), `did you mean "steps/wear"`) {
		t.Errorf("steps/waer: %v", err)
	}
}
