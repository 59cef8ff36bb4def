package content

import "strings"

// A demand is something that may not be asked of anybody.
type demand struct {
	what string
	// verbs are the words that ask for it, between "|". A "never" before one
	// of them turns it into good advice. What stands before and after them is
	// a pattern; an empty one allows anything before.
	before, verbs, after string
}

// The demands that no text makes.
var demands = []demand{
	asking("force a cat", `force|make`, ` `+cat),
	asking("punish or frighten a cat", `punish|scruff|scold|smack|spank|yell|jerk|yank|pin down`, `\b`),
	asking("force a cat", `hold|press|push|pin`, ` `+cat+` (down|still)\b`),
	asking("punish or frighten a cat", `shout`, `( (at|no|to stop)\b|[.!]|$)`),
	asking("punish or frighten a cat", `chase|corner|grab|shake|startle|scare`, ` `+adverb+cat),
	asking("pull at a cat", `pull|tug|drag|haul|steer`, `( `+adverb+`(`+cat+`|(on |by |at )?the (leash|harness)|gently)|[.,;!]|$)`),
	asking("punish or frighten a cat", `spray|squirt|tap|flick|hit|slap`, ` `+adverb+cat),
	asking("pull at a cat", `give|use`, `( {them}| the (leash|harness))? an? (\pL+ )?(tug|jerk|yank|pull)\b`),
	asking("pull at a cat", `lift|hang|carry|hold|hoist`, ` `+cat+` (up )?by the (leash|harness|scruff|neck)`),
	doing("pull at a cat", `\b(by|try|keep|start|with) `+adverb, `pulling|tugging|dragging|forcing|jerking|shouting|scruffing|punishing|pushing through`, `\b`),
	doing("leave a leashed cat alone", ``, `leave`, ` `+cat+` `+alone+`[^.]*\b`+leashed),
	asking("leave a leashed cat alone", `leave`, ` `+cat+` (outside|outdoors|on the leash|in the (garden|yard)|tied)\b`),
	doing("leave a leashed cat alone", `\b`+leashed+`[^.]*`, `leave`, ` `+cat+` `+alone),
	asking("tie a cat up", `tie|tether|chain|hook|clip`, ` (`+cat+` (up|to)|the (leash|harness) to (a|the|your) (tree|post|chair|table|rail|fence|door|bench|line|furniture))`),
	asking("tie a cat up", `use|try|buy`, ` an? (tie-out|tether|zip line)`),
	doing("wait out a fear", ``, `tough|wait|sit|ride|stick`, ` (it|the fear|the panic) out\b`),
	doing("wait out a fear", ``, `wait`, ` out (the|{their}|a) (fear|panic|fright)`),
	doing("wait out a fear", ``, `wait|wait on`, ` (until|till) (the|{their}) (fear|panic|fright)\b`),
	asking("wait out a fear", `ignore`, ` (the|{their}|any) (fear|panic|hiss|growl|signs?|crying)`),
	asking("wait out a fear", `keep|leave`, ` (the harness|it) on (until|till) {they} (stop|give|{stops|{gives)`),
	doing("wait out a fear", ``, `push|power`, ` (on )?through\b`),
	doing("wait out a fear", ``, `get|gets`, ` over it\b`),
	doing("wait out a fear", ``, `let`, ` `+cat+` (struggle|panic|cry it out|scream|fight it out)`),
}

// Pieces of the patterns.
const (
	cat     = `({them}|{name}|(the|your|a|any) cat)`
	alone   = `(alone|unattended|unwatched|by {themself})`
	leashed = `(leash|leashed|outside|outdoors|tied|yard|garden|porch|balcony)\b`
	adverb  = `((gently|softly|slowly|lightly|firmly|carefully|a little|hard) )?`
	// leads are the words after which a verb asks for something.
	leads = `(and|then|or|but|so|now|to|just|you|can|may|should|must|simply|please|always|never|not|don't|doesn't|nor|cannot|without)`
)

// asking returns a demand whose verbs ask for something at the beginning of a
// clause, or after a word that leads to it.
func asking(what, verbs, after string) demand {
	return demand{what, `(^|[,;:—] |` + leads + ` )` + adverb, verbs, after}
}

// doing returns a demand whose verbs ask for something after the given words.
func doing(what, before, verbs, after string) demand { return demand{what, before, verbs, after} }

// checkForce: nothing tells anyone to force, drag, pull, punish, scruff or
// shout at a cat, to leave a leashed cat alone, to tie it up, or to wait out
// a fear. "Never drag" is right, "drag gently" is not. The wrong choices of a
// rehearsal are there to be told wrong.
func checkForce(d *draft) {
	for p := range d.english() {
		for s := range sentences(p.text) {
			if !wrongChoice(p, s) {
				d.checkDemands(p, s)
			}
		}
	}
}

// wrongChoice reports whether a sentence tells of a choice that is not the
// right one, which stands in bold.
func wrongChoice(p passage, s sentence) bool {
	if p.card == nil || p.card.ID.folder() != "rehearsals" || p.part != "choices" {
		return false
	}
	item := p.text[strings.LastIndex("\n"+p.text[:s.at], "\n"):]
	return !strings.HasPrefix(item, "- **")
}
