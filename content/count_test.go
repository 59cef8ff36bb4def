package content

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReport(t *testing.T) {
	guide, err := Load(os.DirFS("testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	one := Problems{{"path.yaml", 3, 9, "no step named \"waer\""}}
	tests := []struct {
		guide    *Guide
		problems Problems
		want     string
	}{
		{guide, nil, "no problems: 15 cards with 481 words and 8 examples, 4 lines, 4 steps, 5 signs, 3 sources; 0 cards reviewed"},
		{nil, one, "path.yaml:3:9: no step named \"waer\"\n1 problem\n"},
		{nil, append(one, Problem{File: "signs.yaml", Text: "no such file in the guide"}), "signs.yaml: no such file in the guide\n2 problems\n"},
	}
	for _, test := range tests {
		var out strings.Builder
		if err := Report(&out, test.guide, test.problems); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), test.want) {
			t.Errorf("reported %q, wanted %q", out.String(), test.want)
		}
	}
}

// TestCount counts a guide before and after something was added to it.
func TestCount(t *testing.T) {
	files := goodGuide(t)
	before, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	files["en/body/afraid.md"] = &fstest.MapFile{Data: []byte(
		"---\ntitle: Afraid\nshort: Afraid\nsources: [W]\nreview: {by: Dr. Vet, on: 2026-01-31}\n---\nThree words here.\n\n## Ears\nFlat.\n")}
	after, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	want := before.Count()
	want.Cards, want.Words, want.Reviewed = want.Cards+1, want.Words+4, want.Reviewed+1
	if got := after.Count(); got != want {
		t.Errorf("counted %+v, wanted %+v", got, want)
	}
}
