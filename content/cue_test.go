package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseCue(t *testing.T) {
	tests := []struct {
		text string
		want []Part
	}{
		{"flop", []Part{{Word: "flop"}}},
		{"=flat out", []Part{{Exact: "flat"}, {Word: "out"}}},
		{"<like> a? pancake", []Part{{Class: "like"}, {Word: "a", Optional: true}, {Word: "pancake"}}},
		{"ears .. flat", []Part{{Word: "ears"}, {Gap: 3}, {Word: "flat"}}},
		{"ears ... flat", []Part{{Word: "ears"}, {Gap: 6}, {Word: "flat"}}},
		{"(a|the old) dog", []Part{{Choices: [][]Part{{{Word: "a"}}, {{Word: "the"}, {Word: "old"}}}}, {Word: "dog"}}},
		{"(a|b)? c", []Part{{Choices: [][]Part{{{Word: "a"}}, {{Word: "b"}}}, Optional: true}, {Word: "c"}}},
	}
	for _, test := range tests {
		got, err := ParseCue(test.text)
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestParseCueRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":         "begins and ends with a word",
		".. flat":  "begins and ends with a word",
		"ears ..":  "begins and ends with a word",
		"(a|b":     "not closed",
		"a) b":     "closes nothing",
		"(|a) b":   "empty choice",
		"= flat":   "no word",
		"<like":    "a class is written <name>",
		"like> it": "a class is written <name>",
	} {
		_, err := ParseCue(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v; wanted one that says %q", text, err, want)
		}
	}
}
