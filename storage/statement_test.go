package storage

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	argument = regexp.MustCompile(`\$(\d+)`)
	// unshared are ways to say something that only one engine knows.
	unshared = regexp.MustCompile(`(?i)\?|\bINSERT OR\b|\bREPLACE INTO\b|\bAUTOINCREMENT\b|\browid\b|\bBOOLEAN\b|\bTRUE\b|\bFALSE\b|\bnow\(|\bdatetime\b|\bILIKE\b|\bRETURNING \*|::|"`)
)

// TestStatements holds every SQL text to what the engines share.
func TestStatements(t *testing.T) {
	all := statements(t)
	if len(all) < 20 {
		t.Fatalf("only %d statements were found", len(all))
	}
	for name, text := range all {
		if wrong := lint(text); wrong != "" {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}

// TestLint shows that the lint sees what it is for.
func TestLint(t *testing.T) {
	good := `SELECT a FROM b WHERE c = $1 AND d = $2 OR e = $1`
	if wrong := lint(good); wrong != "" {
		t.Errorf("a good statement: %s", wrong)
	}
	for _, bad := range []string{
		strings.ReplaceAll(good, "$1", "$3"),
		strings.Replace(good, "$1", "$2", 1),
		strings.Replace(good, "$1", "?", 1),
		strings.Replace(good, "a", "true", 1),
		strings.Replace(good, "$2", "$2::bigint", 1),
	} {
		if lint(bad) == "" {
			t.Errorf("nothing is wrong with %q; want something", bad)
		}
	}
}

// lint says what is wrong with a statement.
func lint(text string) string {
	if odd := unshared.FindString(text); odd != "" {
		return "says " + strconv.Quote(odd) + ", which not every engine knows"
	}
	highest := 0
	for _, found := range argument.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(found[1])
		if err != nil || n > highest+1 {
			return found[0] + " appears before those below it; SQLite would number it otherwise than PostgreSQL"
		}
		highest = max(highest, n)
	}
	return ""
}

// statements finds every constant of type statement in this package, and makes
// sure that there is no SQL anywhere else in it.
func statements(t *testing.T) map[string]string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		found := map[ast.Expr]bool{}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if kind, ok := n.Type.(*ast.Ident); ok && kind.Name == "statement" {
					for i, value := range n.Values {
						all[n.Names[i].Name], found[value] = unquote(t, value), true
					}
				}
			case *ast.BasicLit:
				if n.Kind == token.STRING && !found[n] && looksLikeSQL.MatchString(n.Value) {
					t.Errorf("%s: %s is SQL and no statement", file, n.Value)
				}
			}
			return true
		})
	}
	return all
}

var looksLikeSQL = regexp.MustCompile("^[`\"]\\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE) ")

func unquote(t *testing.T, value ast.Expr) string {
	literal, ok := value.(*ast.BasicLit)
	if !ok {
		t.Fatal("a statement is put together; want it written in one piece")
	}
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
