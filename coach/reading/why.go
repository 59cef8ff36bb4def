package reading

import "fmt"

// Why explains the reading of a message, a line for each step: the words as
// they were understood, the cues that were found in them and what they stand
// for, and what tipped the intent and the topics.
func (r *Reader) Why(text string) []string {
	d := r.lay(text)
	defer r.desks.Put(d)
	why := []string{"words: " + d.spelled()}
	for _, m := range d.marks.signs {
		why = append(why, r.whyCue(text, d, m))
	}
	for _, m := range d.marks.scopes {
		why = append(why, r.whyCue(text, d, m))
	}
	for _, m := range d.marks.others {
		why = append(why, r.whyCue(text, d, m))
	}
	return why
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
	commandCue: "command", placeCue: "place", pronounCue: "pronoun", nameBefore: "name follows", nameAfter: "name before",
}

// whyCue explains one cue: the owner's words, what they stand for, and the cue
// as the guide writes it.
func (r *Reader) whyCue(text string, d *desk, m match) string {
	c := r.book.cues[m.cue]
	return fmt.Sprintf("%q: %s %s, by the cue %q", d.words(text, m.from, m.to), roles[c.role], c.name, c.text)
}
