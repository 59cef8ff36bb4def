package reading

// overBy reports whether the sign is told as past and something later in the
// message says that it has changed.
func (s scopes) overBy(m match) bool {
	for _, t := range s.list {
		if t.name == scopeSettled && t.from >= m.to {
			return true
		}
	}
	if !s.reached(m, scopePast) {
		return false
	}
	for _, t := range s.list {
		if t.name == scopeNow && t.from >= m.to {
			return true
		}
	}
	return false
}

// refuted reports whether what was imagined is said not to have happened.
func (s scopes) refuted(m match) bool {
	for _, t := range s.list {
		if t.name == scopeRefuted && t.from >= m.to {
			return true
		}
	}
	return false
}

// general reports whether the sign is only asked about: whether the sentence
// is a question that names no cat, or asks what the sign means.
func (s scopes) general(m match) bool {
	if s.reached(m, scopeAsked) {
		return true
	}
	if !s.tokens[m.from].asks {
		return false
	}
	for _, t := range s.list {
		if t.name == scopeCat && !s.apart(min(t.from, m.from), max(t.from, m.from)) {
			return false
		}
	}
	return true
}
