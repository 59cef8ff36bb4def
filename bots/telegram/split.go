package telegram

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Telegram's limits, in UTF-16 units of what is shown (Bot API, sendMessage
// and sendPhoto).
const (
	maxText    = 4096
	maxCaption = 1024
)

// length is how long a text is to Telegram: in UTF-16 units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += units(r)
	}
	return n
}

// units is how many UTF-16 units a character takes.
func units(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

// split cuts a text into parts that Telegram takes: between paragraphs where
// it can, else between lines, sentences or words, and never within what a
// reader sees as one character, unless that alone is too long. There is always
// at least one part, and only a text of nothing makes one that is empty.
func (r rich) split(limit int) []rich {
	var parts []rich
	for {
		r = r.trim()
		text := r.plain()
		if length(text) <= limit {
			return append(parts, r)
		}
		head, tail := r.cut(cut(text, limit))
		parts = append(parts, head.trim())
		r = tail
	}
}

// cut finds the byte at which a text that is too long is cut.
func cut(text string, limit int) int {
	end := 0 // the bytes that fit
	for n := 0; end < len(text); {
		c, size := utf8.DecodeRuneInString(text[end:])
		if n += units(c); n > limit {
			break
		}
		end += size
	}
	// Half a message is enough for a better place to be worth its while.
	for _, gap := range []string{"\n\n", "\n", ". ", "! ", "? ", " "} {
		if i := strings.LastIndex(text[:end], gap); i >= end/2 {
			return i + len(gap)
		}
	}
	return graphemeBefore(text, end)
}

// cut cuts rich text at a byte of its plain text.
func (r rich) cut(at int) (head, tail rich) {
	for _, s := range r {
		if at <= 0 {
			tail = append(tail, s)
			continue
		}
		before, after := s, s
		n := min(at, len(s.Text))
		before.Text, after.Text = s.Text[:n], s.Text[n:]
		at -= n
		head = append(head, before)
		if after.Text != "" {
			tail = append(tail, after)
		}
	}
	return head, tail
}

// trim takes white space off both ends, as Telegram does.
func (r rich) trim() rich {
	r = slices.Clone(r)
	for len(r) > 0 {
		if r[0].Text = strings.TrimLeft(r[0].Text, " \n"); r[0].Text != "" {
			break
		}
		r = r[1:]
	}
	for i := len(r) - 1; i >= 0; i-- {
		if r[i].Text = strings.TrimRight(r[i].Text, " \n"); r[i].Text != "" {
			break
		}
		r = r[:i]
	}
	return r
}
