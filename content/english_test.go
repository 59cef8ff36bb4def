package content

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Sit down. Wait!  Is {name} calm?", []string{"Sit down.", "Wait!", "Is {name} calm?"}},
		{"Walk 1.5 m behind.", []string{"Walk 1.5 m behind."}},
		{"One thing\nover two lines.", []string{"One thing\nover two lines."}},
		{"First\n\nSecond", []string{"First", "Second"}},
		{"- Sit\n- **Wait.** Then go", []string{"Sit", "Wait.", "Then go"}},
		{"1. Sit\n2. Wait", []string{"Sit", "Wait"}},
		{"He said \"no.\" She left.", []string{"He said \"no.", "She left."}},
		{"...", nil},
	}
	for _, test := range tests {
		var got []string
		for s := range sentences(test.text) {
			got = append(got, s.text)
			if test.text[s.at:s.at+len(s.text)] != s.text {
				t.Errorf("%q does not stand at byte %d of %q", s.text, s.at, test.text)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q has the sentences %q, wanted %q", test.text, got, test.want)
		}
	}
}

func TestNegated(t *testing.T) {
	tests := []struct {
		sentence string
		want     bool
	}{
		{"Never PULL the leash", true},
		{"PULL the leash", false},
		{"Never push, lift or PULL", true},
		{"Never PULL, push or lift", true},
		{"Do not wait, PULL the leash", false},
		{"Do not wait; PULL the leash", false},
		{"Do not wait but PULL the leash", false},
		{"If {they} {doesn't|don't} PULL", true},
		{"There is no need to PULL", true},
		{"Nobody, not even you, can PULL", false},
		{"Don’t ever PULL", true},
		{"Lure instead of PULL", true},
	}
	for _, test := range tests {
		at := slices.Index([]byte(test.sentence), 'P')
		if got := negated(test.sentence, at); got != test.want {
			t.Errorf("%q: PULL is negated %v, wanted %v", test.sentence, got, test.want)
		}
	}
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"cat": 1, "harness": 2, "leash": 1, "emergency": 4, "take": 1, "gentle": 2, "stopped": 1, "waited": 2, "the": 1, "{they}": 1, "{eats|eat}": 1,
	} {
		if got := syllables(word); got != want {
			t.Errorf("%s has %d syllables, wanted %d", word, got, want)
		}
	}
}

func TestGrade(t *testing.T) {
	easy := grade("Sit down. Give a treat. Go home.")
	hard := grade("Subsequently, veterinary professionals recommend gradually increasing environmental complexity.")
	if easy > 2 || hard < 15 {
		t.Errorf("easy words read like grade %.1f and hard ones like %.1f", easy, hard)
	}
	if got := grade(""); got != 0 {
		t.Errorf("no words read like grade %.1f", got)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"leash-drag", "leash", "loose-on"}
	for got, want := range map[string]string{"leesh-drag": "leash-drag", "lesh": "leash", "looseon": "loose-on", "harness": "", "": ""} {
		if near := nearest(got, names); near != want {
			t.Errorf("%q is near %q, wanted %q", got, near, want)
		}
	}
}
