package reading_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"catwalk/content"
)

// An asked message is one with the topics that answer it, the best first;
// none where no card does.
type asked struct {
	text   string
	topics []string
}

// A shelving counts how often the right card came first, and among the first
// three.
type shelving struct{ first, three, all int }

// take counts one message.
func (s *shelving) take(t testing.TB, a asked) {
	s.all++
	read := reader(t).Read(a.text).Topics
	hit := slices.IndexFunc(read, func(id string) bool { return slices.Contains(a.topics, id) })
	if hit == 0 {
		s.first++
	}
	if hit >= 0 && hit < 3 {
		s.three++
	}
	if hit != 0 {
		t.Logf("want %v, got %v: %s", a.topics, read[:min(3, len(read))], a.text)
	}
}

// String returns both shares.
func (s shelving) String() string {
	return fmt.Sprintf("right card first %.3f, among the first three %.3f, of %d", s.share(s.first), s.share(s.three), s.all)
}

// share is a part of all messages.
func (s shelving) share(part int) float64 { return float64(part) / float64(max(1, s.all)) }

// TestTopics measures how often the right card comes first. The floors are a
// little below what is reached, so that a change for the worse is noticed. Run
// it with -v to see what was read wrong.
func TestTopics(t *testing.T) {
	for _, set := range []struct {
		name         string
		asked        []asked
		first, three float64
	}{
		{"written blind", blindly(t), 0.92, 0.96},
		{"kept aside", keptAside(t), 0.76, 0.91},
	} {
		t.Run(set.name, func(t *testing.T) {
			s := &shelving{}
			for _, a := range set.asked {
				s.take(t, a)
			}
			t.Log(s)
			if s.share(s.first) < set.first || s.share(s.three) < set.three {
				t.Errorf("%v; wanted at least %.2f and %.2f", s, set.first, set.three)
			}
		})
	}
}

// blindly returns the questions of testdata/questions.txt that a card answers.
func blindly(t *testing.T) []asked {
	t.Helper()
	file, err := os.ReadFile("testdata/questions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []asked
	for line := range strings.Lines(string(file)) {
		topics, text, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if ok && topics != "other" {
			list = append(list, asked{text, strings.Fields(topics)})
		}
	}
	return list
}

// keptAside returns the examples of the guide that are not learned from and
// that a card answers.
func keptAside(t *testing.T) []asked {
	t.Helper()
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	var list []asked
	for _, e := range g.In("en").Words.Examples {
		if e.Hold && e.Topic != "" && e.Topic != "other" {
			list = append(list, asked{e.Text, append([]string{e.Topic}, e.AcceptTopic...)})
		}
	}
	return list
}

// TestTopicsOnlyWhereAsked: a message that asks nothing gets no card, and
// neither does a question that no card answers.
func TestTopicsOnlyWhereAsked(t *testing.T) {
	for _, test := range []struct {
		text  string
		first string
	}{
		{"fell asleep in it after ten minutes", ""},
		{"do i need to vaccinate her before we use the yard", "vaccines"},
		{"ears flat the whole way home. is he stressed?", "stress-signs"},
		{"which pet insurance would you take", ""},
		{"how do i make tiramisu", ""},
		{"what do i check on the clip and the swivel", "leash-type"},
	} {
		got := ""
		if topics := reader(t).Read(test.text).Topics; len(topics) > 0 {
			got = topics[0]
		}
		if got != test.first {
			t.Errorf("%q is answered by %q; wanted %q", test.text, got, test.first)
		}
	}
}

// TestTopicsAreAnswers: every topic names a card of answers/, so that gear
// cards never stand in the way of the answer.
func TestTopicsAreAnswers(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range append(blindly(t), keptAside(t)...) {
		for _, topic := range reader(t).Read(a.text).Topics {
			if g.In("en").Cards["answers/"+content.CardID(topic)] == nil {
				t.Errorf("%q is answered by %q, which is no card", a.text, topic)
			}
		}
	}
}
