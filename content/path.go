package content

// A StepID names a training step. Ids are stored in people's journals and are
// for ever: a step that is renamed keeps its old id under `formerly`.
type StepID string

// A Track is a way through the guide.
type Track string

// The tracks.
const (
	// MainTrack leads from the first day to walks outdoors.
	MainTrack Track = "main"
	// PackTrack is the backpack, the gentler way, walked beside the main one.
	PackTrack Track = "pack"
	// EndTrack holds the endings, which are successes.
	EndTrack Track = "end"
)

// A Step is one training step of the path, as path.yaml gives it. Its card is
// `steps/<id>`.
type Step struct {
	ID       StepID   `yaml:"id"`
	Formerly []StepID `yaml:"formerly"`
	Track    Track    `yaml:"track"`
	// Place is where the step is practised.
	Place Place `yaml:"place"`
	// Outdoors says that the step leaves the home; then its door checks are
	// asked before each outing, and every one of its gates must be open.
	Outdoors bool `yaml:"outdoors"`
	// Minutes is how long one session lasts, from and to.
	Minutes [2]int `yaml:"minutes"`
	Floor   Floor  `yaml:"floor"`
	Exit    Exit   `yaml:"exit"`
	// Gates must all be open before this step is offered.
	Gates []GateID `yaml:"gates"`
	// Doors are the checks made before each session of this step.
	Doors []DoorID `yaml:"doors"`
	// Rehearse names the rehearsals that are offered once before the step.
	Rehearse []string `yaml:"rehearse"`
	// Next is the step that an advance leads to; empty where the track ends.
	Next StepID `yaml:"next"`
	// Back is the step that easing back leads to; the step itself where there
	// is nothing gentler.
	Back StepID `yaml:"back"`
	// Signs are the likely ones, offered as buttons when the owner reports.
	Signs []SignID `yaml:"signs"`
	// Sources are the codes of the works that the step's numbers come from.
	Sources []string `yaml:"sources"`
}

// A Floor is the least practice before a step can be left, however well it
// goes. Floors are not targets.
type Floor struct {
	// Sessions is the number of reported sessions without a stressed sign.
	Sessions int `yaml:"sessions"`
	// Days is the number of different days with such a session.
	Days int `yaml:"days"`
}

// An Exit is what must be seen before a step can be left.
type Exit struct {
	// Any lists signs of which at least one must be reported in a session for
	// it to count as calm.
	Any []SignID `yaml:"any"`
	// Days is the number of different days on which a calm session is needed.
	Days int `yaml:"days"`
	// Minutes is the length that a calm session must have reached; 0 where
	// length does not matter.
	Minutes int `yaml:"minutes"`
	// Done marks a step of preparations (no cat signs are needed): it is left
	// when the owner says that it is done.
	Done bool `yaml:"done"`
}
