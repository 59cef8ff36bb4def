package reading_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"catwalk/coach/reading"
)

func TestUnderstand(t *testing.T) {
	in := "she flopped over, ears flat\n\n{\"text\": \"hiding \\\"again\\\"\"}\r\nno line end"
	var out bytes.Buffer
	if err := reading.Understand(reader(t), strings.NewReader(in), &out, false); err != nil {
		t.Fatal(err)
	}
	want := []string{"she flopped over, ears flat", `hiding "again"`, "no line end"}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines for %d messages:\n%s", len(lines), len(want), out.String())
	}
	for i, line := range lines {
		var got struct {
			Text                    string
			Present, Absent, Topics []string
			Signs                   []reading.Sign
			Intent                  string
			Confidence              *float64
			Why                     []string
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if got.Text != want[i] || got.Present == nil || got.Absent == nil || got.Topics == nil || got.Signs == nil ||
			got.Intent == "" || got.Confidence == nil || got.Why != nil {
			t.Errorf("line %d is %s", i+1, line)
		}
	}
}

func TestUnderstandWhy(t *testing.T) {
	var out bytes.Buffer
	if err := reading.Understand(reader(t), strings.NewReader("no hissing today\n"), &out, true); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`words: no hissing today`, `sign hiss-growl`, `denied by the rules`, `intents: `} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("the explanation lacks %q:\n%s", part, out.String())
		}
	}
}

// A brokenPipe cannot be written to.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, bytes.ErrTooLarge }

func TestUnderstandTellsOfBrokenOutput(t *testing.T) {
	if err := reading.Understand(reader(t), strings.NewReader("hello\n"), brokenPipe{}, false); err == nil {
		t.Error("writing failed and nobody was told")
	}
}
