package reading

import (
	"maps"
	"slices"
	"sync"

	"catwalk/content"
)

// common is how often a word must be used in the examples to be known; rarer
// ones are told by their letters.
const common = 2

// An opinion is what the classifiers have learned.
type opinion struct {
	// intents tell what the owner wants.
	intents *classifier
	// signs tell the signs that a message shows, whatever its cues say, and
	// looks whether a cue tells the truth.
	signs, looks *classifier
	// alarms tell whether a message is of an emergency that happens now.
	alarms *classifier
}

// learn trains the classifiers on the examples and on the cards' questions.
// They do not depend on each other, so they learn side by side.
func (r *Reader) learn(l *content.Language) {
	asked := questions(l)
	r.learnWords(l.Words.Examples, asked)
	s := r.lessons(l.Words.Examples)
	r.opinion = &opinion{}
	var done sync.WaitGroup
	done.Go(func() { r.opinion.intents = train(intents, s.intents, false, often) })
	done.Go(func() { r.shelf = r.newShelf(asked) })
	done.Go(func() { r.opinion.signs = train(names(public), s.signs, true, often) })
	done.Go(func() { r.opinion.looks = train(looks, s.looks, false, often) })
	done.Go(func() { r.opinion.alarms = train(alarms, s.alarms, true, 2*often) })
	done.Wait()
}

// intents are the labels of that classifier.
var intents = []string{
	string(Report), string(Question), string(Next), string(Gear),
	string(Urgent), string(Greeting), string(Thanks), string(OtherWish),
}

// Lessons are the samples that each classifier learns from.
type lessons struct {
	intents, signs, looks, alarms []sample
}

// lessons takes the samples from the examples that are not held back.
func (r *Reader) lessons(examples []content.Example) *lessons {
	s := &lessons{}
	for _, e := range examples {
		if !e.Hold {
			d := r.lay(e.Text)
			s.take(r, d, e)
			r.desks.Put(d)
		}
	}
	return s
}

// take takes the samples from one example.
func (s *lessons) take(r *Reader, d *desk, e content.Example) {
	found := r.findings(d)
	s.intents = append(s.intents, sample{
		features: r.intentFeatures(d, nil),
		labels:   indexes(intents, []string{e.Intent}),
		ignore:   indexes(intents, e.AcceptIntent),
	})
	s.alarms = append(s.alarms, sample{
		features: r.alarmFeatures(d, nil),
		labels:   indexes(alarms, []string{e.Intent}),
		ignore:   indexes(alarms, e.AcceptIntent),
	})
	s.signs = append(s.signs, sample{
		features: r.signFeatures(d, nil),
		labels:   indexes(names(public), names(e.Present)),
		ignore:   indexes(names(public), names(e.Accept)),
	})
	for _, f := range found {
		if slices.Contains(public, f.kind) && !slices.Contains(e.Accept, f.kind) {
			s.looks = append(s.looks, sample{features: d.around(f, nil), labels: []int32{truth(f, e)}})
		}
	}
}

// learnWords makes the words of the examples known.
func (r *Reader) learnWords(examples []content.Example, asked []question) {
	seen := map[string]int{}
	var tokens []token
	count := func(text string) {
		tokens = r.tokens(text, tokens)
		for _, t := range tokens {
			if t.id == 0 {
				seen[t.word]++
			}
		}
	}
	for _, e := range examples {
		if !e.Hold {
			count(e.Text)
		}
	}
	for _, q := range asked {
		count(q.text)
	}
	for _, word := range slices.Sorted(maps.Keys(seen)) {
		if seen[word] >= common {
			r.lexicon.learn(word)
		}
	}
}

// names returns signs as texts.
func names(signs []content.SignID) []string {
	var list []string
	for _, s := range signs {
		list = append(list, string(s))
	}
	return list
}

// indexes returns where the names stand among the labels.
func indexes(labels, names []string) []int32 {
	var list []int32
	for _, name := range names {
		if i := slices.Index(labels, name); i >= 0 {
			list = append(list, int32(i))
		}
	}
	return list
}
