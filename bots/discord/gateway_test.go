package discord

import (
	"errors"
	"strings"
	"testing"
	"time"

	"catwalk/bots/discord/discordtest"
	"catwalk/coach"
)

// Whatever ends a connection, the bot is back soon, with one connection, and
// answers.
func TestGatewayComesBack(t *testing.T) {
	for name, end := range map[string]func(*discordtest.Fake){
		"hung up":                   func(f *discordtest.Fake) { f.Drop(0) },
		"closed with 1000":          func(f *discordtest.Fake) { f.Drop(1000) },
		"closed with 4000":          func(f *discordtest.Fake) { f.Drop(4000) },
		"closed with 4009":          func(f *discordtest.Fake) { f.Drop(4009) },
		"told to come again (op 7)": func(f *discordtest.Fake) { f.Order(7) },
		"session invalid (op 9)":    func(f *discordtest.Fake) { f.Order(9) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t)
			before, _ := r.Identified()
			end(r.Fake)
			r.until("it is back", func() bool {
				now, _ := r.Identified()
				return now == before+1 && r.Connected() == 1
			})
			olga := r.Person("Olga")
			olga.Say("hello")
			r.sees(olga, olga.Direct(), "What is your cat's name?")
		})
	}
}

// What somebody has written while there was no connection is answered once
// there is one, if they were in the middle of a chat.
func TestWrittenInTheGap(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	olga := r.Person("Olga")
	olga.Say("hello")
	r.sees(olga, olga.Direct(), "What is your cat's name?")
	r.Drop(0)
	olga.Say("Mochi")
	r.sees(olga, olga.Direct(), "she, he or they for Mochi")
	time.Sleep(100 * time.Millisecond)
	if n := strings.Count(olga.Direct().String(), "she, he or they for Mochi"); n != 1 {
		t.Errorf("it was answered %d times", n)
	}
}

// A connection that does not open is given up and tried again: HELLO never
// comes, or an op 7 or 9 does in place of READY, for which the library waits
// for ever.
func TestGatewayOpensAgainstTheClock(t *testing.T) {
	for name, gate := range map[string]discordtest.Gate{
		"no hello":      {Silent: true},
		"op 7 at first": {Instead: 7},
		"op 9 at first": {Instead: 9},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := prepare(t)
			r.Behave(gate)
			r.start()
			if gate.Silent {
				time.Sleep(200 * time.Millisecond)
				r.Behave(discordtest.Gate{})
			}
			began := time.Now()
			for r.Connected() == 0 && time.Since(began) < 30*time.Second {
				r.Wait(50*time.Millisecond, func() bool { return r.Connected() == 1 })
			}
			if r.Connected() != 1 {
				t.Errorf("not connected after %v", time.Since(began))
			}
		})
	}
}

// The bot can be stopped while it waits for a connection.
func TestStopWhileConnecting(t *testing.T) {
	r := prepare(t)
	r.Behave(discordtest.Gate{Silent: true})
	r.start()
	time.Sleep(100 * time.Millisecond)
	began := time.Now()
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("stopping took %v", took)
	}
}

// What only another setting can mend stops the bot, with a sentence.
func TestRefusedForGood(t *testing.T) {
	for name, c := range map[string]struct {
		gate   discordtest.Gate
		change func(*Config)
		says   string
	}{
		"the token is refused":          {gate: discordtest.Gate{RefuseToken: true}, says: "Discord refuses DISCORD_TOKEN"},
		"another bot's token":           {change: func(c *Config) { c.Token = "canary.canary.canary" }, says: "Discord refuses DISCORD_TOKEN"},
		"the gateway refuses it":        {gate: discordtest.Gate{Refuse: 4004}, says: "Discord refuses DISCORD_TOKEN"},
		"intents are unknown":           {gate: discordtest.Gate{Refuse: 4013}, says: "does not know the intents"},
		"intents are refused":           {gate: discordtest.Gate{Refuse: 4014}, says: "refuses the bot's intents"},
		"the bot is in too many places": {gate: discordtest.Gate{Refuse: 4011}, says: "DISCORD_PUBLIC_KEY"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			change := func(*Config) {}
			if c.change != nil {
				change = c.change
			}
			r := prepare(t, change)
			r.Behave(c.gate)
			r.start()
			select {
			case err := <-r.ended:
				r.ended <- err
				var config ConfigError
				if !errors.As(err, &config) || !strings.Contains(err.Error(), c.says) {
					t.Errorf("it stopped with %v", err)
				}
				if strings.Contains(err.Error(), "canary") {
					t.Errorf("the error holds the token: %v", err)
				}
			case <-time.After(patience):
				t.Error("it did not stop")
			}
		})
	}
}

