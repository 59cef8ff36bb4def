package content

import "strings"

// A signRow is a row of signs.yaml as it is written.
type signRow struct {
	Sign
	// Verdicts are by place; "everywhere" stands for every place that is not
	// named.
	Verdicts map[string]Verdict `yaml:"verdicts"`
}

// readSigns reads the decision table.
func (d *draft) readSigns() {
	var table struct {
		Signs []*signRow `yaml:"signs"`
	}
	d.readTable("signs.yaml", &table)
	for _, row := range whole(table.Signs) {
		sign := &row.Sign
		d.spots[sign] = d.spots[row]
		if sign.Kind == "" {
			sign.Kind = sign.ID
		}
		d.readVerdicts(row, sign)
		d.guide.Signs = append(d.guide.Signs, sign)
	}
}

// readVerdicts spreads a row's verdicts over the places.
func (d *draft) readVerdicts(row *signRow, sign *Sign) {
	for _, place := range AllPlaces() {
		sign.Verdicts[place] = row.Verdicts["everywhere"]
	}
	for name, verdict := range row.Verdicts {
		place, err := placeNamed(name)
		if err != nil {
			d.report(d.at(sign, "verdicts", name), "%v", err)
		}
		if place != NoPlace {
			sign.Verdicts[place] = verdict
		}
	}
}

// placeNamed returns the place with the given name, and NoPlace for
// "everywhere".
func placeNamed(name string) (Place, error) {
	name = strings.TrimSpace(name)
	var place Place
	if name == everywhere {
		return NoPlace, nil
	}
	if name == "" || place.UnmarshalText([]byte(name)) != nil {
		return NoPlace, unknown("place", name, append(places[1:], everywhere))
	}
	return place, nil
}

// everywhere stands for every place that is not named.
const everywhere = "everywhere"
