package reading

import (
	"fmt"
	"strings"
)

// Why explains the reading of a message, a line for each step: the words as
// they were understood, the cues that were found in them and what they stand
// for, and how likely the network makes each sign, intent and topic.
func (r *Reader) Why(text string) []string {
	d := r.lay(text)
	defer r.desks.Put(d)
	why := []string{"words: " + d.spelled()}
	for _, list := range [][]match{d.marks.signs, d.marks.scopes, d.marks.others} {
		for _, m := range list {
			why = append(why, r.whyCue(text, d, m))
		}
	}
	if len(d.tokens) == 0 || !d.known() {
		return append(why, "too few words are known: not read")
	}
	r.hear(d)
	for _, f := range d.findings {
		why = append(why, fmt.Sprintf("%q: %s %s by the rules", d.words(text, f.from, f.to), f.id, f.status))
	}
	return append(why,
		"signs shown: "+likeliest(r.net.Signs, d.read.Shown),
		"signs gone: "+likeliest(r.net.Signs, d.read.Gone),
		"intents: "+likeliest(r.net.Intents, d.read.Intents),
		"topics: "+r.likeliestTopics(d))
}

// likeliest names the three likeliest labels.
func likeliest(labels []string, by []float32) string {
	var words []string
	for _, l := range best(labels, by, 3) {
		words = append(words, fmt.Sprintf("%s %.2f", l.label, l.by))
	}
	return strings.Join(words, ", ")
}

// spelled returns the words as they were understood.
func (d *desk) spelled() string {
	var words string
	for i, t := range d.tokens {
		switch {
		case i == 0:
		case t.after == noPause:
			words += " "
		case t.after == short:
			words += ", "
		default:
			words += ". "
		}
		words += t.word
	}
	return words
}

// roles are the roles' names in explanations.
var roles = map[role]string{
	signShown: "sign", signGone: "no sign", nothing: "means nothing", scopeBefore: "scope from here",
	scopeAfter: "scope up to here", intentCue: "intent", topicCue: "topic", answerCue: "answer",
	commandCue: "command", placeCue: "place", pronounCue: "pronoun", nameBefore: "name follows", nameAfter: "name before", evidenceCue: "evidence",
}

// whyCue explains one cue: the owner's words, what they stand for, and the cue
// as the guide writes it.
func (r *Reader) whyCue(text string, d *desk, m match) string {
	c := r.book.cues[m.cue]
	return fmt.Sprintf("%q: %s %s, by the cue %q", d.words(text, m.from, m.to), roles[c.role], c.name, c.text)
}
