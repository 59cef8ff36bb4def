package content

import "fmt"

// unknown says that a name is not one of those allowed, and which of them may
// have been meant.
func unknown(what, got string, allowed []string) error {
	if near := nearest(got, allowed); near != "" {
		return fmt.Errorf("no %s named %q; did you mean %q?", what, got, near)
	}
	return fmt.Errorf("no %s named %q", what, got)
}

// nearest returns the allowed name that is fewest edits away from got, or ""
// when none is close enough to be a slip of the pen.
func nearest(got string, allowed []string) string {
	best, name := 1+len(got)/3, ""
	for _, a := range allowed {
		if d := distance(got, a); d <= best {
			best, name = d-1, a
		}
	}
	return name
}

// distance counts the single-byte insertions, deletions and substitutions
// that turn a into b (Levenshtein's distance).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
