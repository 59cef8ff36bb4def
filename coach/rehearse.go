package coach

import (
	"slices"
	"strings"

	"catwalk/content"
)

func rehearsalCard(name string) content.CardID { return content.CardID("rehearsals/" + name) }

// rehearse is /rehearse: it asks which moment to rehearse.
func (t *turn) rehearse() { t.drills("all") }

// drills shows a page of the rehearsals: "all", or the second page as "all/2".
func (t *turn) drills(about string) {
	if t.holding() {
		return
	}
	all, n := paged(about)
	var choices []string
	for _, name := range t.rehearsals() {
		choices = append(choices, "rehearse:"+name)
	}
	t.menu(t.say(line("rehearse")), append(page(choices, n, "drills:"+all), "next")...)
}

// rehearsals names all of them: first those that a step asks for.
func (t *turn) rehearsals() []string {
	var list []string
	for _, s := range t.guide.Steps {
		list = append(list, s.Rehearse...)
	}
	var more []string
	for id := range t.lang.Cards {
		name, ok := strings.CutPrefix(string(id), "rehearsals/")
		if ok && !slices.Contains(list, name) {
			more = append(more, name)
		}
	}
	slices.Sort(more)
	return append(list, more...)
}

// rehearsing offers a step's rehearsals to each person once, before the first
// outing.
func (t *turn) rehearsing() bool {
	step := t.step()
	if len(step.Rehearse) == 0 || t.me().Met.Rehearsed || t.cat().Tally[step.ID].Sessions > 0 {
		return false
	}
	t.me().Met.Rehearsed = true
	t.ask(t.say(t.wording("drill", "")...), "drill", "")
	return true
}

func (t *turn) takeDrill(picks []string) {
	if first := t.rehearsals(); picks[0] == "yes" && len(first) > 0 {
		t.rehearsal(first[0])
		return
	}
	t.next()
}

// hearDrill takes a plain no.
func (t *turn) hearDrill(h heard) bool {
	if !h.answer.No || busy(h) {
		return false
	}
	t.next()
	return true
}

// rehearsal tells a situation and asks what the owner would do.
func (t *turn) rehearsal(name string) {
	if t.lang.Cards[rehearsalCard(name)] == nil {
		t.rehearse()
		return
	}
	r := t.say(t.wording("rehearsal", name)...)
	r.Title = t.fill(nil).Plain(t.lang.Cards[rehearsalCard(name)].Title)
	t.ask(r, "rehearsal", name)
}

// nextRehearsal is the one after this, if there is one.
func (t *turn) nextRehearsal(name string) []string {
	all := t.rehearsals()
	if i := slices.Index(all, name); i >= 0 && i+1 < len(all) {
		return []string{"rehearse:" + all[i+1]}
	}
	return nil
}
