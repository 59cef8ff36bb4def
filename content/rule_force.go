package content

import "regexp"

// What may not be asked of anybody, as patterns over one sentence. The group
// called verb is the word that a "never" before it turns into good advice.
var forced = []struct {
	what    string
	pattern *regexp.Regexp
}{
	{"force a cat", asking(`force|make`, cat)},
	{"punish or frighten a cat", asking(`punish|scruff|scold|smack|spank|shout|yell|jerk|yank|pin down`, ``)},
	{"punish or frighten a cat", asking(`chase|corner|grab|shake|startle|scare`, cat)},
	{"pull at a cat", asking(`pull|tug|drag|haul|steer`, `(`+cat+`|(on |by |at )?the (leash|harness)|gently|$|[.,;!])`)},
	{"pull at a cat", asking(`lift|hang|carry|hold|hoist`, cat+` (up )?by the (leash|harness|scruff|neck)`)},
	{"pull at a cat", sentencePart(`(by|try|keep|start|with) ` + adverb + `(?P<verb>pulling|tugging|dragging|forcing|jerking|shouting|scruffing|punishing)\b`)},
	{"leave a leashed cat alone", sentencePart(`(?P<verb>leave) ` + cat + ` ` + alone + `[^.]*\b` + leashed)},
	{"leave a leashed cat alone", sentencePart(leashed + `[^.]*\b(?P<verb>leave) ` + cat + ` ` + alone)},
	{"tie a cat up", asking(`tie|tether|chain|hook|clip`, `(`+cat+` (up|to)|the (leash|harness) to (a|the|your) (tree|post|chair|table|rail|fence|door|bench|line|furniture))`)},
	{"tie a cat up", asking(`use|try|buy`, `an? (tie-out|tether|zip line)`)},
	{"wait out a fear", sentencePart(`(?P<verb>tough|wait|sit|ride|stick) (it|the fear|the panic) out\b`)},
	{"wait out a fear", sentencePart(`(?P<verb>wait) out (the|{their}|a) (fear|panic|fright)`)},
	{"wait out a fear", sentencePart(`(?P<verb>push|pushing|power) (on )?through\b`)},
	{"wait out a fear", sentencePart(`(?P<verb>get|gets) over it\b`)},
	{"wait out a fear", sentencePart(`(?P<verb>let) ` + cat + ` (struggle|panic|cry it out|scream|fight it out)`)},
}

// Pieces of the patterns.
const (
	cat     = `({them}|{name}|(the|your|a|any) cat)`
	alone   = `(alone|unattended|unwatched|by {themself})`
	leashed = `(leash|leashed|outside|outdoors|tied|yard|garden|porch|balcony)\b`
	adverb  = `((gently|softly|slowly|lightly|firmly|carefully|a little|hard) )?`
	// leads are the words after which a verb asks for something.
	leads = `(and|then|or|to|just|you|can|may|should|must|simply|please|always|never|not|don't|doesn't|nor|cannot|without)`
)

// asking matches one of some verbs where it asks for something: at the
// beginning of a clause, or after a word that leads to it.
func asking(verbs, object string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[,;:—] |\b` + leads + ` )` + adverb + `(?P<verb>` + verbs + `)( ` + adverb + object + `|[.,;!]|$)`)
}

// sentencePart matches words anywhere in a sentence.
func sentencePart(words string) *regexp.Regexp { return regexp.MustCompile(`(?i)\b` + words) }

// checkForce: nothing tells anyone to force, drag, pull, punish, scruff or
// shout at a cat, to leave a leashed cat alone, to tie it up, or to wait out
// a fear. "Never drag" is right, "drag gently" is not.
func checkForce(d *draft) {
	for p := range d.english() {
		for s := range sentences(p.text) {
			d.checkForced(p, s)
		}
	}
}

// checkForced checks one sentence.
func (d *draft) checkForced(p passage, s sentence) {
	for _, f := range forced {
		verb := 2 * f.pattern.SubexpIndex("verb")
		for _, m := range f.pattern.FindAllStringSubmatchIndex(s.text, -1) {
			if !negated(s.text, m[verb]) {
				d.report(p.place(s.at+m[verb]), "%q tells someone to %s", s.text[m[verb]:m[1]], f.what)
			}
		}
	}
}
