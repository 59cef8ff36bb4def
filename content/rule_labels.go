package content

// checkLabels: every card has a title and a short label, and a review that is
// signed has a name and a date.
func checkLabels(d *draft) {
	for _, c := range d.cards {
		if c.Title == "" || c.Short == "" {
			d.report(top(c), "wanted a title and a short label")
		}
		if r := c.Review; r != nil && (r.By == "" || r.On.IsZero()) {
			d.report(d.at(c.Card, "review"), "wanted who and when, as in review: {by: Name, on: 2026-01-31}")
		}
	}
	for p := range d.passages() {
		if p.card == nil && p.text == "" {
			d.report(p.place(0), "line %s is empty", p.part)
		}
	}
}
