package reading

// elsewhere reports whether another animal or a person does what the sign's
// cue tells: whether the subject of its clause is another than the cat.
func (s scopes) elsewhere(m match) bool {
	var last *trigger
	for i := range s.list {
		t := &s.list[i]
		switch {
		case t.name != scopeCat && t.name != scopeElsewhere && t.name != scopeSelf:
		case t.name != scopeCat && within(t.match, m):
			return false // the cue itself says who: "the dog bit her"
		case t.from >= m.to || s.apart(t.from, m.from) || !s.governs(t, m):
		case last == nil || t.from > last.from || t.from == last.from && t.to > last.to:
			last = t
		}
	}
	return last != nil && last.name != scopeCat
}

// governs reports whether a trigger can be the subject of a sign's cue. An
// owner is the subject of what follows at once only; others must begin their
// clause, as subjects do ("the dog growled", but not "he saw the dog"), and
// nothing may end it before the sign.
func (s scopes) governs(t *trigger, m match) bool {
	switch t.name {
	case scopeCat:
		return true
	case scopeSelf:
		return m.from-t.to <= 1 && m.from >= t.to
	}
	if !s.leads(t) {
		return false
	}
	for i := t.to; i <= m.from; i++ {
		if s.tokens[i].after != noPause || s.begins(i, scopeEnd) && i < m.from {
			return false
		}
	}
	return true
}

// apart reports whether a sentence ends between two tokens.
func (s scopes) apart(from, to int32) bool {
	return from < to && s.tokens[from].line != s.tokens[to].line
}

// leads reports whether a trigger begins its clause.
func (s scopes) leads(t *trigger) bool {
	for i, words := t.from, 0; words < 3; i, words = i-1, words+1 {
		if i < t.from && s.subject(i) {
			return false
		}
		if s.tokens[i].after != noPause || s.begins(i, scopeEnd) {
			return true
		}
	}
	return false
}
