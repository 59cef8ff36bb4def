package content

// A Source is a work that the guide draws on, as sources.yaml gives it.
type Source struct {
	Code      string `yaml:"code"`
	Title     string `yaml:"title"`
	Publisher string `yaml:"publisher"`
	// Address is where the work can be read. Owners are not shown it.
	Address string `yaml:"address"`
	// Grade is 1 for an authority or peer-reviewed work, 2 for a professional
	// or press quoting one, 3 for community and shops. Owners are shown
	// sources of grade 1 and 2 only.
	Grade int `yaml:"grade"`
	// Position is what the work holds of harness walks: `for`, `against`,
	// `mixed`, or empty where it does not speak of them.
	Position string `yaml:"position"`
}
