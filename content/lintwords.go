package content

import (
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// lintClasses reports every class that a cue names and nobody has written.
func (d *draft) lintClasses(w *Words, root ast.Node, file string) {
	known := slices.Sorted(maps.Keys(w.Classes))
	ast.Walk(visit(func(n ast.Node) {
		text, ok := n.(*ast.StringNode)
		if !ok || !strings.Contains(text.Value, "<") {
			return
		}
		parts, err := ParseCue(text.Value)
		if err != nil {
			return // said when the cue was read
		}
		for _, class := range ClassesIn(parts) {
			if !slices.Contains(known, class) {
				d.report(position(file, n), "%v", unknown("class", class, known))
			}
		}
	}), root)
}

// ClassesIn returns the classes that a cue names.
func ClassesIn(parts []Part) []string {
	var names []string
	for _, p := range parts {
		if p.Class != "" {
			names = append(names, p.Class)
		}
		for _, choice := range p.Choices {
			names = append(names, ClassesIn(choice)...)
		}
	}
	return names
}
