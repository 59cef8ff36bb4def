package reading

// The scopes that a guide's words.yaml can give cues for. The algorithm is
// ConText (Harkema, Chapman and others, 2009): a trigger bears on the signs
// after or before it, up to the end of its clause or to a word that ends its
// reach.
const (
	scopeNot       = "not"       // did not: reaches to a new subject
	scopeNone      = "none"      // no, without: reaches through a list
	scopeStopped   = "stopped"   // stopped, no longer
	scopePast      = "past"      // at first, used to
	scopeNow       = "now"       // by now, this time
	scopeSettled   = "settled"   // got used to it: what came before is over
	scopeImagined  = "imagined"  // if, afraid that
	scopeRefuted   = "refuted"   // but he did not: what was feared is denied
	scopeAsked     = "asked"     // what does ... mean
	scopeElsewhere = "elsewhere" // the dog, my other cat, I
	scopeCat       = "cat"       // she, the cat
	scopeEnd       = "end"       // but, then: ends the reach of others
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

// scopesOf returns the triggers that a message holds, without those that are
// part of a sign's own cue.
func (r *Reader) scopesOf(d *desk) scopes {
	s := scopes{tokens: d.tokens}
	for _, m := range d.marks.scopes {
		c := r.book.cues[m.cue]
		s.list = append(s.list, trigger{m, c.name, c.role == scopeAfter})
	}
	return s
}

// status says how the sign of a cue is spoken of.
func (s scopes) status(m match, gone bool) Status {
	denied := s.reached(m, scopeNot) || s.reached(m, scopeNone)
	over := s.reached(m, scopeStopped) || s.overBy(m)
	switch {
	case s.elsewhere(m):
		return Elsewhere
	case s.reached(m, scopeImagined):
		if s.refuted(m) {
			return Denied
		}
		return Imagined
	case gone && !denied, !gone && denied:
		return Denied
	case over:
		return Over
	case s.general(m):
		return Asked
	}
	return Asserted
}

// reached reports whether a trigger of the scope reaches a sign's cue.
func (s scopes) reached(m match, name string) bool {
	for _, t := range s.list {
		switch {
		case t.name != name || within(t.match, m):
		case !t.after && t.to <= m.from && s.open(t, m.from):
			return true
		case t.after && t.from >= m.to && s.openBack(m.to, t):
			return true
		}
	}
	return false
}

// within reports whether a lies inside b.
func within(a, b match) bool { return a.from >= b.from && a.to <= b.to }

// reach is how many words a trigger reaches at most.
const reach = 8

// open reports whether nothing stands between a trigger and the token `to`
// that ends the trigger's reach.
func (s scopes) open(t trigger, to int32) bool {
	if to-t.to > reach && t.name != scopeImagined {
		return false
	}
	comma := false
	for i := t.to; i < to; i++ {
		p := s.tokens[i].after
		if p == sentence || s.begins(i, scopeEnd) {
			return false
		}
		comma = comma || p == short
		if comma && t.name == scopeNot && s.subject(i) {
			return false
		}
	}
	last := s.tokens[to].after
	return last != sentence && (last != short || t.name != scopeNot) && !s.begins(to, scopeEnd)
}

// openBack is open for a trigger that follows the sign.
func (s scopes) openBack(from int32, t trigger) bool {
	if t.from-from > reach {
		return false
	}
	for i := from; i <= t.from; i++ {
		if s.tokens[i].after == sentence || i < t.from && s.begins(i, scopeEnd) {
			return false
		}
	}
	return true
}

// begins reports whether a trigger of the scope begins at a token.
func (s scopes) begins(i int32, name string) bool {
	for _, t := range s.list {
		if t.name == name && t.from == i {
			return true
		}
	}
	return false
}

// subject reports whether the token begins a subject.
func (s scopes) subject(i int32) bool { return s.begins(i, scopeCat) || s.begins(i, scopeElsewhere) }
