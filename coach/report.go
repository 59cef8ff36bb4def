package coach

import (
	"slices"
	"strings"
	"time"

	"catwalk/content"
)

// reportFor is how long a report may be continued; what is told later is a
// report of its own.
const reportFor = 2 * time.Hour

// went asks how a session was, with the likely signs of the step.
func (t *turn) went() {
	if t.holding() {
		return
	}
	t.me().Report = Report{}
	t.ask(t.say(t.wording("went", "")...), "went", "")
}

func (t *turn) wentOptions(string) []Option {
	var list []Option
	step := t.step()
	for _, id := range step.Signs {
		list = append(list, Option{ID: string(id), Label: t.signLabel(id)})
	}
	if n := step.Exit.Minutes; n > 0 {
		list = append(list, Option{ID: "min:" + number(n), Label: t.fill(map[string]string{"minutes": number(n)}).Plain(t.lang.Lines["choice.long"])})
	}
	tell := t.option("else")
	tell.Alone, tell.Input = true, t.label("ask.tell")
	return append(list, tell)
}

// signLabel returns the short label of a sign: its card's, or its root's.
func (t *turn) signLabel(id content.SignID) string {
	if c := t.signCard(id); c != nil {
		return t.fill(nil).Plain(c.Short)
	}
	return string(id)
}

// signCard returns the card of a sign, or that of its root.
func (t *turn) signCard(id content.SignID) *content.Card {
	if c := t.lang.Cards[content.CardID("signs/"+id)]; c != nil {
		return c
	}
	if s := t.guide.Sign(id); s != nil {
		return t.lang.Cards[content.CardID("signs/"+s.Kind)]
	}
	return nil
}

// takeWent takes the signs that were pressed. Nothing ticked is no report.
func (t *turn) takeWent(picks []string) {
	if slices.Contains(picks, "else") || len(picks) == 0 {
		t.ask(t.say(t.wording("tell", "")...), "tell", "")
		return
	}
	rep := t.report()
	for _, id := range picks {
		if n, ok := strings.CutPrefix(id, "min:"); ok {
			rep.Minutes = atoi(n)
		} else {
			rep.Asserted = add(rep.Asserted, content.SignID(id))
		}
	}
	if rep.Place == content.NoPlace && !t.step().Exit.Done {
		rep.Place = t.step().Place
	}
	t.weigh()
}

// report returns the report under way, or a fresh one if that is too old.
func (t *turn) report() *Report {
	rep := &t.me().Report
	if t.now.Sub(rep.At) > reportFor {
		*rep = Report{}
	}
	rep.At = t.now
	return rep
}

// weigh goes on with a report: it asks the one question that tells a harmless
// showing from a worrying one, or comes to its verdict.
func (t *turn) weigh() {
	rep := t.report()
	s := t.situation(*rep)
	if q := t.followUp(s, rep.Answered); q != "" {
		rep.Answered = append(rep.Answered, q)
		t.ask(t.say(t.wording(q, "")...), q, "")
		return
	}
	t.conclude(s)
}

// situation gathers what a verdict depends on.
func (t *turn) situation(rep Report) Situation {
	s := Situation{
		Step: t.step(), Place: rep.Place, Past: rep.Past, Caught: rep.Caught, Minutes: rep.Minutes,
		Asserted: t.signs(rep.Asserted), Denied: t.signs(rep.Denied),
		Gates: t.states(), Hold: t.cat().Hold,
		Stressed: t.now.Sub(t.cat().Stressed) < 48*time.Hour,
		Rest:     t.cat().Rest.After(t.now),
	}
	if t.unplaced(s) {
		s.Place, s.Unplaced = content.IndoorsHarness, true
	}
	s.Tally = t.cat().Tally[s.Step.ID].enter(s.Asserted, calm(s), t.now, t.zone())
	return s
}

// unplaced reports whether a cat was frightened nobody knows where: it is
// supposed to have worn the harness. A cat that slipped out is loose until
// somebody says otherwise.
func (t *turn) unplaced(s Situation) bool {
	return s.Place == content.NoPlace && s.Step.Exit.Done && !bearable(s.Asserted) &&
		!anyOf(s.Asserted, []content.SignID{"slipped-out"})
}

// signs looks signs up; ids that the guide does not know are left out.
func (t *turn) signs(ids []content.SignID) []*content.Sign {
	var list []*content.Sign
	for _, id := range ids {
		if s := t.guide.Sign(id); s != nil {
			list = append(list, s)
		}
	}
	return list
}

// conclude comes to the verdict of a report: it is kept first, then said.
func (t *turn) conclude(s Situation) {
	d := t.withGoal(s, t.Decide(s))
	was := t.cat().clone()
	words := t.me().Report.Words
	t.me().Report = Report{}
	t.keep(s, d, words)
	t.remember(was)
	t.answer(s, d)
}

// atoi reads the number of a choice's id; what is not one counts nothing.
func atoi(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 9999 {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}
