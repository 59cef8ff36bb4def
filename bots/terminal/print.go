package terminal

import (
	"fmt"
	"io"

	"catwalk/coach"
)

// Print writes a reply as plain text, as a chat that is piped shows it.
func Print(w io.Writer, r coach.Reply) error {
	if _, err := io.WriteString(w, look{}.reply(r)); err != nil {
		return fmt.Errorf("print a reply: %w", err)
	}
	return nil
}
