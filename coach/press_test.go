package coach_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// TestEveryCardCanBePressedFor presses whatever leads to a card, and comes to
// every one of them: to each answer from /ask, to each mood and sign from
// /signs, to each rehearsal from /rehearse.
func TestEveryCardCanBePressedFor(t *testing.T) {
	for command, folders := range map[string][]string{
		"/ask": {"answers/", "gear/"}, "/signs": {"body/", "signs/"}, "/rehearse": {"rehearsals/"},
	} {
		t.Run(command[1:], func(t *testing.T) {
			t.Parallel()
			shown := pressed(t, command)
			for _, id := range slices.Sorted(maps.Keys(theCoach(t).Guide().In("en").Cards)) {
				if in(id, folders) && !shown[id] {
					t.Errorf("no press leads to %s", id)
				}
			}
		})
	}
}

func in(id content.CardID, folders []string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return strings.HasPrefix(string(id), f) })
}

// leading are the sorts of choices that lead from card to card.
var leading = []string{"group", "topic", "topics", "body", "tone", "sign", "rehearse", "drills", "way"}

// pressed presses every choice of these sorts once, from a command on, and
// returns the cards that were shown. No menu has more than eight buttons.
func pressed(t *testing.T, command string) map[content.CardID]bool {
	c := newChat(t)
	c.setUp("with Mochi, she, at wear, adult, gates open")
	c.say(command)
	shown, seen := map[content.CardID]bool{}, map[string]bool{}
	var follow func(coach.Memory, []coach.Reply)
	follow = func(m coach.Memory, replies []coach.Reply) {
		r := replies[len(replies)-1]
		shown[r.Card] = true
		if n := len(r.Offer.Choices); n > 8 {
			t.Errorf("%d buttons below %s%s", n, r.Card, r.Line)
		}
		for _, o := range r.Offer.Choices {
			sort, _, _ := strings.Cut(o.ID, ":")
			if key := string(r.Card) + o.ID; !slices.Contains(leading, sort) || seen[key] {
				continue
			} else {
				seen[key] = true
			}
			c.memory = m
			c.turn(coach.Message{Kind: coach.Choice, Offer: r.Offer.ID, Picks: []string{o.ID}})
			follow(c.memory, c.last)
		}
	}
	follow(c.memory, c.last)
	return shown
}

// TestRehearsals plays every choice of every rehearsal: the right one is
// praised, and any other is followed by what is better.
func TestRehearsals(t *testing.T) {
	for id, card := range theCoach(t).Guide().In("en").Cards {
		name, ok := strings.CutPrefix(string(id), "rehearsals/")
		if !ok {
			continue
		}
		for i, choice := range card.Choices() {
			c := newChat(t)
			c.setUp("with Mochi, they, at wear, adult, gates open")
			c.say("/rehearse")
			c.press([]string{"rehearse:" + name})
			label := c.last[0].Offer.Choices[i].Label
			c.press([]string{label})
			text := c.last[0].Text
			if praised := strings.Contains(text, "that is best"); praised != choice.Right || !strings.Contains(text, label) {
				t.Errorf("%s: %q is answered with %q", name, label, text)
			}
		}
	}
}

// TestUnreviewed checks who says that nobody has reviewed a card: /why always,
// a medical card where the operator wants it, and no other card.
func TestUnreviewed(t *testing.T) {
	const sentence = "No vet has reviewed this text yet"
	for _, test := range []struct {
		options coach.Options
		words   string
		wanted  bool
	}{
		{coach.Options{}, "/vet", false},
		{coach.Options{ShowUnreviewed: true}, "/vet", true},
		{coach.Options{ShowUnreviewed: true}, "/ask which vaccines does she need first", true},
		{coach.Options{ShowUnreviewed: true}, "/next", false},
	} {
		c := newChat(t)
		c.coach = c.coach.With(test.options)
		c.setUp("with Mochi, she, at wear, adult, gates open")
		c.say(test.words)
		if got := strings.Contains(c.last[0].Text, sentence); got != test.wanted {
			t.Errorf("%+v, %s: says %q", test.options, test.words, c.last[0].Text)
		}
		c.say("/why")
		if !strings.Contains(c.last[0].Text, "Not yet reviewed by a professional") {
			t.Errorf("/why after %s says nothing of a review: %q", test.words, c.last[0].Text)
		}
	}
}

// TestReviewed checks that a signed card is said to be signed, by whom, and is
// shown without the sentence.
func TestReviewed(t *testing.T) {
	g, err := content.Load(os.DirFS("../content"))
	if err != nil {
		t.Fatal(err)
	}
	g.In("en").Cards["alerts/vet"].Review = &content.Review{By: "Dr. Ada Byrd", On: time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)}
	signed, err := coach.New(g)
	if err != nil {
		t.Fatal(err)
	}
	c := newChat(t)
	c.coach = signed.With(coach.Options{ShowUnreviewed: true})
	c.say("/vet")
	if strings.Contains(c.last[0].Text, "No vet has reviewed") {
		t.Errorf("a signed card says that it is not: %q", c.last[0].Text)
	}
	c.say("/why")
	if want := `Reviewed by Dr\. Ada Byrd, 31 January 2026`; !strings.Contains(c.last[0].Text, want) {
		t.Errorf("/why says %q, wanted %q", c.last[0].Text, want)
	}
}
