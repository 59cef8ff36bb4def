package coach

import "catwalk/content"

// A Piece is a part of a reply as the guide has it: a section of a card or a
// line, with what is filled into it. Remembering pieces rather than text
// keeps memory small and lets /again say the same once more.
type Piece struct {
	Card    content.CardID    `json:"card,omitempty"`
	Section string            `json:"section,omitempty"`
	Line    content.LineID    `json:"line,omitempty"`
	Values  map[string]string `json:"values,omitempty"`
}

// whole is the section name that stands for a card with all that belongs to it.
const whole = "whole"

// card is a piece: the lead of a card, or one of its sections.
func card(id content.CardID, section string) Piece { return Piece{Card: id, Section: section} }

// line is a piece: a line, with names and values to fill in, in turn.
func line(id content.LineID, values ...string) Piece {
	p := Piece{Line: id}
	for i := 0; i+1 < len(values); i += 2 {
		if p.Values == nil {
			p.Values = map[string]string{}
		}
		p.Values[values[i]] = values[i+1]
	}
	return p
}
