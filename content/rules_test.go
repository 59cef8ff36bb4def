package content

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "rewrite the problems that the files in testdata/lint expect")

// TestRules plants the faults described in testdata/lint, each in a copy of
// the small guide in testdata/good, and compares what is said of them.
func TestRules(t *testing.T) {
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, f := range checkFaults(t, r.name) {
				f.checkNeeded(t, r)
			}
		})
	}
}

// TestReading plants faults that keep a file or a field from being read.
func TestReading(t *testing.T) { checkFaults(t, "reading") }

// checkFaults plants the faults of one file in testdata/lint.
func checkFaults(t *testing.T, name string) []fault {
	t.Helper()
	file := filepath.Join("testdata", "lint", name+".txt")
	faults := readFaults(t, file)
	for i := range faults {
		faults[i].check(t)
	}
	if *update {
		writeFaults(t, file, faults)
	}
	return faults
}

// TestEveryFaultFileHasARule finds files that no rule reads any more.
func TestEveryFaultFileHasARule(t *testing.T) {
	files, err := filepath.Glob("testdata/lint/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		if name != "reading" && !slices.ContainsFunc(rules, func(r rule) bool { return r.name == name }) {
			t.Errorf("%s: no rule of this name", file)
		}
	}
}

// TestGood checks that the guide that faults are planted in has none.
func TestGood(t *testing.T) {
	for _, p := range Check(os.DirFS("testdata/good")) {
		t.Error(p)
	}
}

// check plants a fault and compares the problems with those expected.
func (f *fault) check(t *testing.T) {
	t.Helper()
	found := strings.Split(Check(f.guide(t)).Error(), "\n")
	if *update {
		f.want = found
	}
	if !slices.Equal(found, f.want) {
		t.Errorf("%s\nfound:\n\t%s\nwanted:\n\t%s", f.why, strings.Join(found, "\n\t"), strings.Join(f.want, "\n\t"))
	}
}

// guide returns the good guide with the fault in it.
func (f *fault) guide(t *testing.T) fstest.MapFS {
	t.Helper()
	guide := goodGuide(t)
	for _, c := range f.changes {
		c.apply(t, guide)
	}
	return guide
}

// checkNeeded checks that it is this rule that finds the fault.
func (f *fault) checkNeeded(t *testing.T, r rule) {
	t.Helper()
	d := read(f.guide(t))
	d.problems = nil
	r.check(d)
	if len(d.problems) == 0 && !strings.HasSuffix(f.why, "(right)") {
		t.Errorf("%s\nthe rule %s by itself finds nothing", f.why, r.name)
	}
}

// goodGuide returns a copy of the good guide that can be changed.
func goodGuide(t *testing.T) fstest.MapFS {
	t.Helper()
	guide := fstest.MapFS{}
	err := filepath.WalkDir("testdata/good", func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel("testdata/good", path)
		guide[filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return guide
}
