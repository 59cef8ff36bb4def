package coach

import "catwalk/content"

// moods are the four pictures of a cat that an owner should know by heart, and
// the tone of the signs that belong to each.
var moods = []struct {
	name string
	tone content.Tone
}{
	{"relaxed", content.Relaxed},
	{"unsure", content.Adjusting},
	{"afraid", content.Stressed},
	{"pain", content.Emergency},
}

func bodyCard(mood string) content.CardID { return content.CardID("body/" + mood) }

// signsOfMoods is /signs: it asks which of the moods to show.
func (t *turn) signsOfMoods() { t.menu(t.say(line("signs")), t.otherMoods("")...) }

func (t *turn) otherMoods(but string) []string {
	var list []string
	for _, m := range moods {
		if m.name != but {
			list = append(list, "body:"+m.name)
		}
	}
	return list
}

// mood shows one of them: ears, eyes, tail, body and voice beside the picture.
func (t *turn) mood(name string) {
	if t.lang.Cards[bodyCard(name)] == nil {
		t.signsOfMoods()
		return
	}
	r := t.advise(Last{Rule: "rule.answer"}, card(bodyCard(name), whole))
	t.menu(r, append(append([]string{"tone:" + name}, t.otherMoods(name)...), "next", "why")...)
}

func (t *turn) toneLabel(about string) string {
	if _, n := paged(about); n > 1 {
		return t.label("choice.more")
	}
	return t.label("choice.tone")
}

// signsOf lists the signs that belong to a mood: "afraid", or its second page
// as "afraid/2".
func (t *turn) signsOf(about string) {
	name, n := paged(about)
	var choices []string
	for _, sign := range t.guide.Signs {
		if t.moodOf(sign) == name && t.lang.Cards[content.CardID("signs/"+sign.ID)] != nil {
			choices = append(choices, "sign:"+string(sign.ID))
		}
	}
	t.menu(t.say(line("signs.which")), append(page(choices, n, "tone:"+name), "signs")...)
}

// moodOf returns the mood that a sign belongs to.
func (t *turn) moodOf(s *content.Sign) string {
	for _, m := range moods {
		if m.tone == s.Tone {
			return m.name
		}
	}
	return ""
}

// lookUp says what a sign means, and what to do about it where the cat is
// training. It is no report: nothing is counted.
func (t *turn) lookUp(id string) {
	sign := t.guide.Sign(content.SignID(id))
	if sign == nil || t.signCard(sign.ID) == nil {
		t.signsOfMoods()
		return
	}
	c := t.signCard(sign.ID)
	r := t.advise(Last{Rule: "rule.answer"}, card(c.ID, ""), card(c.ID, t.step().Place.String()))
	r.Title, r.Tone = t.fill(nil).Plain(c.Title), sign.Tone
	t.menu(r, "body:"+t.moodOf(sign), "signs", "went", "why")
}
