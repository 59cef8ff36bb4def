package discord

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"catwalk/bots/discord/discordtest"
	"catwalk/coach"
)

// slowly lets the coach of a rig think for a while.
func slowly(t testing.TB, takes *atomic.Int64) func(*Config) {
	return saying(t, func(in coach.Input) []coach.Reply {
		time.Sleep(time.Duration(takes.Load()))
		return []coach.Reply{{Line: "hello", Text: "At last: " + in.Message.Command + in.Message.Text}}
	})
}

// Whatever takes long is postponed before Discord's three seconds are over, and
// put in its place afterwards.
func TestSlowAnswer(t *testing.T) {
	t.Parallel()
	var takes atomic.Int64
	takes.Store(int64(3500 * time.Millisecond))
	r := newRig(t, slowly(t, &takes))
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	i := olga.Command(in, "next")
	kind, took := i.Answered()
	if kind != 5 || took > 2900*time.Millisecond {
		t.Errorf("postponed with %d after %v", kind, took)
	}
	if m := r.answered(i); !m.Ephemeral || !strings.Contains(m.Text, "At last") || m.Edits != 1 {
		t.Errorf("after that came %v", m)
	}
	if n := len(olga.Sees(in)); n != 1 {
		t.Errorf("%d messages for one answer", n)
	}
}

// Faults of Discord's side, and that the answer comes all the same, and how
// often.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		fault   discordtest.Fault
		most    int // times the answer may be seen
		inDM    bool
		byPress bool
	}{
		"a lost answer to the callback is no reason to say it twice": {
			fault: discordtest.Fault{Path: "/callback", Drop: true, After: true, Times: 1}, most: 1},
		"a callback that never arrived is made again": {
			fault: discordtest.Fault{Path: "/callback", Drop: true, Times: 1}, most: 1},
		"a server error is waited out": {
			fault: discordtest.Fault{Path: "/callback", Status: 502, Body: "<html>bad gateway</html>", Times: 2}, most: 1},
		"a limit is obeyed": {
			fault: discordtest.Fault{Path: "/callback", Status: 429, Body: `{"retry_after":0.7,"message":"You are being rate limited."}`, Times: 1}, most: 1},
		"a limit without its time": {
			fault: discordtest.Fault{Path: "/callback", Status: 429, Body: `<html>`, Times: 1}, most: 1},
		"an interaction that Discord has forgotten is answered in direct messages": {
			fault: discordtest.Fault{Path: "/callback", Status: 404, Body: `{"code":10062,"message":"Unknown interaction"}`, Times: 9}, most: 1, inDM: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, saying(t, func(in coach.Input) []coach.Reply { return []coach.Reply{{Line: "hello", Text: "the answer"}} }))
			olga := r.Person("Olga")
			in := r.Channel(r.Server())
			where := in
			if c.inDM {
				where = olga.Direct()
			}
			r.Inject(c.fault)
			olga.Command(in, "next")
			r.sees(olga, where, "the answer")
			if n := strings.Count(where.String(), "the answer"); n > c.most {
				t.Errorf("it was said %d times", n)
			}
		})
	}
}

// A token that has gone out while the answer was waiting leads to a direct
// message; and somebody who takes none is not written to again and again.
func TestTokenGoneOut(t *testing.T) {
	t.Parallel()
	var takes atomic.Int64
	takes.Store(int64(2500 * time.Millisecond))
	r := newRig(t, slowly(t, &takes))
	olga, bob := r.Person("Olga"), r.Person("Bob")
	bob.CloseDirect()
	in := r.Channel(r.Server())
	one, two := olga.Command(in, "next"), bob.Command(in, "next")
	one.Answered()
	two.Answered()
	r.Advance(16 * time.Minute)
	r.sees(olga, olga.Direct(), "At last: next")
	r.until("Bob is given up", func() bool { return strings.Contains(r.log.String(), "cannot be reached") })
	tries := 0
	for _, call := range r.Calls() {
		if call == "POST /channels/"+bob.Direct().ID+"/messages" {
			tries++
		}
	}
	if tries != 1 {
		t.Errorf("Bob was written to %d times", tries)
	}
}

