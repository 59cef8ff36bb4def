package telegram

import (
	"regexp"
	"strings"
)

// A command is "/name words", perhaps "/name@bot words" where several bots
// listen.
type command struct{ name, to, words string }

// commandForm reads a command. The library finds commands by offsets that it
// counts in the wrong unit (go-telegram/bot issue 174), so we read our own.
var commandForm = regexp.MustCompile(`(?s)^/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+(.*))?$`)

// parseCommand reads a text as a command.
func parseCommand(text string) (c command, ok bool) {
	m := commandForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return c, false
	}
	return command{strings.ToLower(m[1]), m[2], strings.TrimSpace(m[3])}, true
}
