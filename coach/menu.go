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
		"topics": (*turn).topics, "signs": (*turn).signsOfMoods, "rehearse": (*turn).rehearse,
		ChoiceLost: (*turn).lost, "gear": (*turn).gear, "fit": (*turn).fitNow, "at-ease": (*turn).fitNow, "harness": (*turn).anotherHarness,
	}
}

// A kind is a sort of menu choice that is about something, as in
// "topic:how-long": how it is labelled, and what a press of it does.
type kind struct {
	label func(t *turn, about string) string
	pick  func(t *turn, about string)
}

// kinds are the sorts of menu choices that are about something. Without a
// label of its own a kind has the line "choice.<kind>".
func kinds() map[string]kind {
	return map[string]kind{
		"changed":  {pick: func(t *turn, gate string) { t.put(gate) }},
		"edit":     {label: (*turn).editLabel, pick: func(t *turn, question string) { t.put(question) }},
		"cat":      {label: (*turn).catLabel, pick: func(t *turn, n string) { t.speakOf(atoi(n)) }},
		"topic":    {label: (*turn).topicLabel, pick: func(t *turn, topic string) { t.topic(t.topicCard(topic)) }},
		"group":    {label: (*turn).groupLabel, pick: (*turn).group},
		"body":     {label: func(t *turn, mood string) string { return t.short(bodyCard(mood)) }, pick: (*turn).mood},
		"tone":     {label: (*turn).toneLabel, pick: (*turn).signsOf},
		"sign":     {label: func(t *turn, id string) string { return t.signLabel(content.SignID(id)) }, pick: (*turn).lookUp},
		"rehearse": {label: func(t *turn, name string) string { return t.short(rehearsalCard(name)) }, pick: (*turn).rehearsal},
		"drills":   {label: func(t *turn, _ string) string { return t.label("choice.more") }, pick: (*turn).drills},
		"week":     {label: func(t *turn, n string) string { return t.short(weekCard(atoi(n))) }, pick: (*turn).week},
	}
}

// menuOptions lists the choices of a menu: things to do, or some kind of thing
// and what it is about.
func (t *turn) menuOptions(about string) []Option {
	var list []Option
	for _, id := range strings.Fields(about) {
		list = append(list, Option{ID: id, Label: t.menuLabel(id)})
	}
	return list
}

func (t *turn) menuLabel(id string) string {
	name, rest, about := strings.Cut(id, ":")
	switch k := t.kinds[name]; {
	case about && k.label != nil:
		return k.label(t, rest)
	case about && k.pick != nil:
		return t.label(content.LineID("choice." + name))
	default:
		return t.label(content.LineID("choice." + id))
	}
}

// menuPick does what was pressed in a menu. A choice that an older program
// offered and this one does not know leads on.
func (t *turn) menuPick(picks []string) {
	name, rest, about := strings.Cut(picks[0], ":")
	if k, ok := t.kinds[name]; ok && about {
		k.pick(t, rest)
		return
	}
	if act, ok := t.acts[picks[0]]; ok {
		act(t)
		return
	}
	t.next()
}

func (t *turn) editLabel(question string) string {
	return t.label(content.LineID("choice.edit-" + question))
}

func (t *turn) catLabel(n string) string {
	return or(t.mem.Cats[min(atoi(n), len(t.mem.Cats)-1)].Name, t.label("choice.unnamed"))
}

// indoorPlay answers with what keeps a cat happy at home.
func (t *turn) indoorPlay() { t.topic("answers/indoor-enrichment") }
