package content

// A SignID names a sign. The ids of root signs are public: they stand in
// journals, tests and readings.
type SignID string

// A Tone is how a cat feels that shows a sign.
type Tone string

// The tones, calmest first.
const (
	Relaxed   Tone = "relaxed"
	Adjusting Tone = "adjusting"
	Stressed  Tone = "stressed"
	Emergency Tone = "emergency"
)

// A Sign is something that a cat's body or behaviour shows: one row of the
// decision table in signs.yaml. Its card is `signs/<id>`, or that of its root
// where it has none of its own.
type Sign struct {
	ID SignID `yaml:"id"`
	// Kind is the root that a finer sign belongs to; a root names itself.
	Kind SignID `yaml:"kind"`
	Tone Tone   `yaml:"tone"`
	// Verdicts holds what the sign means in each place.
	Verdicts [Places]Verdict `yaml:"-"`
	// Rest is how long training rests after the sign.
	Rest Rest `yaml:"rest"`
	// Ask is the follow-up question that tells a harmless showing of the sign
	// from a worrying one (`eating`, `moving`, `mouth`, `where`, `caught`).
	Ask string `yaml:"ask"`
	// Alert is the alert card that answers the sign, for emergency signs and
	// for those that may become one.
	Alert CardID `yaml:"alert"`
	// Back is the step to go back to instead of the step before, when the
	// sign has been seen in three sessions of the same step.
	Back StepID `yaml:"back"`
	// Sources are codes of the works that the verdicts come from.
	Sources []string `yaml:"sources"`
}

// Root reports whether s is a root sign rather than a finer one.
func (s *Sign) Root() bool { return s.ID == s.Kind }

// Rest is how many hours of rest follow a sign, by where it was seen. Indoors
// 1 stands for "until tomorrow": rest ends with the owner's local day.
type Rest struct {
	Indoors  int `yaml:"indoors"`
	Outdoors int `yaml:"outdoors"`
}
