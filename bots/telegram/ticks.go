package telegram

// Who ticks boxes fast is ahead of the edits that show them, which go at the
// pace that Telegram allows. So only the newest press of an offer is shown,
// and once the offer was sent, none.

// A tally is how far showing the presses of one offer has come.
type tally struct{ newest, shown string }

// offered names an offer in a chat.
type offered struct {
	chat int64
	id   string
}

// pressed notes a press, and reports whether all before it are shown.
func (n *notes) pressed(o offered, press string) (upToDate bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	t := n.tallies[o]
	upToDate = t.newest == t.shown
	t.newest = press
	keep(n.tallies, o, t)
	return upToDate
}

// overtaken reports whether a later press of an offer is to be shown instead.
func (n *notes) overtaken(o offered, press string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	t := n.tallies[o]
	return t.newest != "" && t.newest != press
}

// showed notes that a press is shown.
func (n *notes) showed(o offered, press string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if t, ok := n.tallies[o]; ok {
		t.shown = press
		n.tallies[o] = t
	}
}
