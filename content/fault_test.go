package content

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// A fault is one paragraph of a file in testdata/lint:
//
//	Why it matters, on the first line.
//	in path.yaml
//	- a line to be replaced
//	+ by this line
//	= path.yaml:1:2: the problem that is found
//
// Without a - line the + lines are added at the end of the file, which may be
// new. A - line without + takes the line away, and "- *" the whole file. A
// why that ends in "(right)" shows something that the rule must allow; then
// the one = line is empty.
type fault struct {
	why     string
	changes []change
	want    []string
}

// A change replaces some lines of a file by others.
type change struct {
	file     string
	old, new []string
}

// readFaults reads the faults of a file.
func readFaults(t *testing.T, file string) []fault {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var faults []fault
	for part := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
		faults = append(faults, parseFault(t, part))
	}
	return faults
}

// parseFault reads one fault.
func parseFault(t *testing.T, part string) fault {
	t.Helper()
	lines := strings.Split(part, "\n")
	f := fault{why: lines[0]}
	for _, line := range lines[1:] {
		mark, rest, _ := strings.Cut(line, " ")
		last := len(f.changes) - 1
		switch mark {
		case "in":
			f.changes = append(f.changes, change{file: rest})
		case "-":
			f.changes[last].old = append(f.changes[last].old, rest)
		case "+":
			f.changes[last].new = append(f.changes[last].new, rest)
		case "=":
			f.want = append(f.want, rest)
		default:
			t.Fatalf("%s\nwanted a line that begins with in, -, + or =, found %q", f.why, line)
		}
	}
	return f
}

// apply makes the change in a guide.
func (c change) apply(t *testing.T, guide fstest.MapFS) {
	t.Helper()
	text := ""
	if f := guide[c.file]; f != nil {
		text = string(f.Data)
	}
	old, added := strings.Join(c.old, "\n"), strings.Join(c.new, "\n")
	switch {
	case old == "*":
		delete(guide, c.file)
		return
	case old == "":
		text += added + "\n"
	case strings.Count(text, old) == 0:
		t.Fatalf("%s does not contain %q", c.file, old)
	case added == "":
		text = strings.Replace(text, old+"\n", "", 1)
	default:
		text = strings.Replace(text, old, added, 1)
	}
	guide[c.file] = &fstest.MapFile{Data: []byte(text)}
}

// writeFaults writes faults back, with the problems that were found.
func writeFaults(t *testing.T, file string, faults []fault) {
	t.Helper()
	var out strings.Builder
	for i, f := range faults {
		if i > 0 {
			out.WriteString("\n")
		}
		out.WriteString(f.why + "\n")
		for _, c := range f.changes {
			out.WriteString("in " + c.file + "\n" + marked("-", c.old) + marked("+", c.new))
		}
		out.WriteString(marked("=", f.want))
	}
	if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// marked writes lines with a mark before each.
func marked(mark string, lines []string) string {
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(strings.TrimRight(mark+" "+line, " ") + "\n")
	}
	return out.String()
}
