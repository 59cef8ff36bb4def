package content

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestDefault checks that the guide that the program carries has no problems.
func TestDefault(t *testing.T) {
	guide, err := Default()
	if err != nil {
		t.Fatalf("the embedded guide is refused:\n%v", err)
	}
	if guide.Step("ready") == nil || guide.Sign("flop") == nil || guide.Gate("vet-word") == nil {
		t.Error("the embedded guide lacks a step, sign or gate that the coach stands on")
	}
}

// TestLoad checks what becomes of the small guide when it is read.
func TestLoad(t *testing.T) {
	guide, err := Load(os.DirFS("testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	if s := guide.Step("put-on"); s == nil || s.ID != "wear" {
		t.Errorf("the step that was once put-on is %v, wanted wear", s)
	}
	flop := guide.Sign("flop")
	want := [Places]Verdict{NoVerdict, Stay, Stay, Stay, End, EaseBack}
	if flop.Verdicts != want || !flop.Root() || flop.Rest.Outdoors != 24 {
		t.Errorf("flop is %+v, wanted verdicts %v, root, 24 hours of rest outdoors", flop, want)
	}
	if kind := guide.Sign("melts").Kind; kind != "flop" {
		t.Errorf("melts is a kind of %s, wanted flop", kind)
	}
	if s := guide.Sources["V"]; s.Publisher != "The Vet School" || s.Grade != 1 {
		t.Errorf("source V is %+v", s)
	}
	if !slices.Equal(guide.Step("yard").Gates, []GateID{"vet-word", "settled"}) {
		t.Errorf("the gates of yard are %v", guide.Step("yard").Gates)
	}
}

// TestLoadText checks what becomes of cards and lines.
func TestLoadText(t *testing.T) {
	guide, err := Load(os.DirFS("testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	lang := guide.In("xx")
	if lang.Tag != "en" || lang.Lines["ask.name"] != "What is your cat called?" {
		t.Errorf("%s: the line ask.name is %q", lang.Tag, lang.Lines["ask.name"])
	}
	flop := lang.Cards["signs/flop"]
	if flop.Short != "Flops" || flop.Lead != "The harness feels odd, so {name} lies down." {
		t.Errorf("the card of flop begins %q, %q", flop.Short, flop.Lead)
	}
	if at := flop.At(Backpack); at != "Open the bag at home and let {them} out." {
		t.Errorf("in the backpack, flop is answered with %q", at)
	}
	if flop.At(IndoorsFree) != flop.At(IndoorsLeash) || flop.Section("third-time") == "" {
		t.Errorf("flop has the sections %+v", flop.Sections)
	}
	if ears := lang.Cards["signs/ears-flat"]; ears.At(IndoorsFree) == ears.At(Outdoors) || ears.At(Backpack) != ears.At(IndoorsFree) {
		t.Errorf("everywhere does not stand for the places that are not named: %+v", ears.Sections)
	}
}

// TestLoadRefuses checks that a broken guide is not returned, and that the
// error holds all that is wrong.
func TestLoadRefuses(t *testing.T) {
	broken := goodGuide(t)
	delete(broken, "en/steps/wear.md")
	delete(broken, "en/gates/heat.md")
	guide, err := Load(broken)
	var problems Problems
	if guide != nil || !errors.As(err, &problems) || len(problems) != 2 {
		t.Fatalf("guide %v, error %v: wanted no guide and two problems", guide, err)
	}
	want := "gates.yaml:17:9: no card for this: wanted the file en/gates/heat.md\n" +
		"path.yaml:18:9: no card for this: wanted the file en/steps/wear.md"
	if err.Error() != want {
		t.Errorf("found:\n%v\nwanted:\n%s", err, want)
	}
}

// TestLineEnds checks that files written on Windows are read alike.
func TestLineEnds(t *testing.T) {
	guide := goodGuide(t)
	for _, f := range guide {
		f.Data = append([]byte("\ufeff"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
	}
	loaded, err := Load(guide)
	if err != nil {
		t.Fatal(err)
	}
	if text := loaded.In("en").Cards["steps/wear"].Section("what-to-do"); strings.Contains(text, "\r") || strings.Count(text, "\n") != 2 {
		t.Errorf("what to do at wear is %q", text)
	}
}

// TestForeignBytes checks that a file that is no text is named.
func TestForeignBytes(t *testing.T) {
	guide := goodGuide(t)
	guide["en/steps/wear.md"] = &fstest.MapFile{Data: []byte("---\n\xff\xfe\n---\n")}
	want := "en/steps/wear.md: not UTF-8 text"
	if found := Check(guide).Error(); found != want {
		t.Errorf("found %q, wanted %q", found, want)
	}
}

// TestEmpty checks that an empty folder is refused kindly.
func TestEmpty(t *testing.T) {
	found := Check(fstest.MapFS{}).Error()
	for _, file := range []string{"path.yaml", "signs.yaml", "gates.yaml", "sources.yaml", "en/lines.yaml"} {
		if !strings.Contains(found, file+": no such file in the guide") {
			t.Errorf("%s is not missed in:\n%s", file, found)
		}
	}
}
