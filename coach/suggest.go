package coach

import (
	"cmp"
	"slices"
	"strings"

	"catwalk/content"
)

// maxSuggestions is how many completions are offered at once.
const maxSuggestions = 25

// What a completion stands for is written before its name.
const (
	ofTopic     = "topic:"
	ofSign      = "sign:"
	ofMilestone = "milestone"
)

// Suggest completes what was typed after a command: with questions that the
// guide answers, with signs, with what can be shared. The id of an option is
// to be sent as the command's text; a person's own words do as well.
func (c *Coach) Suggest(language, command, typed string) []Option {
	lang := c.guide.In(language)
	var found []Option
	switch command {
	case "ask":
		found = append(matching(lang, "answers/", ofTopic, typed), matching(lang, "gear/", ofTopic+"gear/", typed)...)
	case "report":
		found = matching(lang, "signs/", ofSign, typed)
	case "share":
		found = append(found, Option{ID: ofMilestone, Label: lang.Lines["choice.milestone"]})
		found = append(found, matching(lang, "answers/", ofTopic, typed)...)
	}
	return found[:min(len(found), maxSuggestions)]
}

// matching returns the cards of a folder that fit what was typed: those named
// so first, and those that people ask for so after them.
func matching(lang *content.Language, folder, prefix, typed string) []Option {
	var named, asked []Option
	words := strings.Fields(strings.ToLower(typed))
	for id, c := range lang.Cards {
		name, ok := strings.CutPrefix(string(id), folder)
		o := Option{ID: prefix + name, Label: content.Fill{}.Plain(c.Title)}
		switch {
		case !ok:
		case begins(c.Title+" "+c.Short+" "+name, words):
			named = append(named, o)
		case slices.ContainsFunc(c.Examples, func(e string) bool { return begins(e, words) }):
			asked = append(asked, o)
		}
	}
	byLabel := func(a, b Option) int { return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID)) }
	slices.SortFunc(named, byLabel)
	slices.SortFunc(asked, byLabel)
	return append(named, asked...)
}

// begins reports whether each of some words is how a word of a text begins.
func begins(text string, words []string) bool {
	have := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" -,.?!'’", r) })
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return true
}

// suggested does what a completion stands for, and reports whether the
// command's text was one.
func (t *turn) suggested() bool {
	if topic, ok := strings.CutPrefix(t.msg.Text, ofTopic); ok && t.topicCard(topic) != "" {
		t.topic(t.topicCard(topic))
		return true
	}
	sign, ok := strings.CutPrefix(t.msg.Text, ofSign)
	if !ok || t.guide.Sign(content.SignID(sign)) == nil {
		return false
	}
	t.me().Asked = Asked{}
	t.me().Report = Report{}
	t.takeWent([]string{sign})
	return true
}
