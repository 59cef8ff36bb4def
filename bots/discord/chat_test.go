package discord

import (
	"strings"
	"testing"

	"catwalk/bots/discord/discordtest"
)

// An owner in direct messages: plain words, buttons, a menu and a form.
func TestDirectMessages(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	dm := olga.Direct()
	olga.Say("hello")
	r.sees(olga, dm, "What is your cat's name?")
	olga.Say("Mochi")
	ask := r.sees(olga, dm, "she, he or they")
	next := r.answered(olga.Press(ask, "She"))
	if next.ID != ask.ID || !strings.Contains(next.Text, "new things") {
		t.Errorf("a press of a question's button gave %v", next)
	}
	card := r.answered(olga.Press(next, "Looks first, then comes closer"))
	step := r.sees(olga, dm, "How long")
	if step.Title == "" || len(step.Fields) == 0 || step.Footer == "" || step.Ephemeral {
		t.Errorf("a step's card has no title, fields or sources: %v", step)
	}
	_ = card
	olga.Command(dm, "report")
	went := r.sees(olga, dm, "Tick everything that you saw")
	if went.Menu == nil || went.Menu.Min != 0 || went.Menu.Max != len(went.Menu.Options) || len(went.Buttons) != 2 {
		t.Fatalf("a question with many answers has no menu: %v", went)
	}
	verdict := r.answered(olga.Choose(went, went.Menu.Options[0].Label, went.Menu.Options[1].Label))
	if verdict.ID != went.ID || verdict.Colour == 0 {
		t.Errorf("what was ticked gave %v", verdict)
	}
	again := r.answered(olga.Press(verdict, "Why?"))
	if again.ID == verdict.ID {
		t.Error("a verdict was overwritten by what came after it")
	}
}

// Words are asked for in a form, which opens at once and without the coach.
func TestForm(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	r.answered(olga.Command(in, "report"))
	went := r.sees(olga, in, "Tick everything")
	opened := olga.Press(went, "Something else")
	form := opened.Form()
	if form == nil || form.Title != "Something else" || !strings.Contains(form.Question, "How did it go?") {
		t.Fatalf("the form is %+v", form)
	}
	verdict := r.answered(olga.Submit(opened, "she flopped over like a pancake but took every treat"))
	if !strings.Contains(strings.ToLower(verdict.String()), "flops over") && !strings.Contains(verdict.String(), "harness") {
		t.Errorf("what was written into the form gave %v", verdict)
	}
}

// In a server only the owner sees the answers, and nobody else can press the
// owner's buttons; but an emergency is answered for whoever presses it.
func TestServer(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga, bob := r.Person("Olga"), r.Person("Bob")
	in := r.Channel(r.Server())
	hello := r.answered(olga.Command(in, "start"))
	if !hello.Ephemeral || len(bob.Sees(in)) != 0 {
		t.Fatalf("others see %v", bob.Sees(in))
	}
	plan := r.answered(olga.Command(in, "plan"))
	refused := r.answered(bob.Press(plan, "What next?"))
	if refused.Only != bob.ID || strings.Contains(refused.Content, "someone else") {
		t.Errorf("a standing button gave someone else %v", refused)
	}
	refused = r.answered(bob.Press(plan, "The backpack way"))
	if refused.Only != bob.ID || !strings.Contains(refused.Content, "someone else's") {
		t.Errorf("someone else's button gave %v", refused)
	}
	red := r.answered(bob.Press(plan, "🔴 Emergency"))
	if red.Only != bob.ID || !strings.Contains(red.String(), "vet") {
		t.Errorf("the red button gave someone else %v", red)
	}
	if again := r.answered(olga.Command(in, "plan")); !strings.Contains(again.Text, "(you are here)") {
		t.Errorf("the owner's own chat has changed: %v", again)
	}
}

// A forged or cut custom id changes nothing and gets a kind answer.
func TestForgedButtons(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	plan := r.answered(olga.Command(in, "plan"))
	before := len(olga.Sees(in))
	for i, id := range []string{"", "|", "c|x", "c|||||", "x|1|2|3", strings.Repeat("c", 101), "c|1|no-such-choice|" + olga.ID, "c|" + plan.Buttons[0].ID, "m|a.1||" + olga.ID} {
		m := r.answered(olga.PressID(plan, id))
		if !m.Ephemeral || m.String() == "" {
			t.Errorf("%d: %q gave %v", i, id, m)
		}
	}
	if len(olga.Sees(in)) == before {
		t.Error("nothing was answered")
	}
}

