package reading_test

import (
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

// TestLearnedIsFresh expects that what was learned was learned from the words
// and examples that the guide has.
func TestLearnedIsFresh(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	stale, err := reading.Stale(g, "en")
	if err != nil {
		t.Fatal(err)
	}
	if stale {
		t.Error("words or examples have changed; run `go run . guide learn content`")
	}
}

// TestLearnedDamaged expects an error, and no reader, from a damaged file.
func TestLearnedDamaged(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	whole := g.Languages["en"].Learned
	for _, damaged := range [][]byte{whole[:1], whole[:len(whole)/2], whole[:len(whole)-1], []byte("no memory")} {
		g.Languages["en"].Learned = damaged
		if _, err := reading.New(g, "en"); err == nil {
			t.Errorf("%d of %d bytes made a reader", len(damaged), len(whole))
		}
	}
}

// TestLearnsAtOnce expects a guide without learned.bin to be learned from when
// a reader is made: here from a few examples and the titles of its cards.
func TestLearnsAtOnce(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	en := g.Languages["en"]
	en.Learned, en.Words.Examples = nil, en.Words.Examples[:40]
	for _, c := range en.Cards {
		c.Examples = nil
	}
	r, err := reading.New(g, "en")
	if err != nil {
		t.Fatal(err)
	}
	if read := r.Read("how long should the leash be?"); len(read.Topics) == 0 {
		t.Errorf("nothing is found to answer: %+v", read)
	}
}