// A token that is taken back while the bot runs stops it too.
func TestTokenTakenBack(t *testing.T) {
	r := newRig(t)
	r.Behave(discordtest.Gate{RefuseToken: true})
	r.Person("Olga").Say("hello")
	select {
	case err := <-r.ended:
		r.ended <- err
		if !errors.As(err, new(ConfigError)) {
			t.Errorf("it stopped with %v", err)
		}
	case <-time.After(patience):
		t.Error("it did not stop")
	}
	if n := strings.Count(strings.Join(r.Calls(), "\n"), "POST /channels"); n > 5 {
		t.Errorf("it was tried %d times", n)
	}
}

// How long the bot waits before it connects again: never more than 50 times an
// hour for a Discord that is down.
func TestReconnectAfter(t *testing.T) {
	var sum time.Duration
	tries := 0
	for ; sum < time.Hour; tries++ {
		sum += reconnectAfter(tries)
	}
	if tries >= 50 {
		t.Errorf("%d connections an hour", tries)
	}
	if reconnectAfter(0) > 10*time.Second || reconnectAfter(1_000_000) != lastReconnect {
		t.Error("a good connection must be back in ten seconds, and no wait be longer than five minutes")
	}
}

// The settings that cannot work are refused before anything is called.
func TestConfig(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Config)
		says   string
	}{
		"none of it":                 {func(*Config) {}, ""},
		"spaces around the token":    {func(c *Config) { c.Token = " " + c.Token + "\n" }, ""},
		"the token with its scheme":  {func(c *Config) { c.Token = "Bot " + c.Token }, ""},
		"no token":                   {func(c *Config) { c.Token = " \n" }, "DISCORD_TOKEN is empty"},
		"a token of another kind":    {func(c *Config) { c.Token = "123456:canary" }, "DISCORD_TOKEN is no bot's token"},
		"a token in two lines":       {func(c *Config) { c.Token = "a.b\n.canary" }, "DISCORD_TOKEN is no bot's token"},
		"a short key":                {func(c *Config) { c.PublicKey = "abcd" }, "DISCORD_PUBLIC_KEY"},
		"a key of other letters":     {func(c *Config) { c.PublicKey = strings.Repeat("x", 64) }, "DISCORD_PUBLIC_KEY"},
		"an address without a host":  {func(c *Config) { c.APIURL = "localhost" }, "DISCORD_API_URL"},
		"an address of another kind": {func(c *Config) { c.APIURL = "ftp://localhost" }, "DISCORD_API_URL"},
	} {
		t.Run(name, func(t *testing.T) {
			config := Config{Token: discordtest.Token, Clock: machine{}, Log: quiet(), Coach: theCoach(t)}
			c.change(&config)
			_, err := New(config)
			switch {
			case c.says == "" && err == nil:
			case err == nil || c.says == "" || !strings.Contains(err.Error(), c.says) || !errors.As(err, new(ConfigError)):
				t.Errorf("%v", err)
			case strings.Contains(err.Error(), "canary"):
				t.Errorf("the error holds the token: %v", err)
			}
		})
	}
}

// Commands are registered when they differ, and only then.
func TestRegister(t *testing.T) {
	r := newRig(t)
	registered := func() int {
		_, times := r.Commands()
		return times
	}
	r.until("commands are registered", func() bool { return registered() == 1 })
	for _, want := range []string{`"name":"vet"`, `"name":"setup"`, `"default_member_permissions":"32"`, `"autocomplete":true`, `"channel_types":[0]`} {
		if got, _ := r.Commands(); !strings.Contains(string(got), want) {
			t.Errorf("%s is missing in %s", want, got)
		}
	}
	r.restart()
	gets := func() int { return strings.Count(strings.Join(r.Calls(), "\n"), "GET /applications/"+discordtest.App) }
	r.until("commands are looked at", func() bool { return gets() == 2 })
	r.Person("Olga").Say("hello")
	if registered() != 1 {
		t.Error("the same commands were registered again")
	}
	r.config.Coach = renamed{theCoach(t)}
	r.restart()
	r.until("changed commands are registered", func() bool { return registered() == 2 })
}

// renamed is a coach whose first command says something else.
type renamed struct{ *coach.Coach }

func (n renamed) Commands(language string) []coach.CommandInfo {
	list := n.Coach.Commands(language)
	list[0].About = "something else"
	return list
}

// A guide in two languages has its commands described in both.
func TestTranslatedCommands(t *testing.T) {
	d := bare(t)
	d.Coach = bilingual{theCoach(t)}
	for _, c := range d.commands() {
		if c.Localizations["de"] != "auf Deutsch" || c.Description == "auf Deutsch" {
			t.Errorf("/%s is described as %q and %v", c.Name, c.Description, c.Localizations)
		}
		for _, o := range c.Options {
			if o.Localizations["de"] == "" {
				t.Errorf("/%s %s is described in one language", c.Name, o.Name)
			}
		}
	}
}

// bilingual is a coach that knows some German.
type bilingual struct{ *coach.Coach }

func (bilingual) Languages() []string { return []string{"en", "de"} }

func (b bilingual) Commands(language string) []coach.CommandInfo {
	list := b.Coach.Commands(language)
	for i := range list {
		if language == "de" {
			list[i].About = "auf Deutsch"
		}
	}
	return list
}
