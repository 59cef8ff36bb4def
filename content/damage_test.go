package content

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// splinters are pieces of text that mean something to YAML or Markdown.
var splinters = []string{
	"{", "}", "|", "\n", "- ", "## ", "---\n", "*", "**", "[", "]", "&a ", "*a", "<b>", "`", ": ", "? ", "\t", "\x00",
	"\u202e", "'", "\"", "!!x ", "|-\n", "> ", "{they", "1. ", "#", "everywhere", "\r", "...", "%", "@", "<<: ", "\xff",
}

// TestDamage damages files of the guide at random and checks that reading
// them never fails otherwise than by problems with places inside the files.
func TestDamage(t *testing.T) {
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 0))
		guide := goodGuide(t)
		names := slices.Sorted(maps.Keys(guide))
		file := guide[names[random.IntN(len(names))]]
		for range 1 + random.IntN(3) {
			file.Data = damaged(random, file.Data)
		}
		for _, p := range Check(guide) {
			checkInside(t, seed, guide, p)
		}
	}
}

// damaged returns data with a splinter in it, or with a piece or the end
// missing.
func damaged(random *rand.Rand, data []byte) []byte {
	at := random.IntN(len(data) + 1)
	switch random.IntN(5) {
	case 0:
		return data[:at]
	case 1:
		return slices.Concat(data[:at], data[min(len(data), at+random.IntN(20)):])
	}
	return slices.Concat(data[:at], []byte(splinters[random.IntN(len(splinters))]), data[at:])
}

// checkInside checks that a problem's place is in its file.
func checkInside(t *testing.T, seed uint64, guide fstest.MapFS, p Problem) {
	t.Helper()
	if p.File == "" || p.Text == "" {
		t.Errorf("seed %d: a problem without file or text: %+v", seed, p)
	}
	if p.Line == 0 {
		return // something is not there at all
	}
	lines := strings.Split(string(guide[p.File].Data), "\n")
	if p.Line > len(lines)+1 || p.Column < 1 || p.Line <= len(lines) && p.Column > len(lines[p.Line-1])+2 {
		t.Errorf("seed %d: outside of the file: %s", seed, p)
	}
}
