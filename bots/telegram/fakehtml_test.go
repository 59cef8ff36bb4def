package telegram

import "catwalk/bots/telegram/telegramtest"

// shownAs is what Telegram shows of HTML.
func shownAs(html string) (string, error) { return telegramtest.Shown(html) }
