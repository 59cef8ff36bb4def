package reading

// elsewhere reports whether another animal or a person does what the sign's
// cue tells: whether the subject of its clause is another than the cat.
func (s scopes) elsewhere(m match) bool {
	var last *trigger
	for i := range s.list {
		t := &s.list[i]
		switch {
		case t.name != scopeCat && t.name != scopeElsewhere:
		case t.name == scopeElsewhere && (within(t.match, m) || !s.leads(t)):
			if within(t.match, m) {
				return false // the cue itself says who: "the dog bit her"
			}
		case t.from >= m.to || s.apart(t.from, m.from):
		case last == nil || t.from > last.from || t.from == last.from && t.to > last.to:
			last = t
		}
	}
	return last != nil && last.name == scopeElsewhere
}

// apart reports whether a sentence ends between two tokens.
func (s scopes) apart(from, to int32) bool {
	for i := from + 1; i <= to; i++ {
		if s.tokens[i].after == sentence {
			return true
		}
	}
	return false
}

// leads reports whether a trigger begins its clause, as subjects do: "the dog
// growled", but not "he saw the dog".
func (s scopes) leads(t *trigger) bool {
	for i, words := t.from, 0; words < 3; i, words = i-1, words+1 {
		if s.tokens[i].after != noPause || s.begins(i, scopeEnd) {
			return true
		}
		if i < t.from && s.subject(i) {
			return false
		}
	}
	return false
}
