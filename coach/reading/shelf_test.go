package reading

import (
	"testing"

	"catwalk/content"
)

// shelfOf makes a shelf from questions, with the words of the English guide.
func shelfOf(t testing.TB, asked ...question) (*Reader, *shelf) {
	t.Helper()
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(g, "en")
	if err != nil {
		t.Fatal(err)
	}
	if len(asked) == 0 {
		return r, r.shelf
	}
	return r, r.newShelf(asked)
}

// TestShelf: what is asked of one topic only speaks for it, and what is asked
// of every topic for none.
func TestShelf(t *testing.T) {
	r, s := shelfOf(t,
		question{text: "is the leash too long for my cat", topic: "leash"},
		question{text: "which leash is good for my cat", topic: "leash"},
		question{text: "is tuna good for my cat", topic: "treats"},
		question{text: "which treats are good for my cat", topic: "treats"},
	)
	for _, test := range []struct{ text, want string }{
		{"any good leashes?", "leash"},
		{"she loves tuna", "treats"},
		{"leesh for my cat", "leash"},
	} {
		d := r.lay(test.text)
		d.browse.features = d.asked(r.book, nil)
		s.weigh(&d.browse)
		if got := best(s.topics, d.browse.scores, 1)[0].label; got != test.want {
			t.Errorf("%q: %s speaks most; wanted %s (%v)", test.text, got, test.want, d.browse.scores)
		}
	}
}

// TestShelfAlwaysTheSame: the same questions make the same shelf.
func TestShelfAlwaysTheSame(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	r, _ := shelfOf(t)
	asked := questions(g.In("en"))
	s, again := r.newShelf(asked), r.newShelf(asked)
	if len(again.speaks.weights) != len(s.speaks.weights) {
		t.Fatalf("%d weights, then %d", len(s.speaks.weights), len(again.speaks.weights))
	}
	for i, w := range s.speaks.weights {
		if again.speaks.weights[i] != w {
			t.Fatalf("weight %d is %v, then %v", i, w, again.speaks.weights[i])
		}
	}
}

func BenchmarkTopics(b *testing.B) {
	r, _ := shelfOf(b)
	d := r.lay("put the harness on and she flopped over like a pancake, ears flat, but she took every treat. normal?")
	r.hear(d)
	b.ReportAllocs()
	for b.Loop() {
		r.rankTopics(d)
	}
}

func BenchmarkShelf(b *testing.B) {
	g, err := content.Default()
	if err != nil {
		b.Fatal(err)
	}
	r, _ := shelfOf(b)
	asked := questions(g.In("en"))
	b.ReportAllocs()
	for b.Loop() {
		r.newShelf(asked)
	}
}
