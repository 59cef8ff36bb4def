package reading

import (
	"time"

	"catwalk/content"
)

// An Answer is what a message says when it is taken as the answer to a
// question. Several fields may be set at once ("Miso, she's three"); which of
// them counts depends on what was asked.
type Answer struct {
	// Yes, No, Unsure and Skip say how the message takes a plain question;
	// Skip means that the owner would rather not say, or not now.
	Yes, No, Unsure, Skip bool
	// Minutes is a span of up to a few hours; 0 if none was named.
	Minutes int
	// Days is a span or an age of days, weeks, months or years, in days; 0 if
	// none was named.
	Days int
	// Number is a bare number without a unit; 0 if none was named.
	Number int
	// Date is a day that was named or described ("last March"), midnight UTC.
	Date time.Time
	// Name is a cat's name, where the message gives one; Named says that it
	// does so in so many words ("her name is Miso"), rather than by being
	// nothing but a name.
	Name  string
	Named bool
	// Pronoun is "she", "he", "it" or "they", if the message uses one of the
	// cat or names its sex.
	Pronoun string
	// Place is where it happened, if that was said.
	Place content.Place
	// Command is a command in plain words: "next", "help", "why", "again",
	// "stop", "lost", "vet", "found", "report", "start"; empty for none.
	Command string
	// Correction says that the message takes back what was said or understood
	// before ("no, I meant her tail").
	Correction bool
}
