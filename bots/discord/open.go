package discord

// remember keeps an answering for the replies to it.
func (d *Discord) remember(a *answering) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open[a.via.Interaction] = a
}

func (d *Discord) forget(a *answering) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.open, a.via.Interaction)
}

// answeringOf returns the answering of an interaction, or nil if that was
// answered before, or taken in by a process that is no more.
func (d *Discord) answeringOf(interaction string) *answering {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open[interaction]
}

// recent remembers the ids of the last interactions, so that one that is
// delivered twice is taken once.
type recent struct {
	known map[string]bool
	ring  [4096]string
	next  int
}

// seen reports whether an interaction came before, and remembers it.
func (d *Discord) seen(id string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	r := &d.recent
	if r.known == nil {
		r.known = map[string]bool{}
	}
	if r.known[id] {
		return true
	}
	delete(r.known, r.ring[r.next])
	r.known[id], r.ring[r.next] = true, id
	r.next = (r.next + 1) % len(r.ring)
	return false
}
