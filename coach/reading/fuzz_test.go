package reading_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// strange are messages that readers tend to stumble over.
var strange = []string{
	"", "?", "\x00", "\xff\xfe", "she flopped", "h\u0300\u0301\u0302\u0303\u0304e fl\u0336o\u0336p\u0336s",
	"\u202eשלום flop", strings.Repeat("🐱", 10000), strings.Repeat("no ", 3000), strings.Repeat("a", 100000),
	"ｆｌｏｐ", "1e308 years", "99999999999999999999 days ago", "31/2/2026", "''''", "don't don't don't",
	strings.Repeat("she did not hide under the bed and ", 500),
}

func FuzzRead(f *testing.F) {
	for _, text := range strange {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read := reader(t).Read(text)
		if read.Confidence < 0 || read.Confidence > 1 {
			t.Errorf("confidence is %v", read.Confidence)
		}
		for _, s := range read.Signs {
			if s.Kind == "" || s.Status == "" || !strings.Contains(text, s.Words) {
				t.Errorf("sign %+v is not of the message", s)
			}
		}
	})
}

func FuzzAnswer(f *testing.F) {
	for _, text := range strange {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := reader(t).Answer(text, friday)
		if a.Yes && a.No {
			t.Error("both yes and no")
		}
		if n := utf8.RuneCountInString(a.Name); n > 31 {
			t.Errorf("a name of %d letters", n)
		}
		if a.Minutes < 0 || a.Days < 0 || a.Number < 0 {
			t.Errorf("negative amounts: %+v", a)
		}
	})
}

func FuzzWhy(f *testing.F) {
	for _, text := range strange {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if why := reader(t).Why(text); len(why) == 0 {
			t.Error("no word of explanation")
		}
	})
}
