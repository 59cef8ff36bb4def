package coach_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"catwalk/content"
)

// lineID is what the id of a line looks like in the source.
var lineID = regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.[a-z0-9.-]+$`)

// TestLines looks for every line that the source names in the guide.
func TestLines(t *testing.T) {
	lines := theCoach(t).Guide().In("en").Lines
	for _, id := range named(t) {
		if lines[content.LineID(id)] == "" {
			t.Errorf("the source names the line %q, and the guide has none", id)
		}
	}
}

// named returns the strings of the package that look like a line's id. Those
// that end in a dot or hyphen are beginnings, and tried by the chats.
func named(t *testing.T) []string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(source, func(n ast.Node) bool {
			if s, ok := literal(n); ok && lineID.MatchString(s) && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "-") {
				ids = append(ids, s)
			}
			return true
		})
	}
	return ids
}

// literal returns the text of a string literal.
func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}
