package coach

import (
	"strings"

	"catwalk/content"
)

// acts are what the choices of a menu do.
func acts() map[string]func(*turn) {
	return map[string]func(*turn){
		"next": (*turn).next, "went": (*turn).went, "why": (*turn).why,
		"again": (*turn).again, "help": (*turn).help, "stop": (*turn).stop,
		"plan": (*turn).plan, "done": (*turn).done, "practise": (*turn).practise,
		"resume": (*turn).resume, "pack": (*turn).toPack, "main": (*turn).toMain,
		"indoors-for-good": (*turn).happyIndoors, "evacuation": (*turn).evacuationOnly,
		"indoor-play": (*turn).indoorPlay, "another-cat": (*turn).anotherCat,
	}
}

// menuOptions lists the choices of a menu. "changed:<gate>" asks a gate
// again, "cat:<n>" speaks of another cat, "edit:<question>" asks a question
// again, and a topic leads to its answer card.
func (t *turn) menuOptions(about string) []Option {
	var list []Option
	for _, id := range strings.Fields(about) {
		list = append(list, Option{ID: id, Label: t.menuLabel(id)})
	}
	return list
}

func (t *turn) menuLabel(id string) string {
	kind, rest, _ := strings.Cut(id, ":")
	switch kind {
	case "changed":
		return t.label("choice.changed")
	case "topic":
		return t.short(content.CardID("answers/" + rest))
	case "cat":
		return or(t.mem.Cats[min(atoi(rest), len(t.mem.Cats)-1)].Name, t.label("choice.unnamed"))
	case "edit":
		return t.label(content.LineID("choice.edit-" + rest))
	default:
		return t.label(content.LineID("choice." + id))
	}
}

// menuPick does what was pressed in a menu.
func (t *turn) menuPick(picks []string) {
	kind, rest, _ := strings.Cut(picks[0], ":")
	switch kind {
	case "changed":
		t.put(rest)
	case "topic":
		t.topic(content.CardID("answers/" + rest))
	case "cat":
		t.speakOf(atoi(rest))
	case "edit":
		t.put(rest)
	default:
		t.acts[picks[0]](t)
	}
}

// indoorPlay answers with what keeps a cat happy at home.
func (t *turn) indoorPlay() { t.topic("answers/indoor-enrichment") }

// topic answers with a card: the answer first, what to do, and near topics
// are left to the owner's next question.
func (t *turn) topic(id content.CardID) {
	r := t.advise(Last{Rule: "rule.answer"}, card(id, whole))
	t.menu(r, "next", "why")
}