// A process that ends between the turn and its answer leaves the answer to the
// next one, which says it once.
func TestRestartWithReplyOwed(t *testing.T) {
	t.Parallel()
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply { return []coach.Reply{{Line: "hello", Text: "still owed"}} }))
	olga := r.Person("Olga")
	r.Inject(discordtest.Fault{Path: "/messages", Method: "POST", Status: 503, Times: 4})
	olga.Say("hello")
	r.until("the answer fails", func() bool { return strings.Contains(r.log.String(), "reply not delivered") })
	r.restart()
	r.sees(olga, olga.Direct(), "still owed")
	if n := strings.Count(olga.Direct().String(), "still owed"); n != 1 {
		t.Errorf("it was said %d times", n)
	}
}

// A direct message whose answer got lost on the way is sent again, and shown
// once, because it has a nonce.
func TestNonce(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	r.Inject(discordtest.Fault{Path: "/messages", Method: "POST", Drop: true, After: true, Times: 2})
	olga.Say("hello")
	r.until("it was sent thrice", func() bool {
		return strings.Count(strings.Join(r.Calls(), "\n"), "POST /channels/"+olga.Direct().ID+"/messages") == 3
	})
	if n := len(olga.Sees(olga.Direct())); n != 1 {
		t.Errorf("%d messages", n)
	}
}

// The same interaction, delivered twice, takes effect once.
func TestDeliveredTwice(t *testing.T) {
	t.Parallel()
	var turns atomic.Int64
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		turns.Add(1)
		return []coach.Reply{{Line: "hello", Text: "once"}}
	}))
	olga := r.Person("Olga")
	in := r.Channel(r.Server())
	i := olga.Command(in, "next")
	r.answered(i)
	i.Again()
	r.answered(olga.Command(in, "plan"))
	if n := turns.Load(); n != 2 {
		t.Errorf("%d turns for two commands", n)
	}
}

// A keyed reply edits the message that the one before it became, or is sent
// anew if that is no more.
func TestEdits(t *testing.T) {
	t.Parallel()
	r := newRig(t, saying(t, func(in coach.Input) []coach.Reply {
		return []coach.Reply{{Line: "hello", Text: "now: " + in.Message.Text, Key: "k"}}
	}))
	olga := r.Person("Olga")
	olga.Say("one")
	first := r.sees(olga, olga.Direct(), "now: one")
	olga.Say("two")
	if m := r.sees(olga, olga.Direct(), "now: two"); m.ID != first.ID {
		t.Errorf("a keyed reply was sent anew: %v", m)
	}
	r.Delete(first)
	olga.Say("three")
	if m := r.sees(olga, olga.Direct(), "now: three"); m.ID == first.ID {
		t.Error("a deleted message was edited")
	}
}

// A message that cannot be kept is offered again, and its sender told in the
// end; nothing is left thinking.
func TestCannotBeKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, err := New(Config{Token: discordtest.Token, Clock: machine{}, Log: quiet(), Coach: theCoach(t)})
		if err != nil {
			t.Fatal(err)
		}
		tried := 0
		d.connected("1", func(context.Context, coach.Message) <-chan error {
			tried++
			done := make(chan error, 1)
			done <- errors.New("the disk is full")
			return done
		})
		var first []response
		a := newAnswering(via{Interaction: "7", Kind: 2, Hidden: true, Until: time.Now().Add(time.Hour)}, func(_ context.Context, r response, _ []file) error {
			first = append(first, r)
			return nil
		})
		d.rest.client.Transport = refusing{}
		d.take(t.Context(), a, coach.Message{})
		time.Sleep(2500 * time.Millisecond)
		synctest.Wait()
		if len(first) != 1 || first[0].Type != 5 {
			t.Errorf("within three seconds it was answered with %+v", first)
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		if tried != offers {
			t.Errorf("it was offered %d times", tried)
		}
	})
}
