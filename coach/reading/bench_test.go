package reading_test

import (
	"strings"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

// ordinary is a message of about 100 characters, as owners write them.
const ordinary = "put the harness on and she flopped over like a pancake, ears flat, but she took every treat. normal?"

func BenchmarkRead(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"100 characters", ordinary},
		{"2000 characters", strings.Repeat(ordinary+" ", 20)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			r := reader(b)
			b.SetBytes(int64(len(bench.text)))
			for b.Loop() {
				r.Read(bench.text)
			}
		})
	}
}

func BenchmarkReady(b *testing.B) {
	g, err := content.Default()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := reading.New(g, "en"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlain is what reading is to be compared with: a plain classifier of
// bags of words that learns signs and intent from the same examples.
func BenchmarkPlain(b *testing.B) {
	p := learnPlain(b)
	for b.Loop() {
		p.read(ordinary)
	}
}

// TestBetterThanPlain compares both on the examples that nothing is learned
// from.
func TestBetterThanPlain(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	var ours, plain tally
	p := learnPlain(t)
	for _, e := range g.In("en").Words.Examples {
		if e.Hold {
			ours.count(reader(t).Read(e.Text).Present(), e.Present, e.Accept)
			plain.count(p.read(e.Text), e.Present, e.Accept)
		}
	}
	t.Logf("signs shown: ours %v; bag of words %v", ours, plain)
	if ours.f1() < 1.6*plain.f1() {
		t.Errorf("F1 is %.2f against %.2f of a bag of words; wanted far more", ours.f1(), plain.f1())
	}
}
