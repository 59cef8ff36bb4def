package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"catwalk/coach"
)

// words takes in a direct message. Others' messages never get here: the bot
// asks Discord for direct messages only.
func (d *Discord) words(ctx context.Context, said *discordgo.Message) {
	if said.Author == nil || said.Author.Bot || said.GuildID != "" || d.seen(said.ID) {
		return
	}
	v := via{Room: said.ChannelID}
	m := coach.Message{
		Delivery: d.delivery(said.ID), From: d.address(said.Author.ID), At: d.saidAt(said.ID),
		Kind: coach.Text, Text: said.Content, Via: v.bytes(),
	}
	if kind := wordless(said); kind != "" {
		m.Kind, m.Command = coach.Other, kind
	}
	if m.Kind == coach.Text && strings.TrimSpace(m.Text) == "" {
		return // a pin, a call, a sign that somebody joined
	}
	d.rooms.keep(said.Author.ID, room{said.ChannelID, said.ID, m.At})
	d.takeWords(ctx, v, m)
}

// wordless says what came instead of words, or with them; "" for words alone.
func wordless(said *discordgo.Message) string {
	switch {
	case len(said.StickerItems) > 0:
		return "sticker"
	case len(said.Attachments) == 0 || said.Attachments[0] == nil:
		return ""
	}
	kind, _, _ := strings.Cut(said.Attachments[0].ContentType, "/")
	switch kind {
	case "image":
		return "photo"
	case "video":
		return "video"
	case "audio":
		return "voice"
	}
	return "file"
}
