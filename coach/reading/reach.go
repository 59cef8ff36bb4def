package reading

// A limit says how far a trigger reaches.
type limit struct {
	// words is how many words it reaches at most.
	words int32
	// ends and comma say what ends it: a word of scope end, and a comma, unless
	// it is one of a list ("no hissing, spitting or growling").
	ends, comma bool
}

// limits are the reaches of the scopes that have any.
var limits = map[string]limit{
	scopeNot:      {words: 7, ends: true, comma: true},
	scopeNone:     {words: 7, ends: true, comma: true},
	scopeStopped:  {words: 7, ends: true, comma: true},
	scopePast:     {words: 20},
	scopeImagined: {words: 9, ends: true, comma: true},
	scopeFeared:   {words: 25},
	scopeAsked:    {words: 12, ends: true},
	scopePresumed: {words: 6},
}

// reached reports whether a trigger of the scope reaches a sign's cue.
func (s scopes) reached(m match, name string) bool {
	for _, t := range s.list {
		switch {
		case t.name != name || t.from < m.to && m.from < t.to:
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

// open reports whether nothing stands between a trigger and the token `to`
// that ends the trigger's reach.
func (s scopes) open(t trigger, to int32) bool {
	l := limits[t.name]
	if to-t.to > l.words {
		return false
	}
	comma := false
	for i := t.to; i <= to; i++ {
		p := s.tokens[i].after
		comma = comma || p == short
		switch {
		case p == sentence, l.comma && comma && !s.listed(i, to):
			return false
		case l.ends && s.begins(i, scopeEnd):
			return false
		}
	}
	return true
}

// listed reports whether a list goes on from the token `from`, behind a comma,
// to beyond the sign at `to`: whether an "or" follows before anybody else acts.
func (s scopes) listed(from, to int32) bool {
	for i := from; i < min(to+4, int32(len(s.tokens))); i++ {
		switch {
		case s.begins(i, scopeList):
			return true
		case s.tokens[i].after == sentence, s.subject(i), s.begins(i, scopeEnd):
			return false
		}
	}
	return false
}

// backward is how many words a trigger reaches to signs before it.
const backward = 8

// openBack is open for a trigger that follows the sign.
func (s scopes) openBack(from int32, t trigger) bool {
	if t.from-from > backward {
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
func (s scopes) subject(i int32) bool {
	return s.begins(i, scopeCat) || s.begins(i, scopeElsewhere) || s.begins(i, scopeSelf)
}
