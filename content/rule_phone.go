package content

import "strings"

// checkPhone: an alert that sends to a vet says whom to ring. Where no number
// is known the placeholder says so in words.
func checkPhone(d *draft) {
	for _, s := range d.guide.Signs {
		for _, c := range d.cards {
			if c.ID == s.Alert && needsVet(s) && !strings.Contains(c.Lead, "{phone}") {
				d.report(d.in(c.file, c.texts[0].at), "sign %s sends to a vet with this alert: wanted {phone} in its lead", s.ID)
			}
		}
	}
}

// needsVet reports whether a sign sends to a vet in every place.
func needsVet(s *Sign) bool {
	for _, place := range AllPlaces() {
		if v := s.Verdicts[place]; v != CallVet && v != VetNow {
			return false
		}
	}
	return true
}