// Typing after a command is completed, and what is chosen is understood.
func TestComplete(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	found := olga.Type(in, "ask", "question", "vaccin").Choices()
	if len(found) == 0 || found[0].Value != "topic:vaccines" {
		t.Fatalf("%v", found)
	}
	m := r.answered(olga.Command(in, "ask", discordtest.Option{Name: "question", Value: found[0].Value}))
	if !strings.Contains(strings.ToLower(m.Title+m.Text), "vaccin") {
		t.Errorf("the chosen question gave %v", m)
	}
	if all := olga.Type(in, "ask", "question", "").Choices(); len(all) != 25 {
		t.Errorf("nothing typed gives %d choices", len(all))
	}
	if none := olga.Type(in, "ask", "question", "zzzzqq").Choices(); len(none) != 0 {
		t.Errorf("nonsense gives %v", none)
	}
	sign := olga.Type(in, "report", "what", "flops").Choices()
	if len(sign) == 0 || !strings.HasPrefix(sign[0].Value, "sign:") {
		t.Fatalf("%v", sign)
	}
	r.answered(olga.Command(in, "report", discordtest.Option{Name: "what", Value: sign[0].Value}))
}

// Setting up a server, and sharing in it, on purpose.
func TestSetupAndShare(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga, mod := r.Person("Olga"), r.Person("Mod")
	server := r.Server()
	in, wins := r.Channel(server), r.Channel(server)
	if m := r.answered(olga.Command(in, "setup", discordtest.Option{Name: "phone", Value: "1"})); !strings.Contains(m.Text, "Only someone who may manage") {
		t.Errorf("anyone can set up: %v", m)
	}
	m := r.answered(mod.Manage(in, "setup", discordtest.Option{Name: "phone", Value: "call me"}))
	if !strings.Contains(m.Text, "not a number") || !strings.Contains(m.Text, "Emergency vet: not set") {
		t.Errorf("a wrong number gave %v", m)
	}
	m = r.answered(mod.Manage(in, "setup", discordtest.Option{Name: "phone", Value: "+49 30 1234567"}, discordtest.Option{Name: "channel", Value: wins.ID, Type: 7}))
	if !strings.Contains(m.Text, "+49 30 1234567") || !strings.Contains(m.Text, "Saved") || !m.Ephemeral {
		t.Errorf("set-up gave %v", m)
	}
	if m = r.answered(olga.Command(in, "vet")); !strings.Contains(m.String(), "+49 30 1234567") {
		t.Errorf("the alert does not show the number: %v", m)
	}

	preview := r.answered(olga.Command(in, "share", discordtest.Option{Name: "what", Value: "topic:vaccines"}))
	if !preview.Ephemeral || !strings.Contains(preview.Text, "Nobody sees this yet") || len(mod.Sees(in)) != 3 {
		t.Errorf("sharing begins with %v", preview)
	}
	r.answered(olga.Press(preview, "Share it"))
	seen := r.sees(mod, in, "vaccin")
	if seen.Ephemeral || len(seen.Buttons) != 0 {
		t.Errorf("others see %v", seen)
	}
	if again := r.answered(olga.Press(preview, "Share it")); !strings.Contains(again.String(), "earlier message") {
		t.Errorf("sharing twice gave %v", again)
	}
}

// A milestone goes to the channel that was set up, and where the bot may not
// write its owner is told.
func TestMilestone(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga, mod := r.Person("Olga"), r.Person("Mod")
	server := r.Server()
	in, wins := r.Channel(server), r.Channel(server)
	r.answered(mod.Manage(in, "setup", discordtest.Option{Name: "channel", Value: wins.ID, Type: 7}))
	if m := r.answered(olga.Command(in, "share")); !strings.Contains(m.Text, "nothing to share yet") {
		t.Errorf("a cat at the beginning can share %v", m)
	}
	stop := r.answered(olga.Command(in, "stop"))
	r.answered(olga.Press(stop, "Happily indoors, for good"))
	preview := r.answered(olga.Command(in, "share"))
	r.answered(olga.Press(preview, "Share it"))
	r.sees(mod, wins, "happily indoors")

	wins.Mute()
	preview = r.answered(olga.Command(in, "share"))
	r.answered(olga.Press(preview, "Share it"))
	r.sees(olga, in, "I may not write in the channel")
}

// The same person is the same owner in a server and in direct messages.
func TestSameOwnerEverywhere(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	r.answered(olga.Command(in, "start"))
	olga.Say("Mochi")
	r.sees(olga, olga.Direct(), "she, he or they for Mochi")
	if m := r.answered(olga.Command(in, "cats")); !strings.Contains(m.Text, "Mochi") {
		t.Errorf("in the server the cat is unknown: %v", m)
	}
}
