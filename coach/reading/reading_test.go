package reading_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

func TestReadings(t *testing.T) {
	file, err := os.Open("testdata/readings.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // only read from
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		text, want, ok := strings.Cut(lines.Text(), " => ")
		if ok {
			t.Run(text, func(t *testing.T) { expect(t, reader(t).Read(text), strings.Fields(want)) })
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
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
