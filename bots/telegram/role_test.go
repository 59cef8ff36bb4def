package telegram

func play(string) {}
