package content

import "strings"

// Medical reports whether a card gives medical advice, so that a vet should
// have read it: every alert, and whatever rests on a veterinary source. The
// codes of those begin with V.
//
// Steps, gear and rehearsals name such sources for a detail in passing (ticks
// after a walk) and do not count.
func (c *Card) Medical() bool {
	switch c.ID.folder() {
	case "alerts":
		return true
	case "steps", "gear", "rehearsals":
		return false
	}
	for _, code := range c.Sources {
		if strings.HasPrefix(code, "V") {
			return true
		}
	}
	return false
}
