package reading

import (
	"slices"

	"catwalk/content"
)

// A finding is a sign that a cue tells of, before it is settled how.
type finding struct {
	match
	id, kind content.SignID
	status   Status
	// firm says that the rules need no second look.
	firm bool
}

// findings returns the signs that cues tell of, each with what the scopes say
// of it.
func (r *Reader) findings(d *desk) []finding {
	scopes := r.scopesOf(d)
	found := d.findings[:0]
	for _, m := range d.marks.signs {
		c := r.book.cues[m.cue]
		if c.role == nothing {
			continue
		}
		id := content.SignID(c.name)
		f := finding{match: m, id: id, kind: r.kinds[id], status: scopes.status(m, c.role == signGone)}
		f.firm = f.status == Asserted && scopes.presumed(m)
		found = append(found, f)
	}
	d.findings = slices.DeleteFunc(found, func(f finding) bool { return f.status.absent() && part(f, found) })
	return d.findings
}

// part reports whether a finding is part of a longer one of another sign: the
// "not" that denies it belongs to that one ("would not take the treat").
func part(f finding, all []finding) bool {
	return slices.ContainsFunc(all, func(o finding) bool {
		return o.kind != f.kind && within(f.match, o.match) && o.to-o.from > f.to-f.from
	})
}

// signs reads the signs that a message speaks of: those of the cues, each
// looked at again in the light of the words around it, and those that the
// examples teach.
func (r *Reader) signs(text string, d *desk) []Sign {
	signs := []Sign{}
	for _, f := range d.findings {
		s := Sign{ID: f.id, Kind: f.kind, Status: f.status, Words: d.words(text, f.from, f.to)}
		s.Status = r.look(d, f)
		signs = append(signs, s)
	}
	return settle(signs, r.grave)
}

// words returns the owner's words between two tokens.
func (d *desk) words(text string, from, to int32) string {
	return text[d.tokens[from].from:d.tokens[to-1].to]
}

// settle drops what says the same of the same sign again. Of a root that is
// both shown and gone, what was said last counts: "he howled for hours, then
// not a peep".
func settle(signs []Sign, grave func(Sign) bool) []Sign {
	kept := signs[:0]
	for _, s := range signs {
		if slices.ContainsFunc(kept, func(k Sign) bool { return k.ID == s.ID && k.Status == s.Status }) {
			continue
		}
		for i := range kept {
			if kept[i].Kind == s.Kind && kept[i].Status == Asserted && (s.Status == Denied || s.Status == Over) && !grave(kept[i]) {
				kept[i].Status = Over
			}
		}
		kept = append(kept, s)
	}
	return kept
}
