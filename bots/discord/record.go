package discord

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"sync"
)

// A call is one call to Discord as it is recorded: to look at, or to check
// against Discord's specification. Answers within an HTTP request count as
// the callbacks that they stand for.
type call struct {
	Method string `json:"method"`
	// Path has the tokens of interactions left out.
	Path string `json:"path"`
	Body any    `json:"body,omitempty"`
	// Files are the names of the form's files.
	Files []string `json:"files,omitempty"`
	// Interaction is what a callback answers.
	Interaction *callKind `json:"interaction,omitempty"`
}

// callKind is the kind of an interaction, as Discord numbers them.
type callKind struct {
	Type int `json:"type"`
}

// tokenInPath is where paths hold the token of an interaction.
var tokenInPath = regexp.MustCompile(`^(/(?:interactions|webhooks)/[^/]+/)[^/?]+`)

func newCall(method, path string, body any, files []file) call {
	c := call{Method: method, Path: tokenInPath.ReplaceAllString(path, "${1}token"), Body: body}
	for i := range files {
		c.Files = append(c.Files, fmt.Sprintf("files[%d]", i))
	}
	if r, ok := body.(response); ok {
		c.Interaction = &callKind{r.answers}
	}
	return c
}

// recorder writes calls to w, one JSON object a line. Any number of goroutines
// may use what it returns.
func recorder(w io.Writer, log *slog.Logger) func(call) {
	if w == nil {
		return func(call) {}
	}
	var mu sync.Mutex
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return func(c call) {
		mu.Lock()
		defer mu.Unlock()
		if err := lines.Encode(c); err != nil {
			log.Warn("discord: a call was not recorded", "err", err)
		}
	}
}
