package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"catwalk/bots"
	"catwalk/coach"
)

// Deliver sends a reply the way that its message came, and by direct message
// where that is no longer possible or nothing was said: after an alarm, or
// once the token of an interaction has gone out.
func (d *Discord) Deliver(ctx context.Context, o coach.Owed) ([]byte, error) {
	v, all := readVia(o.Via), d.render(o.Reply, readVia(o.Via).Language)
	var got receipt
	for i, m := range all {
		m.nonce = nonce(o, i)
		var was receipt
		if i == len(all)-1 { // only the last one has choices, and is edited
			was = readReceipt(o.Receipt)
		}
		var err error
		if got, err = d.send(ctx, o.Reply.To, v, was, m); err != nil {
			return nil, d.judge(err)
		}
	}
	return got.bytes(), nil
}

// nonce names a message of a reply, so that Discord shows it once even if it
// is sent twice. At most 25 bytes.
func nonce(o coach.Owed, part int) string {
	if o.ID == 0 {
		return ""
	}
	return strconv.FormatInt(o.ID, 36) + "." + strconv.FormatInt(o.Since.Unix(), 36) + "." + strconv.Itoa(part)
}

// send sends one message by the first way that is open.
func (d *Discord) send(ctx context.Context, to coach.Address, v via, was receipt, m message) (receipt, error) {
	if to.Chat != to.Person {
		return d.post(ctx, to.Chat, v, m)
	}
	if v.Token != "" && d.Clock.Now().Before(v.Until) {
		got, err := d.answer(ctx, v, m)
		if !expired(err) {
			return got, err
		}
	}
	if path := was.path(d.Clock.Now()); v.Token == "" && path != "" {
		err := d.rest.call(ctx, "PATCH", path, m.body(), nil, m.files...)
		if !expired(err) && !refusedWith(err, unknownMessage, unknownChannel, notAuthor) {
			return was, err
		}
	}
	return d.mail(ctx, to.Person, v.Room, m)
}

// answer answers an interaction. One that this process does not know was
// answered before, if only by one that has ended since.
func (d *Discord) answer(ctx context.Context, v via, m message) (receipt, error) {
	if a := d.answeringOf(v.Interaction); a != nil {
		return d.say(ctx, a, m)
	}
	return d.follow(ctx, v, m)
}

// mail sends a direct message.
func (d *Discord) mail(ctx context.Context, person, room string, m message) (receipt, error) {
	if room == "" {
		var err error
		if room, err = d.room(ctx, person); err != nil {
			return receipt{}, err
		}
	}
	return d.put(ctx, room, m)
}

// put puts a message into a channel.
func (d *Discord) put(ctx context.Context, room string, m message) (receipt, error) {
	data := m.body()
	data.Nonce, data.EnforceNonce = m.nonce, m.nonce != ""
	var got struct {
		ID string `json:"id"`
	}
	err := d.rest.call(ctx, "POST", "/channels/"+room+"/messages", data, &got, m.files...)
	return receipt{Room: room, Message: got.ID}, err
}

// post puts a public message into a server's channel. Where the bot may not
// write, the person who shared it is told.
func (d *Discord) post(ctx context.Context, channel string, v via, m message) (receipt, error) {
	if !m.public {
		return receipt{}, fmt.Errorf("%w: a private reply to a public channel", bots.ErrRefused)
	}
	got, err := d.put(ctx, channel, m)
	if !refusedWith(err, missingAccess, missingPermission, unknownChannel) {
		return got, err
	}
	if v.Token != "" {
		d.lastly(ctx, func(ctx context.Context) error {
			_, err := d.answer(ctx, v, d.notice(v.Language, "no-channel"))
			return err
		})
	}
	return receipt{}, fmt.Errorf("%w: %w", bots.ErrRefused, err)
}

// judge says what an error means to the relay.
func (d *Discord) judge(err error) error {
	var r *refusal
	switch {
	case !errors.As(err, &r):
		return err
	case r.status == http.StatusUnauthorized:
		d.giveUp(tokenRefused)
		return err
	case refusedWith(err, cannotSendToUser, noMutualGuild, unknownUser, unknownChannel), r.status == http.StatusForbidden:
		return fmt.Errorf("%w: %w", bots.ErrGone, err)
	case r.status < http.StatusInternalServerError && r.status != http.StatusRequestTimeout:
		return fmt.Errorf("%w: %w", bots.ErrRefused, err)
	}
	return err
}

// tokenRefused is what stops the bot.
const tokenRefused ConfigError = "Discord refuses DISCORD_TOKEN; make a new token in the developer portal under Bot, and set it to that"
