package reading_test

import (
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

func TestReadings(t *testing.T) {
	for text, want := range labelled(t, "testdata/readings.txt") {
		t.Run(text, func(t *testing.T) { expect(t, reader(t).Read(text), strings.Fields(want)) })
	}
}

// labelled goes through the messages of a file, a line each, with what is
// written behind the arrow.
func labelled(t *testing.T, name string) iter.Seq2[string, string] {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(string(data)) {
			text, want, ok := strings.Cut(strings.TrimRight(line, "\n"), " => ")
			if ok && !yield(text, want) {
				return
			}
		}
	}
}

// expect compares a reading with what a line of readings.txt says of it.
func expect(t *testing.T, read reading.Reading, want []string) {
	t.Helper()
	for _, w := range want {
		id := content.SignID(strings.TrimLeft(w, "+-?"))
		switch {
		case w[0] == '+' && !slices.Contains(read.Present(), id):
			t.Errorf("%s is not read as shown; got %+v", id, read.Signs)
		case w[0] == '-' && !slices.Contains(read.Absent(), id):
			t.Errorf("%s is not read as denied or over; got %+v", id, read.Signs)
		case w[0] == '?' && slices.Contains(read.Present(), id):
			t.Errorf("%s is read as shown; got %+v", id, read.Signs)
		case !strings.ContainsAny(w[:1], "+-?") && read.Intent != reading.Intent(w):
			t.Errorf("intent is %s; wanted %s", read.Intent, w)
		}
	}
}

func TestNothingIsReadFromNothing(t *testing.T) {
	for _, text := range []string{"", " ", "\x00\xff", "qwertyuiop", "....", "🦖🦖🦖", "mon chat est un idiot"} {
		read := reader(t).Read(text)
		if len(read.Signs) > 0 || read.Intent != reading.OtherWish {
			t.Errorf("%q is read as %+v; wanted nothing", text, read)
		}
	}
}

func TestReadingIsTheSameEveryTime(t *testing.T) {
	g, err := content.Default()
	if err != nil {
		t.Fatal(err)
	}
	again, err := reading.New(g, "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range g.In("en").Words.Examples[:200] {
		first, second := reader(t).Why(e.Text), again.Why(e.Text)
		if !slices.Equal(first, second) {
			t.Fatalf("%q is read in two ways:\n%s\n\n%s", e.Text, strings.Join(first, "\n"), strings.Join(second, "\n"))
		}
	}
}
