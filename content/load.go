package content

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

//go:embed *.yaml [a-z][a-z]
var files embed.FS

// Default returns the guide that the program carries.
func Default() (*Guide, error) { return Load(files) }

// Load reads and checks the guide in fsys. A guide with anything wrong in it
// is not returned: the error is then of type [Problems] and holds all that is
// wrong.
func Load(fsys fs.FS) (*Guide, error) {
	d := read(fsys)
	if len(d.problems) > 0 {
		return nil, d.problems.sorted()
	}
	return d.guide, nil
}

// Check returns all that is wrong with the guide in fsys.
func Check(fsys fs.FS) Problems { return read(fsys).problems.sorted() }

// read reads the guide and checks it.
func read(fsys fs.FS) *draft {
	d := newDraft(fsys)
	d.readTables()
	for _, tag := range d.tags() {
		d.readLanguage(tag)
	}
	d.index()
	if !d.unread {
		d.lint()
	}
	return d
}

// language matches the folders that hold what is said in one language.
var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]+)*$`)

// tags returns the languages that the guide has folders for. English is
// always one of them, because it is said where another language is missing.
func (d *draft) tags() []string {
	entries, err := fs.ReadDir(d.fsys, ".")
	if err != nil {
		d.cannotRead(".", err)
	}
	found := map[string]bool{"en": true}
	for _, e := range entries {
		if e.IsDir() && language.MatchString(e.Name()) {
			found[e.Name()] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// readFile returns the text of a file with plain line ends, or false after
// saying why it cannot be read.
func (d *draft) readFile(name string) (string, bool) {
	data, err := fs.ReadFile(d.fsys, name)
	if err != nil {
		d.cannotRead(name, err)
		return "", false
	}
	if !utf8.Valid(data) {
		d.cannotRead(name, fmt.Errorf("not UTF-8 text"))
		return "", false
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	d.files[name] = strings.TrimPrefix(text, "\ufeff")
	return d.files[name], true
}

// checkFolders looks for files of a language that nothing would read, such as
// cards in a misspelt folder.
func (d *draft) checkFolders(tag string) {
	entries, err := fs.ReadDir(d.fsys, tag)
	if err != nil {
		return // without the folder, its lines are missed
	}
	known := append(folders(), "examples", "choices.yaml", "learned.bin", "lines.yaml", "words.yaml")
	for _, e := range entries {
		if name := e.Name(); !slices.Contains(known, name) && !strings.HasPrefix(name, ".") {
			d.report(where{file: path.Join(tag, name)}, "nothing reads this: %v", unknown("file or folder", name, known))
		}
	}
}

// names returns the Markdown files of a folder of cards, without their ending.
func (d *draft) names(folder string) []string {
	entries, err := fs.ReadDir(d.fsys, folder)
	if err != nil {
		return nil // a folder without cards need not be there
	}
	var names []string
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".md")
		switch {
		case ok && !e.IsDir():
			names = append(names, path.Join(folder, name))
		case !strings.HasPrefix(e.Name(), "."):
			d.report(where{file: path.Join(folder, e.Name())}, "nothing reads this: wanted cards, as in wear.md")
		}
	}
	return names
}
