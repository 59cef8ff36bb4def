package reading_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"catwalk/coach/reading"
	"catwalk/content"
)

// friday is when the answers in these tests are given.
var friday = time.Date(2026, time.November, 20, 15, 4, 5, 0, time.UTC)

// day returns a day of the calendar.
func day(year int, month time.Month, n int) time.Time {
	return time.Date(year, month, n, 0, 0, 0, 0, time.UTC)
}

func TestAnswer(t *testing.T) {
	tests := []struct {
		text string
		want reading.Answer
	}{
		{"yes", reading.Answer{Yes: true}},
		{"yeah she is", reading.Answer{Yes: true, Pronoun: "she"}},
		{"yep 👍", reading.Answer{Yes: true}},
		{"👍", reading.Answer{Yes: true}},
		{"nope", reading.Answer{No: true}},
		{"not yet", reading.Answer{No: true}},
		{"no he isn't", reading.Answer{No: true, Pronoun: "he"}},
		{"dunno", reading.Answer{Unsure: true}},
		{"i'm not sure", reading.Answer{Unsure: true}},
		{"rather not say", reading.Answer{Skip: true}},
		{"skip", reading.Answer{Skip: true}},
		{"10 minutes", reading.Answer{Minutes: 10}},
		{"about 5 min", reading.Answer{Minutes: 5}},
		{"half an hour", reading.Answer{Minutes: 30}},
		{"an hour and a half", reading.Answer{Minutes: 90}},
		{"3 yrs", reading.Answer{Days: 1096}},
		{"two years old", reading.Answer{Days: 731}},
		{"8 weeks", reading.Answer{Days: 56}},
		{"5 months", reading.Answer{Days: 152}},
		{"3", reading.Answer{Number: 3}},
		{"2026-03-12", reading.Answer{Date: day(2026, time.March, 12)}},
		{"12 March", reading.Answer{Date: day(2026, time.March, 12)}},
		{"March 12th, 2025", reading.Answer{Date: day(2025, time.March, 12)}},
		{"yesterday", reading.Answer{Date: day(2026, time.November, 19)}},
		{"last month", reading.Answer{Date: day(2026, time.October, 20)}},
		{"two weeks ago", reading.Answer{Days: 14, Date: day(2026, time.November, 6)}},
		{"since last summer", reading.Answer{Date: day(2026, time.July, 1)}},
		{"her name is Miso", reading.Answer{Name: "Miso", Named: true, Pronoun: "she"}},
		{"Miso", reading.Answer{Name: "Miso"}},
		{"miso", reading.Answer{Name: "Miso"}},
		{"Mr Whiskers", reading.Answer{Name: "Mr Whiskers"}},
		{"this is Miso, she's 3", reading.Answer{Name: "Miso", Named: true, Pronoun: "she", Number: 3}},
		{"Miso, he's 2 years old", reading.Answer{Name: "Miso", Pronoun: "he", Days: 731}},
		{"my cat is called Sir Pounce", reading.Answer{Name: "Sir Pounce", Named: true}},
		{"outside", reading.Answer{Place: content.Outdoors}},
		{"in the living room with the leash on", reading.Answer{Place: content.IndoorsLeash}},
		{"in the backpack", reading.Answer{Place: content.Backpack}},
		{"what's next", reading.Answer{Command: "next"}},
		{"why?", reading.Answer{Command: "why"}},
		{"help", reading.Answer{Command: "help"}},
		{"we give up", reading.Answer{Command: "stop"}},
		{"she's lost", reading.Answer{Command: "lost", Pronoun: "she"}},
		{"found him!", reading.Answer{Command: "found", Pronoun: "he"}},
		{"start over", reading.Answer{Command: "start"}},
		{"say that again", reading.Answer{Command: "again"}},
		{"no, I meant her tail", reading.Answer{No: true, Correction: true, Pronoun: "she"}},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			if diff := cmp.Diff(test.want, reader(t).Answer(test.text, friday)); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}
