package reading_test

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"catwalk/content"
)

// plain is a classifier of bags of words: naive Bayes with one model for each
// sign, which counts words and knows nothing else.
type plain struct {
	// with and without count the examples that hold a word, by sign shown or
	// not; all counts them whatever they show.
	with  map[content.SignID]map[string]float64
	shows map[content.SignID]float64
	all   map[string]float64
	total float64
}

// learnPlain learns from the examples that are not kept aside.
func learnPlain(tb testing.TB) *plain {
	tb.Helper()
	g, err := content.Default()
	if err != nil {
		tb.Fatal(err)
	}
	p := &plain{with: map[content.SignID]map[string]float64{}, shows: map[content.SignID]float64{}, all: map[string]float64{}}
	for _, e := range g.In("en").Words.Examples {
		if !e.Hold {
			p.learn(e)
		}
	}
	return p
}

// bag returns the words of a text, each once.
func bag(text string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\''
	}) {
		words[word] = true
	}
	return words
}

// learn counts the words of one example.
func (p *plain) learn(e content.Example) {
	p.total++
	for word := range bag(e.Text) {
		p.all[word]++
	}
	for _, id := range e.Present {
		p.shows[id]++
		if p.with[id] == nil {
			p.with[id] = map[string]float64{}
		}
		for word := range bag(e.Text) {
			p.with[id][word]++
		}
	}
}

// read returns the signs that are likelier shown than not.
func (p *plain) read(text string) []content.SignID {
	words := bag(text)
	var shown []content.SignID
	for id, n := range p.shows {
		score := math.Log(n / (p.total - n))
		for word := range words {
			with, without, usual := p.with[id][word], p.all[word]-p.with[id][word], p.all[word]/p.total
			if usual > 0 {
				score += math.Log((with + 2*usual) / (n + 2) * (p.total - n + 2) / (without + 2*usual))
			}
		}
		if score > 0 {
			shown = append(shown, id)
		}
	}
	return shown
}
