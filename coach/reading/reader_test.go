package reading_test

import (
	"sync"
	"testing"

	"catwalk/coach/reading"
	"catwalk/content"
)

// english is the reader of the guide that the program carries, made once.
var english = sync.OnceValues(func() (*reading.Reader, error) {
	g, err := content.Default()
	if err != nil {
		return nil, err
	}
	return reading.New(g, "en")
})

// reader returns the English reader.
func reader(t testing.TB) *reading.Reader {
	t.Helper()
	r, err := english()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
