package content

// Words is what reading needs to know of a language, as <language>/words.yaml
// gives it, and the examples that it learns from. Go knows no word of any
// language: every cue, negator and name of a number stands here.
//
// Most lists hold cues. A cue is a few words as an owner may type them; each
// stands for all of its inflections. [ParseCue] describes how it is written.
type Words struct {
	// Stemmer names the Snowball algorithm that takes inflections away.
	Stemmer string `yaml:"stemmer"`
	// Forms are irregular inflections: "ran" is a form of "run".
	Forms map[string]string `yaml:"forms"`
	// Spelled are slang, contractions and misspellings, written out: "dont"
	// is spelled "do not".
	Spelled map[string]string `yaml:"spelled"`
	// Emoji are emoji in words.
	Emoji map[string]string `yaml:"emoji"`
	// Known are right spellings that a cue's word must not be mistaken for:
	// "bold" is no misspelt "bolt".
	Known []string `yaml:"known"`
	// Classes are words that can stand for each other in a cue, which names
	// the class as <class>.
	Classes map[string][]Cue `yaml:"classes"`
	// Signs are the cues of each sign.
	Signs map[SignID]SignCues `yaml:"signs"`
	// Nothing are turns of phrase that hold a sign's words and mean none.
	Nothing []Cue `yaml:"nothing"`
	// Scopes say how a sign near their cues is spoken of.
	Scopes map[string]ScopeCues `yaml:"scopes"`
	// Intents are turns of phrase that tell what an owner wants.
	Intents map[string][]Cue `yaml:"intents"`
	// Evidence are words that speak for or against an emergency, by kind: a
	// part of the body, damage, a poison, a joke. None says much by itself;
	// how much each weighs, and two together, the examples tell.
	Evidence map[string][]Cue `yaml:"evidence"`
	// Topics are words that point to an answer card.
	Topics map[string][]Cue `yaml:"topics"`
	// Answers are short answers to the coach's questions: yes, no, not-sure,
	// skip.
	Answers map[string][]Cue `yaml:"answers"`
	// Commands are plain words for the coach's commands.
	Commands map[string][]Cue `yaml:"commands"`
	// Places are words for where it happened.
	Places map[Place][]Cue `yaml:"places"`
	// Pronouns are words that tell a cat's pronoun: she, he, they, it.
	Pronouns map[string][]Cue `yaml:"pronouns"`
	// Names are phrases that a cat's name follows, and words that are none.
	Names NameCues `yaml:"names"`
	// Numbers are numbers in words; the word that joins a fraction to a number
	// ("two and a half") stands among them as 0.
	Numbers map[string]float64 `yaml:"numbers"`
	// Units are words for stretches of time: minute, hour, day, week, month,
	// year.
	Units map[string][]string `yaml:"units"`
	// Dates are words for days.
	Dates DateWords `yaml:"dates"`

	// Examples are the labelled sentences of the language.
	Examples []Example `yaml:"-"`
}

// SignCues are the ways in which a sign is told.
type SignCues struct {
	// Shown are cues for the sign itself.
	Shown []Cue `yaml:"shown"`
	// Gone are cues that say the cat does not show it, or no longer does.
	Gone []Cue `yaml:"gone"`
}

// ScopeCues say how the signs around them are spoken of.
type ScopeCues struct {
	// Before are cues that bear on the signs after them.
	Before []Cue `yaml:"before"`
	// After are cues that bear on the signs before them.
	After []Cue `yaml:"after"`
}

// NameCues tell a cat's name.
type NameCues struct {
	// Before are phrases that a name follows: "her name is".
	Before []Cue `yaml:"before"`
	// After are phrases that follow a name: "is my cat".
	After []Cue `yaml:"after"`
	// Not are words that are no names, however they are written.
	Not []string `yaml:"not"`
}

// DateWords are words that tell a day.
type DateWords struct {
	// Months are the names of the twelve months, each with its short forms.
	Months [][]string `yaml:"months"`
	// Weekdays are the names of the seven days, Sunday first.
	Weekdays [][]string `yaml:"weekdays"`
	// Days are words for a day near today: today 0, yesterday -1.
	Days map[string]int `yaml:"days"`
	// Seasons are the names of seasons with the number of their middle month.
	Seasons map[string]int `yaml:"seasons"`
	// Last and Ago are words that turn a stretch of time into the past:
	// "last week", "two weeks ago".
	Last []string `yaml:"last"`
	Ago  []string `yaml:"ago"`
}
