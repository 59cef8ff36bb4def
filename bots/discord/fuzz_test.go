package discord

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"catwalk/coach"
)

// FuzzInteraction takes in whatever JSON, from servers, direct messages and
// groups: nothing panics, and what is accepted names a person.
func FuzzInteraction(f *testing.F) {
	for _, where := range []string{
		`"guild_id":"9","context":0,"member":{"user":{"id":"5"},"permissions":"32"}`,
		`"guild_id":"9","context":0,"member":{"permissions":"0"}`,
		`"context":1,"user":{"id":"5"}`,
		`"context":2,"user":{"id":"5"},"channel":{}`,
		`"user":{}`, `"member":null,"user":null`,
	} {
		for _, what := range []string{
			`"type":2,"data":{"id":"1","name":"report","type":1,"options":[{"name":"what","type":3,"value":"flopped"}]}`,
			`"type":2,"data":{"id":"1","name":"setup","type":1,"options":[{"name":"quiet-from","type":4,"value":22},null]}`,
			`"type":3,"data":{"custom_id":"c|a.1|red|5","component_type":2}`,
			`"type":3,"data":{"custom_id":"m|a.1||5","component_type":3,"values":["eats",""]},"message":{"id":"3","embeds":[{}],"components":[{"type":1,"components":[]}]}`,
			`"type":3,"data":{"custom_id":"w|a.1|else|5","component_type":2},"message":{"id":"3","embeds":[]}`,
			`"type":4,"data":{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"v","focused":true}]}`,
			`"type":5,"data":{"custom_id":"f|a.1|else|5","components":[{"type":18,"component":{"type":4,"custom_id":"words","value":"hi"}}]}`,
			`"type":5,"data":{"custom_id":"f|a.1|else|5","components":[{"type":1,"components":[]},{"type":18}]}`,
			`"type":9,"data":{}`,
		} {
			f.Add(`{"id":"7","application_id":"1","token":"t","locale":"en-US",` + where + `,` + what + `}`)
		}
	}
	f.Fuzz(func(t *testing.T, data string) {
		var i discordgo.Interaction
		if json.Unmarshal([]byte(data), &i) != nil {
			return
		}
		d := bare(t)
		d.connected("1", func(_ context.Context, m coach.Message) <-chan error {
			if m.From.Person == "" || m.Delivery.ID == "" || m.Public {
				t.Errorf("%s became %+v", data, m)
			}
			done := make(chan error, 1)
			done <- nil
			return done
		})
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		d.interaction(ctx, &i, func(context.Context, response, []file) error { stop(); return nil })
		stop()
		if a := d.answeringOf(i.ID); a != nil {
			_, _ = d.say(context.Background(), a, message{content: "so that nobody waits"})
		}
		d.running.Wait()
	})
}
