package reading

import (
	"math"
	"slices"
	"time"
)

// date returns the first day that the words name or describe, seen from now,
// as midnight UTC; the zero time if there is none.
func (r *Reader) date(tokens []token, now time.Time) time.Time {
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	for i := range tokens {
		for _, read := range []func([]token, int, time.Time) (time.Time, bool){
			r.numeric, r.monthly, r.near, r.season, r.ago,
		} {
			if day, ok := read(tokens, i, today); ok {
				return day
			}
		}
	}
	return time.Time{}
}

// numeric reads 2026-03-12, 12/3/2026 and 12.3.: of two small numbers the
// first is the day, unless only the second can be.
func (r *Reader) numeric(tokens []token, i int, today time.Time) (time.Time, bool) {
	if i+1 >= len(tokens) {
		return time.Time{}, false
	}
	var n [3]int
	for k := range n {
		if i+k < len(tokens) {
			f, _ := digits(tokens[i+k].word)
			n[k] = int(f)
		}
	}
	switch {
	case n[0] >= 1900 && n[0] < 3000:
		return civil(n[0], n[1], n[2])
	case n[2] >= 1900 && n[2] < 3000 && n[1] > 12:
		return civil(n[2], n[0], n[1])
	case n[2] >= 1900 && n[2] < 3000:
		return civil(n[2], n[1], n[0])
	}
	return time.Time{}, false
}

// civil returns a day that the calendar has.
func civil(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Month() == time.Month(month) && t.Day() == day && month > 0
}

// monthly reads "12 March", "March 12th 2026" and "in March": the last one
// that has been, where no year is named.
func (r *Reader) monthly(tokens []token, i int, today time.Time) (time.Time, bool) {
	month := index(r.words.Dates.Months, tokens[i].word)
	if month < 0 || !tokens[i].capital && r.lexicon.words[tokens[i].word].stem != 0 {
		return time.Time{}, false // "may", "march" as other words
	}
	day, year := 1, 0
	for k := max(0, i-2); k < min(len(tokens), i+4); k++ {
		f, ok := digits(tokens[k].word)
		switch n := int(f); {
		case !ok:
		case n >= 1900 && n < 3000:
			year = n
		case n >= 1 && n <= 31:
			day = n
		}
	}
	if year != 0 {
		return civil(year, month+1, day)
	}
	t, ok := civil(today.Year(), month+1, day)
	if ok && t.After(today) {
		t, ok = civil(today.Year()-1, month+1, day)
	}
	return t, ok
}

// near reads "today", "yesterday", and "on Monday": the last one that has been.
func (r *Reader) near(tokens []token, i int, today time.Time) (time.Time, bool) {
	if n, ok := r.words.Dates.Days[tokens[i].word]; ok {
		return today.AddDate(0, 0, n), true
	}
	day := index(r.words.Dates.Weekdays, tokens[i].word)
	if day < 0 {
		return time.Time{}, false
	}
	back := (int(today.Weekday()) - day + 7) % 7
	return today.AddDate(0, 0, -back), true
}

// season reads "last summer": the first day of the middle month of the last
// one that has begun.
func (r *Reader) season(tokens []token, i int, today time.Time) (time.Time, bool) {
	month, ok := r.words.Dates.Seasons[tokens[i].word]
	if !ok || i == 0 || !slices.Contains(r.words.Dates.Last, tokens[i-1].word) {
		return time.Time{}, false
	}
	t, ok := civil(today.Year(), month, 1)
	if ok && t.After(today) {
		t, ok = civil(today.Year()-1, month, 1)
	}
	return t, ok
}

// ago reads "two weeks ago" and "last month".
func (r *Reader) ago(tokens []token, i int, today time.Time) (time.Time, bool) {
	if slices.Contains(r.words.Dates.Last, tokens[i].word) {
		if unit, at := r.unit(tokens, i+1); at > i+1 {
			return back(today, 1, unit), true
		}
	}
	n, after := r.number(tokens, i)
	unit, at := r.unit(tokens, after)
	if after > i && at > after && at < len(tokens) && slices.Contains(r.words.Dates.Ago, tokens[at].word) {
		return back(today, n, unit), true
	}
	return time.Time{}, false
}

// back returns the day that lies so many units before today.
func back(today time.Time, n float64, unit string) time.Time {
	whole := n == math.Trunc(n) && n < 1e4
	switch {
	case unit == "month" && whole:
		return today.AddDate(0, -int(n), 0)
	case unit == "year" && whole:
		return today.AddDate(-int(n), 0, 0)
	}
	return today.AddDate(0, 0, -int(min(n, 1e4)*days[unit]))
}

// index returns which of several lists of names holds a word, or -1.
func index(lists [][]string, word string) int {
	return slices.IndexFunc(lists, func(names []string) bool { return slices.Contains(names, word) })
}
