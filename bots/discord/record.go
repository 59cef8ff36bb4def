package discord

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"sync"
)

// A Call is one call to Discord as it is recorded: to look at, or to check
// against Discord's specification. Answers within an HTTP request count as
// the callbacks that they stand for.
type Call struct {
	Method string `json:"method"`
	// Path has the tokens of interactions left out.
	Path string `json:"path"`
	Body any    `json:"body,omitempty"`
	// Files are the names of the form's files.
	Files []string `json:"files,omitempty"`
	// Interaction is what a callback answers.
	Interaction *CallKind `json:"interaction,omitempty"`
}

// CallKind is the kind of an interaction, as Discord numbers them.
type CallKind struct {
	Type int `json:"type"`
}

// tokenInPath is where paths hold the token of an interaction.
var tokenInPath = regexp.MustCompile(`^(/(?:interactions|webhooks)/[^/]+/)[^/?]+`)

func newCall(method, path string, body any, files []file) Call {
	c := Call{Method: method, Path: tokenInPath.ReplaceAllString(path, "${1}token"), Body: body}
	for i := range files {
		c.Files = append(c.Files, fmt.Sprintf("files[%d]", i))
	}
	if r, ok := body.(response); ok {
		c.Interaction = &CallKind{r.answers}
	}
	return c
}

// Recorder writes calls to w, one JSON object a line (CATWALK_RECORD). Any
// number of goroutines may use what it returns.
func Recorder(w io.Writer, failed func(error)) func(Call) {
	var mu sync.Mutex
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return func(c Call) {
		mu.Lock()
		defer mu.Unlock()
		if err := lines.Encode(c); err != nil {
			failed(fmt.Errorf("record a call: %w", err))
		}
	}
}
