package reading

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"catwalk/content"
)

// public are the roots that readings name to the outside. Roots that only the
// coach tells apart are left out of what [Understand] writes as present and
// absent; a purr, which is one of those, counts as relaxed there.
var public = []content.SignID{
	"walks", "explores", "eats", "plays", "relaxed", "eager",
	"flop", "freeze", "low-walk", "fights-harness", "hides", "refuses-food", "vocal", "pulls", "begs",
	"ears-flat", "pupils-wide", "crouch", "tail-puffed", "tail-lashing", "hiss-growl", "lashes-out", "bolts", "trembling",
	"slipped-out", "lost", "panting", "hurt", "unwell",
}

// understood is one line that Understand writes.
type understood struct {
	Text       string           `json:"text"`
	Present    []content.SignID `json:"present"`
	Absent     []content.SignID `json:"absent"`
	Signs      []Sign           `json:"signs"`
	Intent     Intent           `json:"intent"`
	Topics     []string         `json:"topics"`
	Confidence float64          `json:"confidence"`
	Why        []string         `json:"why,omitempty"`
}

// Understand reads one message a line, or JSON lines that hold one as "text",
// and writes what was understood of each as one JSON object a line; with why,
// also the words and rules behind it.
func Understand(r *Reader, in io.Reader, out io.Writer, why bool) error {
	lines, written := bufio.NewReader(in), bufio.NewWriter(out)
	encode := json.NewEncoder(written)
	encode.SetEscapeHTML(false)
	for number := 1; ; number++ {
		line, err := lines.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			if err := encode.Encode(r.understand(message(line), why)); err != nil {
				return fmt.Errorf("write what line %d means: %w", number, err)
			}
		}
		if errors.Is(err, io.EOF) {
			return written.Flush()
		}
		if err != nil {
			return fmt.Errorf("read line %d: %w", number, err)
		}
	}
}

// message returns the text of a line: that of its JSON object, or the line.
func message(line string) string {
	var object struct {
		Text *string `json:"text"`
	}
	if strings.HasPrefix(line, "{") && json.Unmarshal([]byte(line), &object) == nil && object.Text != nil {
		return *object.Text
	}
	return line
}

// understand reads one message for the outside.
func (r *Reader) understand(text string, why bool) understood {
	read := r.Read(text)
	u := understood{
		Text: text, Signs: read.Signs, Intent: read.Intent, Topics: read.Topics, Confidence: read.Confidence,
		Present: r.public(read.Present()),
	}
	u.Absent = slices.DeleteFunc(r.public(read.Absent()), func(id content.SignID) bool {
		return slices.Contains(u.Present, id)
	})
	if why {
		u.Why = r.Why(text)
	}
	return u
}

// public returns the roots that are named to the outside, each once.
func (r *Reader) public(roots []content.SignID) []content.SignID {
	named := []content.SignID{}
	for _, id := range roots {
		if !slices.Contains(public, id) && r.tones[id] == content.Relaxed {
			id = "relaxed"
		}
		if slices.Contains(public, id) && !slices.Contains(named, id) {
			named = append(named, id)
		}
	}
	return named
}
