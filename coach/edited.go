package coach

// edited takes what an earlier message was changed to: an emergency at once,
// signs in place of those of the last report, and nothing else.
func (t *turn) edited() {
	h := t.hear()
	if h.read.Urgent {
		t.urgent(h)
		return
	}
	if len(asserted(h.read)) > 0 {
		h.answer.Correction = true
		t.corrected(h)
	}
}
