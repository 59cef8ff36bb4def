package content

import (
	"slices"
	"testing"
)

func TestChoices(t *testing.T) {
	card := Card{Sections: []Section{{Name: "choices", Text: "- **Open the bag** — {name} goes in.\n- Run — running - even slowly — frightens.\n- Wait"}}}
	want := []RehearsalChoice{
		{Label: "Open the bag", Why: "{name} goes in.", Right: true},
		{Label: "Run", Why: "running - even slowly — frightens."},
		{Label: "Wait"},
	}
	if got := card.Choices(); !slices.Equal(got, want) {
		t.Errorf("read the choices %+v, wanted %+v", got, want)
	}
	if got := (&Card{}).Choices(); got != nil {
		t.Errorf("a card without choices has %+v", got)
	}
}

func TestMedical(t *testing.T) {
	for _, test := range []struct {
		id      CardID
		sources []string
		want    bool
	}{
		{"alerts/lost-now", []string{"L1"}, true},
		{"answers/vaccines", []string{"A", "V15"}, true},
		{"gates/health", []string{"V27"}, true},
		{"answers/tricks", []string{"W", "ED"}, false},
		{"steps/first-outing", []string{"V29"}, false},
		{"gear/treats", []string{"V10"}, false},
	} {
		c := Card{ID: test.id, Sources: test.sources}
		if got := c.Medical(); got != test.want {
			t.Errorf("%s, which rests on %v, is medical: %v, wanted %v", test.id, test.sources, got, test.want)
		}
	}
}
