package content

// checkMilder: no sign is taken more lightly outdoors than on the leash
// indoors.
func checkMilder(d *draft) {
	for _, s := range d.guide.Signs {
		in, out := s.Verdicts[IndoorsLeash], s.Verdicts[Outdoors]
		if out != NoVerdict && out < in {
			d.report(d.at(s, "verdicts"), "sign %s: %s outdoors is milder than %s on the leash indoors", s.ID, out, in)
		}
	}
}
