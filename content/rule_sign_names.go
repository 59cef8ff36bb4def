package content

// checkSignNames: what a sign names is there, and its kind is a root.
func checkSignNames(d *draft) {
	for _, s := range d.guide.Signs {
		kind := d.guide.Sign(s.Kind)
		switch {
		case kind == nil:
			d.report(d.at(s, "kind"), "%v", unknown("sign", string(s.Kind), d.signIDs()))
		case !kind.Root():
			d.report(d.at(s, "kind"), "sign %s: its kind %s is a finer sign itself; wanted %s", s.ID, kind.ID, kind.Kind)
		}
		d.checkStep(s, s.Back, "back")
		if s.Alert != "" && (s.Alert.folder() != "alerts" || d.card(s.Alert) == nil) {
			d.report(d.at(s, "alert"), "%v", unknown("alert card", string(s.Alert), d.cardIDs("alerts")))
		}
	}
}
