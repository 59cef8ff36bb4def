package main

import (
	"catwalk/bots/picture"
	"catwalk/coach"
)

// Draw draws a picture with the words of the guide of the moment.
func (l *living) Draw(p coach.Picture) ([]byte, error) { return picture.Draw(l.Guide(), p) }
