package content

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
)

// A draft is a guide that is being read: what was read so far, where each
// piece of it stands, and what is wrong with it. It belongs to one goroutine.
type draft struct {
	fsys     fs.FS
	guide    *Guide
	problems Problems
	// unread says that a file could not be read at all. The rules would then
	// complain of everything that it might have held, so they keep silent.
	unread bool
	// files holds the text of every file read.
	files map[string]string
	// fields says where the fields of each sort of row are.
	fields map[reflect.Type]map[string][]int
	// spots says where each row of a table, card and line was read.
	spots map[any]spot
	// cards lists every card, by language and id.
	cards []*cardFile
	// examples lists the files of labelled sentences.
	examples []*exampleTable
	// related lists the rows of near topics.
	related []*Neighbour
}

// A spot is a node of a YAML text.
type spot struct {
	file string
	node ast.Node
	// later parses the text, where its nodes were not kept.
	later func() ast.Node
	// spoilt says that something in it could not be read.
	spoilt bool
}

// newDraft returns an empty draft of the guide in fsys.
func newDraft(fsys fs.FS) *draft {
	return &draft{
		fsys:   fsys,
		guide:  &Guide{Languages: map[string]*Language{}},
		files:  map[string]string{},
		fields: map[reflect.Type]map[string][]int{},
		spots:  map[any]spot{},
	}
}

// A where is a place in a file: see [draft.at] and [draft.in].
type where struct {
	file         string
	line, column int
	// unsure says that the place is a row as a whole, and that a part of it
	// could not be read: what seems to be missing may be that part.
	unsure bool
}

// report notes a problem.
func (d *draft) report(at where, format string, args ...any) {
	if at.unsure {
		return
	}
	d.problems = append(d.problems, Problem{at.file, at.line, at.column, fmt.Sprintf(format, args...)})
}

// cannotRead notes that a file is missing or unreadable.
func (d *draft) cannotRead(file string, err error) {
	d.unread = true
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New("no such file in the guide")
	}
	d.report(where{file: file}, "%v", err)
}

// at returns where a part of what was read stands: the row itself, or what
// the keys and indexes lead to inside it, as far as they do.
func (d *draft) at(row any, keys ...any) where {
	s := d.spots[row]
	if s.later != nil {
		s.node = s.later()
	}
	node := s.node
	for _, key := range keys {
		next := child(node, key)
		if next == nil {
			break
		}
		node = next
	}
	at := position(s.file, node)
	at.unsure = s.spoilt && node == s.node
	return at
}

// later returns the spot of a whole file that has no faults, without its nodes:
// the text is parsed again if ever a place in it is asked for.
func (d *draft) later(file string) spot {
	return spot{file: file, later: sync.OnceValue(func() ast.Node { return d.parseYAML(file, d.files[file]) })}
}

// in returns the place of a byte of a file.
func (d *draft) in(file string, offset int) where {
	before := d.files[file][:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	return where{file: file, line: 1 + strings.Count(before, "\n"), column: 1 + utf8.RuneCountInString(before[start:])}
}
