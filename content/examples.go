package content

// An Example is an owner's sentence with what a good reader makes of it, as
// the files in <language>/examples give it. Reading learns from it, or is
// measured on it.
type Example struct {
	Text string `yaml:"text"`
	// Present are the root signs that the cat shows.
	Present []SignID `yaml:"present"`
	// Absent are the root signs that are denied, or over by now.
	Absent []SignID `yaml:"absent"`
	// Accept are signs that a good reader may read or leave out.
	Accept []SignID `yaml:"accept"`
	// Intent is what the owner wants: report, question, next, gear,
	// emergency, greeting, thanks or other.
	Intent string `yaml:"intent"`
	// AcceptIntent are further right answers.
	AcceptIntent []string `yaml:"accept_intent"`
	// Topic is the answer card that fits, without its folder; "other" where
	// no card does, and empty where nothing is asked.
	Topic string `yaml:"topic"`
	// AcceptTopic are further right answers.
	AcceptTopic []string `yaml:"accept_topic"`
	// Hold keeps the example aside for measuring; it is never learned from.
	Hold bool `yaml:"hold"`
}
