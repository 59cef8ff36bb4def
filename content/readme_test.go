package content

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/parser"
)

// TestReadme checks that the author's guide explains every field, heading,
// placeholder and verdict that there is.
func TestReadme(t *testing.T) {
	readme := readme(t)
	for _, row := range []any{Step{}, signRow{}, Gate{}, Door{}, Group{}, Neighbour{}, Card{}, Example{}, SignCues{}} {
		for _, field := range fieldNames(reflect.TypeOf(row)) {
			wantMention(t, readme, "`"+field+"`")
		}
	}
	for _, field := range []string{"grade", "position", "version", "reset"} {
		wantMention(t, readme, "`"+field+"`")
	}
	for _, f := range cardFolders {
		wantMention(t, readme, "`"+f.name+"/`")
		for _, section := range slices.Concat(f.required, f.optional) {
			wantMention(t, readme, headingOf(section))
		}
	}
	for _, name := range slices.Concat(inText, inLines) {
		wantMention(t, readme, "`{"+name+"}`")
	}
	for _, verdict := range Verdicts() {
		wantMention(t, readme, "`"+verdict+"`")
	}
}

// TestReadmeExamples checks that the examples in the author's guide are YAML.
func TestReadmeExamples(t *testing.T) {
	blocks := strings.Split(readme(t), "```yaml\n")[1:]
	if len(blocks) < 5 {
		t.Errorf("%d examples, wanted at least 5", len(blocks))
	}
	for _, block := range blocks {
		block, _, _ = strings.Cut(block, "```")
		if _, err := parser.ParseBytes([]byte(block), 0); err != nil {
			t.Errorf("%v in:\n%s", err, block)
		}
	}
}

// wantMention checks that a text contains some words.
func wantMention(t *testing.T, text, words string) {
	t.Helper()
	if !strings.Contains(text, words) {
		t.Errorf("README.md does not mention %s", words)
	}
}

// readme returns the author's guide.
func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
