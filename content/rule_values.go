package content

import (
	"slices"
	"strings"
)

// What some fields may say. The coach knows these words and no others.
var (
	tracks    = []string{string(MainTrack), string(PackTrack), string(EndTrack)}
	tones     = []string{string(Relaxed), string(Adjusting), string(Stressed), string(Emergency)}
	asks      = []string{"", "eating", "moving", "mouth", "where", "caught"}
	answerers = []string{"owner", "vet", "age"}
	openings  = []string{"yes", "no"}
	positions = []string{"", "for", "against", "mixed"}
)

// checkValues: fields hold words that the coach knows and numbers that make
// sense.
func checkValues(d *draft) {
	if d.guide.Version == "" {
		d.report(d.at(d.guide), "the guide has no version")
	}
	for _, s := range d.guide.Steps {
		d.checkStepValues(s)
	}
	for _, s := range d.guide.Signs {
		d.checkWord(s, "tone", string(s.Tone), tones)
		d.checkWord(s, "ask", s.Ask, asks)
	}
	for _, g := range d.guide.Gates {
		d.checkWord(g, "who", g.Who, answerers)
		d.checkWord(g, "opens", g.Opens, openings)
		if g.Months < 0 || g.Expires < 0 || g.Growing < 0 || g.Who == "age" && g.Months == 0 {
			d.report(d.at(g, "months"), "gate %s: wanted months and days of 0 or more, and months where age answers", g.ID)
		}
	}
	for code, s := range d.guide.Sources {
		d.checkWord(sourceCode(code), "position", s.Position, positions)
		if s.Grade < 1 || s.Grade > 3 {
			d.report(d.at(sourceCode(code), "grade"), "source %s: wanted a grade of 1, 2 or 3", code)
		}
	}
}

// checkStepValues checks the words and numbers of one step.
func (d *draft) checkStepValues(s *Step) {
	d.checkWord(s, "track", string(s.Track), tracks)
	if s.Place == NoPlace {
		d.report(d.at(s), "step %s has no place", s.ID)
	}
	if s.Minutes[0] < 1 || s.Minutes[1] < s.Minutes[0] {
		d.report(d.at(s, "minutes"), "step %s: wanted minutes from and to, as in [1, 5]", s.ID)
	}
	if s.Floor.Sessions < 0 || s.Floor.Days < 0 || s.Exit.Days < 0 || s.Exit.Minutes < 0 {
		d.report(d.at(s), "step %s: wanted floor and exit of 0 or more", s.ID)
	}
	if !s.Exit.Done && (len(s.Exit.Any) == 0 || s.Exit.Days == 0) {
		d.report(d.at(s, "exit"), "step %s cannot be left: wanted exit: {any: [signs], days: 2} or exit: {done: true}", s.ID)
	}
	if len(s.Signs) == 0 {
		d.report(d.at(s), "step %s names no likely signs", s.ID)
	}
}

// checkWord checks that a field holds one of the words allowed.
func (d *draft) checkWord(row any, field, got string, allowed []string) {
	if !slices.Contains(allowed, got) {
		words := slices.DeleteFunc(slices.Clone(allowed), func(w string) bool { return w == "" })
		d.report(d.at(row, field), "%s: wanted %s, found %q", field, strings.Join(words, ", "), got)
	}
}
