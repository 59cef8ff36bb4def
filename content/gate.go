package content

// A GateID names a standing gate.
type GateID string

// A Gate is a standing condition that must hold before a step that names it
// is offered, as gates.yaml gives it. Its card is `gates/<id>`.
type Gate struct {
	ID GateID `yaml:"id"`
	// Who answers: `owner`; `vet` where the owner passes on a vet's word; or
	// `age` where the cat's date of birth decides.
	Who string `yaml:"who"`
	// Opens is the answer that opens the gate: `yes`, or `no` where the
	// question asks for something that speaks against training.
	Opens string `yaml:"opens"`
	// Months is the age from which the gate is open by itself, where the
	// cat's date of birth is known; 0 for never.
	Months int `yaml:"months"`
	// Expires is the number of days after which an open gate is unknown
	// again; 0 for never.
	Expires int `yaml:"expires"`
	// Growing is the number of days after which the open gate of a cat under a
	// year is unknown again, because what fitted may fit no more; 0 for never.
	Growing int `yaml:"growing"`
	// Dated says that the answer is a date in the past (a vaccination, a
	// visit), which the gate's expiry counts from.
	Dated bool `yaml:"dated"`
	// Topic is the answer card that helps to open the gate.
	Topic   CardID   `yaml:"topic"`
	Sources []string `yaml:"sources"`
}

// A DoorID names a door check.
type DoorID string

// A Door is a condition of one outing, asked before the door is opened. Its
// card is `gates/<id>`.
type Door struct {
	ID DoorID `yaml:"id"`
	// Topic is the answer card that explains the check.
	Topic   CardID   `yaml:"topic"`
	Sources []string `yaml:"sources"`
}
