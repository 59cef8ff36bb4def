package discord

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots"
)

const (
	firstWait = time.Second
	longWait  = time.Minute
)

// Receive takes in interactions and direct messages until ctx ends. It returns
// an error only where Discord refuses the bot: its token or what it asks for.
func (d *Discord) Receive(ctx context.Context, accept bots.Accept) error {
	ctx, stop := context.WithCancel(ctx)
	defer d.running.Wait()
	defer stop()
	var app string
	d.persist(ctx, "say hello to Discord", func(ctx context.Context) (err error) {
		app, err = d.whoAmI(ctx)
		return err
	})
	d.connected(app, accept)
	defer d.connected(app, nil)
	d.running.Go(func() { d.persist(ctx, "register commands", d.register) })
	if !d.NoGateway {
		d.running.Go(func() { d.supervise(ctx) })
	}
	for {
		select {
		case err := <-d.refused:
			return err
		case <-ctx.Done():
			return nil
		case e := <-d.events:
			d.guard(func() { d.happened(ctx, e) })
		}
	}
}

// happened takes in one event of the gateway.
func (d *Discord) happened(ctx context.Context, event any) {
	switch e := event.(type) {
	case *discordgo.Interaction:
		d.interaction(ctx, e, d.callback(e))
	case *discordgo.Message:
		d.words(ctx, e)
	}
}

// callback answers an interaction by a call, which is what the gateway's want.
func (d *Discord) callback(i *discordgo.Interaction) func(context.Context, response, []file) error {
	return func(ctx context.Context, r response, files []file) error {
		return d.rest.call(ctx, "POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", r, nil, files...)
	}
}

// whoAmI returns the id of the application whose token the bot has.
func (d *Discord) whoAmI(ctx context.Context) (string, error) {
	var me struct {
		ID string `json:"id"`
	}
	err := d.rest.call(ctx, "GET", "/applications/@me", nil, &me)
	return me.ID, err
}

// persist does something until it works, Discord refuses it, or ctx ends. A
// refused token stops the bot.
func (d *Discord) persist(ctx context.Context, what string, do func(context.Context) error) {
	for wait := firstWait; ; wait = min(2*wait, longWait) {
		err := do(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		var r *refusal
		if errors.As(err, &r) && r.status == http.StatusUnauthorized {
			d.giveUp(tokenRefused)
			return
		}
		d.Log.Error("discord: could not "+what, "err", err)
		if r != nil && r.status < http.StatusInternalServerError {
			return
		}
		var order bots.RetryAfter
		if errors.As(err, &order) {
			wait = max(wait, order.For)
		}
		select {
		case <-ctx.Done():
			return
		case <-d.Clock.After(wait):
		}
	}
}
