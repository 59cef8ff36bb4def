package reading

import (
	"slices"

	"catwalk/content"
)

// How likely the network must make a sign for it to be read as shown: signs of
// stress and of emergencies need less, because missing one costs more; and as
// gone.
const (
	shownCalm     = 0.4
	shownStressed = 0.35
	shownGrave    = 0.3
	goneAny       = 0.35
	// with is how much less it takes where the rules have found the sign shown,
	// and against how much more where they have found it spoken of otherwise.
	with    = 0.1
	against = 0.3
)

// least returns how likely a sign must be.
func (r *Reader) least(id content.SignID) float32 {
	switch r.tones[id] {
	case content.Stressed:
		return shownStressed
	case content.Emergency:
		return shownGrave
	}
	return shownCalm
}

// signs reads the signs that a message speaks of. The rules of the language
// say where a sign is told of and how; the network, which has seen how owners
// write, has the last word.
func (r *Reader) signs(text string, d *desk) []Sign {
	signs := []Sign{}
	for _, f := range d.findings {
		signs = append(signs, Sign{ID: f.id, Kind: f.kind, Status: f.status, Words: d.words(text, f.from, f.to)})
	}
	for i, kind := range public {
		v := verdict{shown: d.read.Shown[i] >= r.least(kind)+ruled(signs, kind), gone: d.read.Gone[i] >= goneAny}
		if v.shown && v.gone {
			v.shown = d.read.Shown[i] >= d.read.Gone[i]
			v.gone = !v.shown
		}
		if !v.settle(signs, kind) {
			signs = r.add(signs, text, d, i, v)
		}
	}
	return once(signs)
}

// ruled is how much more the rules say that it takes to read a sign as shown.
func ruled(signs []Sign, kind content.SignID) float32 {
	by := float32(0)
	for _, s := range signs {
		switch {
		case s.Kind == kind && s.Status == Asserted:
			return -with
		case s.Kind == kind:
			by = against
		}
	}
	return by
}

// A verdict is what the network says of one sign.
type verdict struct{ shown, gone bool }

// settle gives the signs of one kind that the rules have found the statuses
// that agree with the verdict, and reports whether nothing is missing.
func (v verdict) settle(signs []Sign, kind content.SignID) bool {
	found := false
	for i, s := range signs {
		if s.Kind != kind {
			continue
		}
		signs[i].Status = v.of(s.Status)
		found = found || v.agrees(signs[i].Status)
	}
	if !found && v != (verdict{}) {
		return v.turn(signs, kind)
	}
	return true
}

// agrees reports whether a status says what the verdict says.
func (v verdict) agrees(s Status) bool { return v.shown && s == Asserted || v.gone && s.absent() }

// of returns what becomes of a status.
func (v verdict) of(s Status) Status {
	switch {
	case s == Asserted && v.gone:
		return Denied
	case s == Asserted && !v.shown, s.absent() && !v.gone && !v.shown:
		return Imagined
	}
	return s
}

// turn makes the last sign of a kind say what the verdict says, and reports
// whether there is one.
func (v verdict) turn(signs []Sign, kind content.SignID) bool {
	for i, s := range slices.Backward(signs) {
		if s.Kind == kind {
			signs[i].Status = v.status()
			return true
		}
	}
	return false
}

// status is how a sign is spoken of that has a verdict.
func (v verdict) status() Status {
	if v.shown {
		return Asserted
	}
	return Denied
}

// telling is how likely a sign must be for the words that the network has
// heard it in to be named. Where it is less likely, it is a guess.
const telling = 0.6

// add adds a sign that no rule has found.
func (r *Reader) add(signs []Sign, text string, d *desk, label int, v verdict) []Sign {
	s := Sign{ID: public[label], Kind: public[label], Status: v.status()}
	if v.shown && d.read.Shown[label] >= telling {
		from, to := r.net.Heard(&d.input, &d.read, label)
		s.Words = d.words(text, from, to)
	}
	return append(signs, s)
}

// words returns the owner's words between two tokens.
func (d *desk) words(text string, from, to int32) string {
	return text[d.tokens[from].from:d.tokens[to-1].to]
}

// once drops what says the same of the same sign again.
func once(signs []Sign) []Sign {
	kept := signs[:0]
	for _, s := range signs {
		if !slices.ContainsFunc(kept, func(k Sign) bool { return k.ID == s.ID && k.Status == s.Status }) {
			kept = append(kept, s)
		}
	}
	return kept
}
