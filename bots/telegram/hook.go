package telegram

import (
	"context"
	"fmt"

	"github.com/go-telegram/bot"

	"catwalk/bots"
)

// serve receives by webhook until ctx ends. The webhook stays set then, so
// that Telegram keeps what is said until the next start.
func (t *Telegram) serve(ctx context.Context, accept bots.Accept) error {
	t.door.open(accept)
	defer t.door.open(nil)
	return t.hook(ctx)
}

// hook tells Telegram where the webhook is, and waits until ctx ends.
func (t *Telegram) hook(ctx context.Context) error {
	for tries := 1; ctx.Err() == nil; tries++ {
		_, err := within(ctx, func(ctx context.Context) (bool, error) {
			return t.api.SetWebhook(ctx, &bot.SetWebhookParams{
				URL: t.WebhookURL, SecretToken: t.WebhookSecret,
				AllowedUpdates: wanted, MaxConnections: maxAtOnce,
			})
		})
		switch {
		case err == nil:
			t.log.Info("receiving by webhook")
			<-ctx.Done()
			return nil
		case refusesToken(err):
			return oldToken
		}
		t.log.Warn("set the webhook", "err", err)
		t.rest(ctx, tries, err)
	}
	return nil
}

// unhook removes a webhook that was set before: while there is one, Telegram
// refuses to be polled. Nothing that waits is dropped.
func (t *Telegram) unhook(ctx context.Context) error {
	for tries := 1; ctx.Err() == nil; tries++ {
		err := t.removeWebhook(ctx)
		if err == nil {
			return nil
		}
		if refusesToken(err) {
			return oldToken
		}
		t.log.Warn("look for a webhook", "err", err)
		t.rest(ctx, tries, err)
	}
	return nil
}

func (t *Telegram) removeWebhook(ctx context.Context) error {
	info, err := within(ctx, t.api.GetWebhookInfo)
	if err != nil || info.URL == "" {
		return err
	}
	t.log.Info("removing the webhook, to receive by polling instead")
	if _, err = within(ctx, t.deleteWebhook); err != nil {
		return fmt.Errorf("remove the webhook: %w", err)
	}
	return nil
}

// deleteWebhook removes the webhook and drops nothing that waits.
func (t *Telegram) deleteWebhook(ctx context.Context) (bool, error) {
	return t.api.DeleteWebhook(ctx, &bot.DeleteWebhookParams{})
}
