package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one thing that is wrong with a guide, and where.
type Problem struct {
	// File is the path inside the guide: "en/steps/wear.md".
	File string
	// Line and Column count from 1, in lines and characters; both are 0 where
	// the fault is that something is not there at all.
	Line, Column int
	// Text says what is wrong and what was wanted, in lower case.
	Text string
}

// String returns "file:line:column: text", as editors and people read it.
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text)
}

// Problems are all that is wrong with a guide, by file and place.
type Problems []Problem

// Error returns the problems, one per line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// sorted returns the problems by file and place, each once.
func (ps Problems) sorted() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Text, b.Text),
		)
	})
	return slices.Compact(ps)
}
