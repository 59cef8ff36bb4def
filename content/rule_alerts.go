package content

import (
	"regexp"
	"unicode"
)

// cute are words that have no place beside an animal in danger.
var cute = regexp.MustCompile(`(?i)\b(kitty|kitties|furry|fluffy|furball|oops|uh-oh|whoops|purr-?fect|paw-?some|sweetie|buddy|little one|adventure)\b`)

// checkAlerts: an alert is calm. It says what to do this minute, puts no
// question first, does not cry out, and is never cute.
func checkAlerts(d *draft) {
	for p := range d.passages() {
		if p.card == nil || p.card.ID.folder() != "alerts" {
			continue
		}
		for i, r := range p.text {
			switch {
			case r == '!':
				d.report(p.place(i), "an alert does not cry out: wanted no exclamation mark")
			case r == '?' && p.part == "":
				d.report(p.place(i), "an alert asks nothing before it has helped")
			case unicode.Is(unicode.So, r):
				d.report(p.place(i), "an alert has no pictures in its text")
			}
		}
		if m := cute.FindStringIndex(p.text); m != nil {
			d.report(p.place(m[0]), "%q is too cute for an alert", p.text[m[0]:m[1]])
		}
	}
}
