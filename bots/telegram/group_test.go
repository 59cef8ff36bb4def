package telegram

import (
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
	"catwalk/coach"
)

// What is said in a group is only heard when it is meant for the bot.
func TestAddressed(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann, bob := r.Person("Ann"), r.Person("Bob")
	group := r.Group("Cat people", ann, bob)
	hello := "@" + telegramtest.Username
	for said, want := range map[string]string{
		"how are you all?": "",
		"/lost":            "command lost: ",
		"/LOST@" + telegramtest.Username + " since ten": "command lost: since ten",
		"/lost@other_bot":                "",
		"/play some music":               "",
		hello + " is catnip fine?":       "is catnip fine?",
		"🐈 ümlaut " + hello + ", is it?": "🐈 ümlaut , is it?",
		"mail me at a" + hello:           "",
	} {
		before := len(group.FromBot())
		m := group.Type(ann, said)
		r.until("all to be taken", func() bool { return r.Waiting() == 0 })
		if want == "" {
			continue
		}
		r.until("an answer to "+said, func() bool { return len(group.FromBot()) > before })
		if got := group.Last(); got.Text != want[:len(want)-trailing(want)] || got.Answers != m.ID {
			t.Errorf("%q is answered with %q to message %d: wanted %q to %d", said, got.Text, got.Answers, want, m.ID)
		}
	}
	if got, want := len(group.FromBot()), 4; got != want {
		t.Errorf("%d answers: wanted %d\n%s", got, want, group)
	}
}

func trailing(s string) int { return len(s) - len(strings.TrimRight(s, " ")) }

// A reply to the bot is meant for it, and stays in its topic.
func TestReplyInTopic(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann := r.Person("Ann")
	group := r.Group("Cat people", ann)
	group.Send(ann, map[string]any{"text": "/ask why?", "message_thread_id": 77, "is_topic_message": true})
	m := r.said(group, "command ask: why?")
	if m.Thread != 77 {
		t.Errorf("answered in topic %d", m.Thread)
	}
	group.Reply(ann, m.ID, "she did it")
	r.said(group, "she did it")
}

// Someone else's button is refused, kindly and for their eyes only; the
// emergency button is everyone's.
func TestOthersButtons(t *testing.T) {
	r := newRig(t)
	ann, bob := r.Person("Ann"), r.Person("Bob")
	group := r.Group("Cat people", ann, bob)
	group.Type(ann, "@"+telegramtest.Username+" how long does it take?")
	r.said(group, "How long does it take?")
	said := len(group.FromBot())
	pressed := group.Press(bob, "Why?")
	r.until("an answer to the press", func() bool { return pressed.Told().Answered == 1 })
	if told := pressed.Told(); !told.Alert || !strings.Contains(told.Notice, "someone else") {
		t.Errorf("Bob is told %q", told.Notice)
	}
	if len(group.FromBot()) != said {
		t.Errorf("something was said of it:\n%s", group)
	}
	group.Press(bob, "🔴 Emergency")
	r.until("the emergency to be answered", func() bool { return len(group.FromBot()) > said })
	if len(group.FromBot()[0].Keys) == 0 {
		t.Error("Bob's press took Ann's buttons away")
	}
}

// What is personal is answered in private; who never opened the private chat
// is asked to, once.
func TestPersonalGoesAside(t *testing.T) {
	r := newRig(t)
	ann, bob := r.Person("Ann"), r.Person("Bob")
	group := r.Group("Cat people", ann, bob)
	meet(r, ann)
	m := group.Type(ann, "/plan@"+telegramtest.Username)
	if got := r.said(group, "I answered you in our private chat."); got.Answers != m.ID {
		t.Errorf("the answer refers to %d: wanted %d", got.Answers, m.ID)
	}
	r.said(ann.Chat(), "The right gear")
	group.Type(bob, "/start")
	got := r.said(group, "I cannot write to you yet")
	if url := got.Keys[0][0].URL; url != "https://t.me/"+telegramtest.Username {
		t.Errorf("the button leads to %q", url)
	}
	if strings.Contains(group.String(), "Mochi") {
		t.Errorf("Ann's cat is named in the group:\n%s", group)
	}
}

