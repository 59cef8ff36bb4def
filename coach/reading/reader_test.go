package reading_test

import (
	"strings"
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

func TestLanguageWithoutWords(t *testing.T) {
	g := &content.Guide{Languages: map[string]*content.Language{"de": {Tag: "de", Words: &content.Words{}}}}
	r, err := reading.New(g, "de")
	if err != nil {
		t.Fatal(err)
	}
	if read := r.Read("die Katze legt sich hin"); read.Intent != reading.OtherWish || read.Confidence >= reading.Sure {
		t.Errorf("read %+v from words that nobody has taught", read)
	}
}

func TestUnknownStemmer(t *testing.T) {
	g := &content.Guide{Languages: map[string]*content.Language{"en": {Words: &content.Words{Stemmer: "klingon"}}}}
	if _, err := reading.New(g, "en"); err == nil || !strings.Contains(err.Error(), `no stemmer named "klingon"`) {
		t.Errorf("error %v; wanted one about the stemmer", err)
	}
}

func TestCuesOfUnknownSigns(t *testing.T) {
	words := &content.Words{Stemmer: "english", Signs: map[content.SignID]content.SignCues{"flip": {Shown: []content.Cue{"flip"}}}}
	g := &content.Guide{Languages: map[string]*content.Language{"en": {Words: words}}}
	if _, err := reading.New(g, "en"); err == nil || !strings.Contains(err.Error(), `"flip"`) {
		t.Errorf("error %v; wanted one about the sign", err)
	}
}
