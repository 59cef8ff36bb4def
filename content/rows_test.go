package content

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestPlainRows checks that the guide's own examples are read the short way,
// and that the careful way reads the same.
func TestPlainRows(t *testing.T) {
	names, err := filepath.Glob("en/examples/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !sameRows(t, string(data)) {
			t.Errorf("%s is not read the short way, which costs every start of the program", name)
		}
	}
}

// TestPlainRow breaks one row in all the ways that the short way must leave to
// the careful one.
func TestPlainRow(t *testing.T) {
	const row = `  - {text: "flat out", present: [flop, eats], accept_topic: [heat], intent: report, hold: true}`
	if !sameRows(t, "examples:\n"+row+"\n") {
		t.Fatal("a plain row is not read the short way")
	}
	for _, broken := range []struct{ old, new string }{
		{"flat out", `flat \"out\"`},
		{"flat out", "flat\tout"},
		{"flat out", "flat \ufeff out"},
		{`"flat out"`, `'flat out'`},
		{`"flat out"`, `flat out`},
		{`"flat out"`, `"flat out" # today`},
		{"[flop, eats]", "[]"},
		{"[flop, eats]", "[flop eats]"},
		{"[flop, eats]", "[flop,eats]"},
		{"[flop, eats]", "[flop, ]"},
		{"[flop, eats]", `["flop", eats]`},
		{"[flop, eats]", "flop"},
		{"[flop, eats]", "[flop, [eats]]"},
		{"[flop, eats]", "[*flop, eats]"},
		{"present:", "presnt:"},
		{"present:", "present :"},
		{"present: ", "present:"},
		{"intent: report", "intent: null"},
		{"intent: report", "intent: ~"},
		{"intent: report", "intent: Report"},
		{"intent: report", "intent: 3"},
		{"intent: report", "intent: report, intent: gear"},
		{"intent: report", "intent: [report]"},
		{"hold: true", "hold: yes"},
		{"hold: true", "hold: false"},
		{"hold: true", "hold: true, hold: true"},
		{"hold: true", "hold: true, "},
		{"hold: true}", "hold: true} "},
		{"hold: true}", "hold: true}}"},
		{"hold: true}", "hold: true"},
		{"  - {", "- {"},
		{"  - {", "   - {"},
	} {
		text := "examples:\n" + strings.Replace(row, broken.old, broken.new, 1) + "\n"
		if sameRows(t, text) {
			t.Errorf("read the short way: %s", text)
		}
	}
}

// TestPlainRowsDamaged damages examples at random. What is still read the
// short way must be read alike by the careful one, without a problem.
func TestPlainRowsDamaged(t *testing.T) {
	data, err := os.ReadFile("testdata/rows.yaml")
	if err != nil {
		t.Fatal(err)
	}
	short := 0
	for seed := range uint64(20_000) {
		random := rand.New(rand.NewPCG(seed, 1))
		if sameRows(t, string(damaged(random, data))) {
			short++
		}
	}
	if short < 1000 {
		t.Errorf("%d of 20000 damaged files are read the short way: too few to compare", short)
	}
}

// sameRows reports whether a text is read the short way, and checks that the
// careful way then reads the same. A text that is none is refused before that.
func sameRows(t *testing.T, text string) bool {
	t.Helper()
	got, ok := plainRows(text)
	if !ok || !utf8.ValidString(text) {
		return false
	}
	d := newDraft(fstest.MapFS{})
	var want exampleTable
	d.decode("examples.yaml", d.parseYAML("examples.yaml", text), &want)
	if len(d.problems) > 0 {
		t.Errorf("read the short way in spite of %v:\n%s", d.problems, text)
	}
	if diff := cmp.Diff(want.Examples, got); diff != "" {
		t.Errorf("read otherwise the short way (+) than with care (-):\n%s\n%s", diff, text)
	}
	return true
}