// An anonymous admin and a channel are nobody: they get help, and help at once
// in an emergency, and nothing is kept of them.
func TestHidden(t *testing.T) {
	r := newRig(t)
	group := r.Group("Cat people")
	admin := &telegramtest.Person{ID: groupAnonymous, Name: "Group", Language: "en"}
	hidden := func(text string) {
		group.Send(admin, map[string]any{"text": text, "sender_chat": map[string]any{"id": group.ID, "type": "supergroup", "title": "x"}})
	}
	hidden("/next")
	r.said(group, "I can't see who you are here")
	hidden("/lost")
	lost := r.said(group, "Stop. Do not run")
	for _, l := range labels(lost) {
		if !strings.Contains(l, "Emergency") && !strings.Contains(l, "got away") {
			t.Errorf("a button that needs a memory: %q", l)
		}
	}
	group.Type(admin, "@"+telegramtest.Username+" my cat is bleeding badly")
	r.until("the emergency to be answered", func() bool { return strings.Contains(group.Last().Text, "🔴") })
}

// A group that becomes a supergroup is followed.
func TestMove(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann := r.Person("Ann")
	group := r.Group("Cat people", ann)
	group.Type(ann, "/ask before")
	r.said(group, "before")
	moved := group.Move()
	group.Type(ann, "/ask after") // was on its way
	r.said(moved, "after")
}

// The bot says hello in a group that it is added to.
func TestAdded(t *testing.T) {
	r := newRig(t)
	ann := r.Person("Ann")
	group := r.Group("Cat people", ann)
	group.Add(ann)
	r.said(group, "Here I answer when you use a command")
}

// Pictures and the like, albums, forwarded and edited messages.
func TestOtherThings(t *testing.T) {
	var seen []coach.Message
	heard := make(chan coach.Message, 20)
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		heard <- in.Message
		return nil
	}))
	ann := r.Person("Ann")
	file := map[string]any{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1, "type": "regular"}
	photo := []map[string]any{file}
	ann.Chat().Send(ann, map[string]any{"photo": photo, "caption": "her ears", "media_group_id": "9"})
	ann.Chat().Send(ann, map[string]any{"photo": photo, "media_group_id": "9"})
	ann.Chat().Send(ann, map[string]any{"voice": file})
	ann.Chat().Send(ann, map[string]any{"animation": file, "document": file})
	ann.Chat().Send(ann, map[string]any{"sticker": file})
	ann.Chat().Send(ann, map[string]any{"location": map[string]any{"latitude": 1.5, "longitude": 2.5}})
	ann.Chat().Send(ann, map[string]any{"contact": map[string]any{"phone_number": "1", "first_name": "V"}})
	ann.Chat().Send(ann, map[string]any{"document": file})
	ann.Chat().Send(ann, map[string]any{"text": "my cat flopped", "forward_origin": map[string]any{
		"type": "hidden_user", "sender_user_name": "Bob", "date": 1}})
	ann.Chat().Send(ann, map[string]any{"pinned_message": map[string]any{"message_id": 1, "date": 0, "chat": map[string]any{"id": ann.ID, "type": "private"}}})
	m := ann.Type("she floped")
	ann.Chat().Edit(m, "she flopped")
	ann.Type("/start step-drape")
	want := []coach.Message{
		{Kind: coach.Other, Command: "photo", Text: "her ears"},
		{Kind: coach.Other, Command: "voice"},
		{Kind: coach.Other, Command: "video"},
		{Kind: coach.Other, Command: "sticker"},
		{Kind: coach.Other, Command: "location"},
		{Kind: coach.Other, Command: "contact"},
		{Kind: coach.Other, Command: "file"},
		{Kind: coach.Other, Command: "forward", Text: "my cat flopped"},
		{Kind: coach.Text, Text: "she floped"},
		{Kind: coach.Text, Command: "edited", Text: "she flopped"},
		{Kind: coach.Command, Command: "start", Text: "step-drape"},
	}
	for range want {
		select {
		case m := <-heard:
			seen = append(seen, m)
		case <-time.After(patience):
			t.Fatalf("only %d messages were heard: %+v", len(seen), seen)
		}
	}
	ids := map[string]bool{}
	for i, w := range want {
		got := seen[i]
		ids[got.Delivery.ID] = true
		if got.Kind != w.Kind || got.Command != w.Command || got.Text != w.Text || got.From.Person == "" || got.At.IsZero() {
			t.Errorf("message %d is heard as %+v: wanted %+v", i, got, w)
		}
	}
	if len(ids) != len(want) {
		t.Errorf("%d different deliveries: wanted %d", len(ids), len(want))
	}
}
