package content

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// loadWords reads what reading needs to know of a language: its words.yaml and
// every file of examples. A language may do without either.
func (d *draft) loadWords(tag string) *Words {
	w := &Words{}
	d.readWords(path.Join(tag, "words.yaml"), w)
	names, err := fs.Glob(d.fsys, path.Join(tag, "examples", "*.yaml"))
	if err != nil {
		d.cannotRead(path.Join(tag, "examples"), err)
	}
	for _, name := range slices.Sorted(slices.Values(names)) {
		w.Examples = append(w.Examples, d.readExamples(name)...)
	}
	return w
}

// readWords reads words.yaml and checks that every class in a cue is there.
func (d *draft) readWords(file string, w *Words) {
	if _, err := fs.Stat(d.fsys, file); errors.Is(err, fs.ErrNotExist) {
		return
	}
	text, ok := d.readFile(file)
	if !ok {
		return
	}
	root := d.parseYAML(file, text)
	if root == nil {
		return
	}
	d.decode(file, root, w)
	d.lintClasses(w, root, file)
	if !d.spots[w].spoilt {
		d.spots[w] = d.later(file) // a large tree, and hardly ever asked
	}
}

// An exampleTable is one file of labelled sentences.
type exampleTable struct {
	Examples []Example `yaml:"examples"`
}

// readExamples reads one file of labelled sentences.
func (d *draft) readExamples(file string) []Example {
	text, ok := d.readFile(file)
	if !ok {
		return nil
	}
	table := &exampleTable{}
	if rows, plain := plainRows(text); plain {
		table.Examples = rows
		d.spots[table] = d.later(file)
	} else {
		d.decode(file, d.parseYAML(file, text), table)
	}
	d.examples = append(d.examples, table)
	for i, e := range table.Examples {
		d.lintExample(table, i, e)
	}
	return table.Examples
}

// intents are what an owner may want with a message.
var intents = []string{"report", "question", "next", "gear", "emergency", "greeting", "thanks", "other"}

// lintExample checks one labelled sentence by itself.
func (d *draft) lintExample(table any, i int, e Example) {
	if strings.TrimSpace(e.Text) == "" {
		d.report(d.at(table, "examples", i), "an example needs a text")
	}
	for _, intent := range append([]string{e.Intent}, e.AcceptIntent...) {
		if !slices.Contains(intents, intent) {
			d.report(d.at(table, "examples", i, "intent"), "%v", unknown("intent", intent, intents))
		}
	}
	for _, id := range e.Present {
		if slices.Contains(e.Absent, id) {
			d.report(d.at(table, "examples", i, "absent"), "sign %s is both present and absent", id)
		}
	}
}
