package content

// readTables reads what is the same in every language.
func (d *draft) readTables() {
	d.readPath()
	d.readSigns()
	d.readGates()
	d.readTopics()
	d.readSources()
}

// readTable reads a YAML file of the guide.
func (d *draft) readTable(file string, into any) {
	if text, ok := d.readFile(file); ok {
		d.decode(file, d.parseYAML(file, text), into)
	}
}

// readPath reads the steps.
func (d *draft) readPath() {
	var table struct {
		Version string           `yaml:"version"`
		Reset   map[Track]StepID `yaml:"reset"`
		Steps   []*Step          `yaml:"steps"`
	}
	d.readTable("path.yaml", &table)
	d.spots[d.guide] = d.spots[&table]
	d.guide.Version, d.guide.Reset, d.guide.Steps = table.Version, table.Reset, whole(table.Steps)
}

// readGates reads the standing gates and the door checks.
func (d *draft) readGates() {
	var table struct {
		Gates []*Gate `yaml:"gates"`
		Doors []*Door `yaml:"doors"`
	}
	d.readTable("gates.yaml", &table)
	d.guide.Gates, d.guide.Doors = whole(table.Gates), whole(table.Doors)
}

// readSources reads the works that the guide draws on.
func (d *draft) readSources() {
	var table struct {
		Sources []*Source `yaml:"sources"`
	}
	d.readTable("sources.yaml", &table)
	d.guide.Sources = map[string]Source{}
	for _, s := range whole(table.Sources) {
		if _, twice := d.guide.Sources[s.Code]; twice {
			d.report(d.at(s, "code"), "source %s stands in the table twice", s.Code)
		}
		d.guide.Sources[s.Code] = *s
		d.spots[sourceCode(s.Code)] = d.spots[s]
	}
}

// A sourceCode is the key under which a source's spot is kept.
type sourceCode string

// whole returns the rows of a table that hold anything: an empty list item
// ("-" alone) is read as nothing.
func whole[T any](rows []*T) []*T {
	var kept []*T
	for _, row := range rows {
		if row != nil {
			kept = append(kept, row)
		}
	}
	return kept
}
