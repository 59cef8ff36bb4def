package reading

import (
	"maps"
	"slices"
	"strings"

	"catwalk/content"
)

// aside is what the words around a question weigh, to the classifiers of
// intents and topics.
const aside = 0.5

// common is how often a word must be used in the examples to be known; rarer
// ones are told by their letters.
const common = 2

// An opinion is what the classifiers have learned.
type opinion struct {
	intents, topics, signs, looks *classifier
}

// learn trains the classifiers on the examples and on the cards' own.
func (r *Reader) learn(l *content.Language) {
	asked := questions(l)
	r.learnWords(l.Words.Examples, asked)
	r.opinion = &opinion{
		looks:   r.learnLooks(l.Words.Examples),
		intents: r.learnIntents(l.Words.Examples, asked),
		topics:  r.learnTopics(l.Words.Examples, asked),
		signs:   r.learnSigns(l.Words.Examples),
	}
}

// A question is one way to ask for a topic.
type question struct{ text, topic string }

// questions returns the questions that the answer cards give as examples,
// with their titles, in the order of the cards' ids.
func questions(l *content.Language) []question {
	var all []question
	for _, id := range slices.Sorted(maps.Keys(l.Cards)) {
		topic, ok := topicOf(id)
		if !ok {
			continue
		}
		card := l.Cards[id]
		all = append(all, question{card.Title, topic}, question{card.Short, topic})
		for _, text := range card.Examples {
			all = append(all, question{text, topic})
		}
	}
	return all
}

// topicOf returns the topic that a card answers, if it is one that does.
func topicOf(id content.CardID) (string, bool) {
	folder, topic, _ := strings.Cut(string(id), "/")
	return topic, folder == "answers" || folder == "gear"
}

// learnWords makes the words of the examples known.
func (r *Reader) learnWords(examples []content.Example, asked []question) {
	seen := map[string]int{}
	count := func(text string) {
		for _, t := range r.tokens(text, nil) {
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

// learnIntents learns what owners want; the questions of cards are questions
// of any kind, so they teach nothing here.
func (r *Reader) learnIntents(examples []content.Example, _ []question) *classifier {
	labels := []string{
		string(Report), string(Question), string(Next), string(Gear),
		string(Urgent), string(Greeting), string(Thanks), string(OtherWish),
	}
	var samples []sample
	for _, e := range examples {
		if e.Hold {
			continue
		}
		d := r.lay(e.Text)
		samples = append(samples, sample{
			features: r.intentFeatures(d, nil),
			labels:   indexes(labels, []string{e.Intent}),
			ignore:   indexes(labels, e.AcceptIntent),
		})
		r.desks.Put(d)
	}
	return train(labels, samples, false)
}

// learnTopics learns which card answers.
func (r *Reader) learnTopics(examples []content.Example, asked []question) *classifier {
	var labels []string
	for _, q := range asked {
		if !slices.Contains(labels, q.topic) {
			labels = append(labels, q.topic)
		}
	}
	var samples []sample
	take := func(text, topic string, accept []string) {
		d := r.lay(text)
		samples = append(samples, sample{
			features: d.traits(r.book, aside, nil),
			labels:   indexes(labels, []string{topic}),
			ignore:   indexes(labels, accept),
		})
		r.desks.Put(d)
	}
	for _, q := range asked {
		take(q.text, q.topic, nil)
	}
	for _, e := range examples {
		if !e.Hold && slices.Contains(labels, e.Topic) {
			take(e.Text, e.Topic, e.AcceptTopic)
		}
	}
	return train(labels, samples, false)
}

// learnSigns learns which root signs a message tells of.
func (r *Reader) learnSigns(examples []content.Example) *classifier {
	var labels []string
	for _, id := range public {
		labels = append(labels, string(id))
	}
	var samples []sample
	for _, e := range examples {
		if e.Hold {
			continue
		}
		d := r.lay(e.Text)
		samples = append(samples, sample{
			features: r.signFeatures(d, nil),
			labels:   indexes(labels, ids(e.Present)),
			ignore:   indexes(labels, ids(e.Accept)),
		})
		r.desks.Put(d)
	}
	return train(labels, samples, true)
}

// ids returns signs as texts.
func ids(signs []content.SignID) []string {
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

// signFeatures are features with the signs that cues tell of.
func (r *Reader) signFeatures(d *desk, into []feature) []feature {
	f := featurer{desk: d, list: d.traits(r.book, 1, into), aside: 1}
	for _, s := range r.findings(d) {
		f.add(ofSign|hash(string(s.kind)+string(s.status)), 4)
	}
	return f.list
}

// intentFeatures are features with what a message looks like: how it begins
// and ends, how long it is, and which kinds of sign it tells of.
func (r *Reader) intentFeatures(d *desk, into []feature) []feature {
	f := featurer{desk: d, list: d.traits(r.book, aside, into), aside: 1}
	for _, s := range r.findings(d) {
		f.add(ofSign|hash(string(r.tones[s.id])+string(s.status)), 4)
		f.add(ofSign|hash(string(s.kind)+string(s.status)), 2)
		f.add(ofCue|1<<50|uint64(uint32(s.cue))<<8|hash(string(s.status))&255, 2)
		f.add(ofSign|hash(string(s.status)), 1)
	}
	f.add(shape|uint64(min(5, len(d.tokens)/4)), 1)
	first := true
	for i, t := range d.tokens {
		if i == 0 || t.after == sentence {
			f.add(opening|uint64(uint32(t.id)), 1)
			if first {
				f.add(opening|1<<40|uint64(uint32(t.id)), 1)
			}
			first = false
		}
	}
	if n := len(d.tokens); n > 0 {
		f.add(shape|8|flag(d.tokens[n-1].asks), 2)
		f.add(shape|16|flag(slices.ContainsFunc(d.tokens, func(t token) bool { return t.asks })), 1.5)
	}
	return f.list
}

// flag is 1 for true.
func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// hash numbers a text (FNV-1a), within the bits that features leave free.
func hash(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h >> 16
}
