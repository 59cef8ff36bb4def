package content

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// readChoices reads what owners type instead of pressing: choices.yaml, which
// gives phrases for each choice, separated by commas. A language may do
// without it; then only a choice's label is understood.
func (d *draft) readChoices(lang *Language) {
	file := path.Join(lang.Tag, "choices.yaml")
	if _, err := fs.Stat(d.fsys, file); errors.Is(err, fs.ErrNotExist) {
		return
	}
	text, ok := d.readFile(file)
	if !ok {
		return
	}
	kvs, ok := pairs(d.parseYAML(file, text))
	if !ok {
		d.report(where{file: file, line: 1, column: 1}, "wanted choices, each with its phrases")
		return
	}
	for _, kv := range kvs {
		phrases, ok := scalar(kv.Value)
		if !ok {
			d.report(position(file, kv.Value), "wanted phrases, separated by commas")
			continue
		}
		lang.Choices[kv.Key.GetToken().Value] = phrasesOf(phrases)
	}
}

// phrasesOf splits phrases at their commas.
func phrasesOf(text string) []string {
	var list []string
	for _, p := range strings.Split(text, ",") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			list = append(list, p)
		}
	}
	return list
}
