package telegram

import "context"

func playLibrary(context.Context) error { return nil }
func playCrowd(context.Context) error   { return nil }
