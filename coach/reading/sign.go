package reading

import "catwalk/content"

// signs reads the signs that cues speak of, each with how it is spoken of.
func (r *Reader) signs(text string, d *desk) []Sign {
	read := []Sign{}
	scopes := r.scopesOf(d)
	for _, m := range d.marks.signs {
		c := r.book.cues[m.cue]
		if c.role == nothing {
			continue
		}
		id := content.SignID(c.name)
		s := Sign{ID: id, Kind: r.kinds[id], Words: d.words(text, m.from, m.to)}
		s.Status = scopes.status(m, c.role == signGone)
		read = append(read, s)
	}
	return settle(read)
}

// words returns the owner's words between two tokens.
func (d *desk) words(text string, from, to int32) string {
	return text[d.tokens[from].from:d.tokens[to-1].to]
}

// settle drops what says the same of the same sign again.
func settle(signs []Sign) []Sign {
	kept := signs[:0]
	for _, s := range signs {
		known := false
		for _, k := range kept {
			known = known || k.ID == s.ID && k.Status == s.Status
		}
		if !known {
			kept = append(kept, s)
		}
	}
	return kept
}

// fuse brings together what cues and the classifier say of the signs.
func (r *Reader) fuse(text string, d *desk, read []Sign) []Sign {
	d.features = r.signFeatures(text, d, d.features)
	c := r.opinion.signs
	d.scores = c.scores(d.features, d.scores)
	has := map[content.SignID]bool{}
	kept := []Sign{}
	for _, s := range read {
		has[s.Kind] = true
		if k := indexes(c.labels, []string{string(s.Kind)}); len(k) == 1 && s.Status == Asserted && d.scores[k[0]] < Phi {
			continue
		}
		kept = append(kept, s)
	}
	for k, p := range d.scores {
		if id := content.SignID(c.labels[k]); p > Theta && !has[id] {
			kept = append(kept, Sign{ID: id, Kind: id, Status: Asserted, Words: ""})
		}
	}
	return kept
}

var Phi, Theta float32 = 0.0, 2
