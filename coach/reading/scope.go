package reading

import "slices"

// The scopes that a guide's words.yaml can give cues for. The algorithm is
// ConText (Harkema, Chapman and others, 2009): a trigger bears on the signs
// after or before it, up to the end of its clause or to a word that ends its
// reach; here it also knows what has changed in the course of a message.
const (
	scopeNot       = "not"       // did not
	scopeNone      = "none"      // no, without
	scopeStopped   = "stopped"   // stopped, no longer
	scopePast      = "past"      // at first, used to
	scopeNow       = "now"       // by now, this time
	scopeSettled   = "settled"   // got used to it: what came before is over
	scopeImagined  = "imagined"  // what if, might
	scopeFeared    = "feared"    // afraid that
	scopeRefuted   = "refuted"   // but he did not: what was feared is denied
	scopeAsked     = "asked"     // what does ... mean
	scopePresumed  = "presumed"  // how long till she stops: she still does
	scopeElsewhere = "elsewhere" // the dog, my other cat
	scopeSelf      = "self"      // I
	scopeCat       = "cat"       // she, the cat
	scopeEnd       = "end"       // but, then: ends the reach of others
	scopeList      = "list"      // or: a list goes on
	scopePseudo    = "pseudo"    // no wonder: looks like a trigger and is none
)

// scopes are the triggers of one message, ready to be asked about its signs.
type scopes struct {
	tokens []token
	list   []trigger
}

// A trigger is a scope's cue in a message.
type trigger struct {
	match
	name  string
	after bool
}

// scopesOf returns the triggers that a message holds, without those that only
// look like one.
func (r *Reader) scopesOf(d *desk) scopes {
	s := scopes{tokens: d.tokens, list: d.triggers[:0]}
	var pseudo []match
	for _, m := range d.marks.scopes {
		if r.book.cues[m.cue].name == scopePseudo {
			pseudo = append(pseudo, m)
		}
	}
	for _, m := range d.marks.scopes {
		c := r.book.cues[m.cue]
		if !overlapsAny(m, pseudo) && !r.partOfActor(d, m) {
			s.list = append(s.list, trigger{m, c.name, c.role == scopeAfter})
		}
	}
	d.triggers = s.list
	return s
}

// partOfActor reports whether a trigger names somebody and is only a part of a
// longer one that does: "cat" in "my other cat".
func (r *Reader) partOfActor(d *desk, m match) bool {
	return isActor(r.book.cues[m.cue].name) && slices.ContainsFunc(d.marks.scopes, func(o match) bool {
		return isActor(r.book.cues[o.cue].name) && within(m, o) && m.to-m.from < o.to-o.from
	})
}

// isActor reports whether a scope names who does something.
func isActor(scope string) bool {
	return scope == scopeCat || scope == scopeElsewhere || scope == scopeSelf
}

// overlapsAny reports whether a match shares a word with one of the others.
func overlapsAny(m match, others []match) bool {
	for _, o := range others {
		if m.from < o.to && o.from < m.to {
			return true
		}
	}
	return false
}

// presumed reports whether a question takes a sign for granted.
func (s scopes) presumed(m match) bool { return s.reached(m, scopePresumed) }

// status says how the sign of a cue is spoken of.
func (s scopes) status(m match, gone bool) Status {
	denied := s.reached(m, scopeNot) || s.reached(m, scopeNone)
	switch {
	case s.elsewhere(m):
		return Elsewhere
	case s.presumed(m):
		return Asserted
	case s.reached(m, scopeFeared):
		if denied {
			return Imagined
		}
		if s.refuted(m) {
			return Denied
		}
		return Imagined
	case s.reached(m, scopeImagined):
		return Imagined
	case gone && denied:
		return Imagined // denying that it is gone says little
	case gone || denied:
		return Denied
	case s.reached(m, scopeStopped) || s.overBy(m):
		return Over
	case s.general(m):
		return Asked
	}
	return Asserted
}
