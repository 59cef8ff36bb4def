package reading

import (
	"cmp"
	"slices"
)

// A weight is what a feature speaks for a label.
type weight struct {
	label int32
	by    float32
}

// A ranked label is one with its probability.
type ranked struct {
	label string
	by    float32
}

// best returns the labels with the highest scores, at most n.
func best(labels []string, scores []float32, n int) []ranked {
	var list []ranked
	for k, s := range scores {
		at, _ := slices.BinarySearchFunc(list, s, func(r ranked, s float32) int { return cmp.Compare(s, r.by) })
		if at < n {
			list = slices.Insert(list, at, ranked{labels[k], s})
			list = list[:min(n, len(list))]
		}
	}
	return list
}
