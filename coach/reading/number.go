package reading

import (
	"math"
	"slices"
	"strconv"
)

// days are how many days each unit of words.yaml has; a minute and an hour
// are no days.
var days = map[string]float64{"day": 1, "week": 7, "month": 30.44, "year": 365.25}

// minutes are how many minutes the short units have.
var minutes = map[string]float64{"second": 1.0 / 60, "minute": 1, "hour": 60}

// amounts takes numbers, stretches of time and ages into an answer.
func (r *Reader) amounts(a *Answer, tokens []token) {
	for i := 0; i < len(tokens); i++ {
		n, after := r.number(tokens, i)
		if after == i {
			continue
		}
		unit, end := r.unit(tokens, after)
		if unit != "" && r.plus(tokens, end) {
			rest, behind := r.number(tokens, end+1) // "an hour and a half"
			n, end = n+rest, max(end, behind)
		}
		switch {
		case days[unit] > 0:
			a.Days += int(math.Round(n * days[unit]))
		case minutes[unit] > 0:
			a.Minutes += int(math.Ceil(n * minutes[unit]))
		case a.Number == 0 && isDigit(rune(tokens[i].word[0])):
			a.Number = whole(n)
		}
		i = max(i, end-1)
	}
}

// plus reports whether a token is the word that joins a number to a fraction:
// words.yaml lists it among the numbers as 0.
func (r *Reader) plus(tokens []token, i int) bool {
	if i >= len(tokens) {
		return false
	}
	n, ok := r.words.Numbers[tokens[i].word]
	return ok && n == 0
}

// whole returns n where an int can hold it, and else 0.
func whole(n float64) int {
	if n > math.MaxInt32 {
		return 0
	}
	return int(n)
}

// minutes returns how long the session was, if that was said.
func (r *Reader) minutes(tokens []token) int {
	var a Answer
	r.amounts(&a, tokens)
	return a.Minutes
}

// number reads a number that begins at a token and returns it with the token
// behind it: "3", "a", "two and a half", "ten". Where there is none, the token
// behind it is the one it began at.
func (r *Reader) number(tokens []token, i int) (float64, int) {
	total, at, joined := 0.0, i, false
	for ; at < len(tokens) && (at == i || tokens[at].after == noPause); at++ {
		if r.plus(tokens, at) {
			if at == i {
				break
			}
			joined = true
			continue
		}
		n, ok := r.words.Numbers[tokens[at].word]
		if !ok {
			n, ok = digits(tokens[at].word)
		}
		if !ok {
			break
		}
		total = combine(total, n, joined)
	}
	if at > i && r.plus(tokens, at-1) {
		at--
	}
	return total, at
}

// combine adds a number to those before it: "twenty five", "half an", "a few",
// "two and a half".
func combine(total, n float64, joined bool) float64 {
	switch {
	case total == 0:
		return n
	case joined && n == 1: // "and a half": the half is still to come
		return total
	case joined:
		return total + n
	case n == 1, total == 1, n >= 100:
		return total * n
	}
	return total + n
}

// digits reads a number written in digits, of a size that means something.
func digits(word string) (float64, bool) {
	if word == "" || !isDigit(rune(word[0])) {
		return 0, false
	}
	n, err := strconv.ParseFloat(word, 64)
	return n, err == nil && n < 1e9
}

// unit reads the unit of time behind a number: "3 yrs", "two more weeks".
func (r *Reader) unit(tokens []token, i int) (string, int) {
	for at := i; at < min(i+2, len(tokens)) && tokens[at].after == noPause; at++ {
		for name, words := range r.words.Units {
			if slices.Contains(words, tokens[at].word) {
				return name, at + 1
			}
		}
	}
	return "", i
}
