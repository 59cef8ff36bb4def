package content

import (
	"errors"
	"io/fs"
	"path"
)

// readLanguage reads what is said in one language.
func (d *draft) readLanguage(tag string) {
	lang := &Language{Tag: tag, Cards: map[CardID]*Card{}, Lines: map[LineID]string{}, Choices: map[string][]string{}}
	d.guide.Languages[tag] = lang
	join := d.readAside(func(d *draft) { lang.Words = d.loadWords(tag) })
	for _, folder := range folders() {
		for _, name := range d.names(path.Join(tag, folder)) {
			d.readCard(lang, CardID(path.Join(folder, path.Base(name))))
		}
	}
	d.checkFolders(tag)
	d.readLines(lang)
	d.readChoices(lang)
	join()
	d.readLearned(lang)
}

// readLearned reads what was learned from the examples, if there is anything.
func (d *draft) readLearned(lang *Language) {
	data, err := fs.ReadFile(d.fsys, path.Join(lang.Tag, "learned.bin"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		d.cannotRead(path.Join(lang.Tag, "learned.bin"), err)
	}
	lang.Learned = data
}

// readLines reads the short phrases, written nested or with dotted ids.
func (d *draft) readLines(lang *Language) {
	file := path.Join(lang.Tag, "lines.yaml")
	text, ok := d.readFile(file)
	if !ok {
		return
	}
	if root := d.parseYAML(file, text); root != nil {
		d.flatten(lang, spot{file: file, node: root}, "")
	}
}

// A lineKey is the key under which a line's spot is kept.
type lineKey struct {
	tag string
	id  LineID
}

// flatten takes the lines under one node into the language.
func (d *draft) flatten(lang *Language, s spot, id LineID) {
	if kvs, ok := pairs(s.node); ok {
		for _, kv := range kvs {
			below := LineID(kv.Key.GetToken().Value)
			if id != "" {
				below = id + "." + below
			}
			d.flatten(lang, spot{file: s.file, node: kv.Value}, below)
		}
		return
	}
	d.takeLine(lang, s, id)
}

// takeLine takes one line into the language.
func (d *draft) takeLine(lang *Language, s spot, id LineID) {
	if _, twice := lang.Lines[id]; twice {
		d.report(position(s.file, s.node), "line %s is there twice", id)
		return
	}
	text, ok := scalar(s.node)
	if !ok {
		d.report(position(s.file, s.node), "line %s: wanted text", id)
		return
	}
	lang.Lines[id] = text
	d.spots[lineKey{lang.Tag, id}] = s
}
