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
}

// find finds the signs that cues tell of, each with what the scopes say of it.
func (r *Reader) find(d *desk) {
	scopes := r.scopesOf(d)
	found := d.findings[:0]
	for _, m := range d.marks.signs {
		c := r.book.cues[m.cue]
		if c.role == nothing {
			continue
		}
		id := content.SignID(c.name)
		f := finding{match: m, id: id, kind: r.kinds[id], status: scopes.status(m, c.role == signGone)}
		found = append(found, f)
	}
	d.findings = slices.DeleteFunc(found, func(f finding) bool { return f.status.absent() && part(f, found) })
}

// part reports whether a finding is part of a longer one of another sign: the
// "not" that denies it belongs to that one ("would not take the treat").
func part(f finding, all []finding) bool {
	return slices.ContainsFunc(all, func(o finding) bool {
		return o.kind != f.kind && within(f.match, o.match) && o.to-o.from > f.to-f.from
	})
}
