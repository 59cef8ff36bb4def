package terminal

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"catwalk/coach"
)

// A said is what a line of input means: a message, an order to the terminal,
// or nothing but a hint to the person.
type said struct {
	message coach.Message
	quit    bool
	wait    time.Duration
	hint    string
}

// decode reads a line, given the offer that was shown last.
func decode(line string, shown coach.Offer) said {
	line = strings.TrimSpace(line)
	if rest, ok := strings.CutPrefix(line, "/"); ok {
		return decodeCommand(rest)
	}
	picks := decodePicks(line, shown)
	if len(picks) == 0 {
		return said{message: coach.Message{Kind: coach.Text, Text: line}}
	}
	return decodeChoice(picks, shown)
}

// decodeCommand reads what follows a slash.
func decodeCommand(line string) said {
	name, rest, _ := strings.Cut(line, " ")
	name, rest = strings.ToLower(name), strings.TrimSpace(rest)
	switch name {
	case "quit", "exit":
		return said{quit: true}
	case "wait":
		d, ok := decodeWait(rest)
		if !ok {
			return said{hint: waitHint}
		}
		return said{wait: d}
	case "":
		name = "help"
	}
	return said{message: coach.Message{Kind: coach.Command, Command: name, Text: rest}}
}

// decodeChoice makes a message of the choices picked. The red one goes first
// and alone; any other that stands alone cannot be mixed with more.
func decodeChoice(picks []coach.Option, shown coach.Offer) said {
	if i := slices.IndexFunc(picks, func(o coach.Option) bool { return o.Red }); i >= 0 {
		picks = picks[i : i+1]
	}
	var ids []string
	for _, o := range picks {
		if o.Alone && len(picks) > 1 {
			return said{hint: "“" + o.Label + "” goes by itself: pick it alone, or leave it out."}
		}
		ids = append(ids, o.ID)
	}
	return said{message: coach.Message{Kind: coach.Choice, Offer: shown.ID, Picks: ids}}
}

// decodePicks returns the choices that a line names, each once, or none if any
// part of it names none: then the line is the person's own words.
func decodePicks(line string, shown coach.Offer) []coach.Option {
	if o, ok := pick(line, shown); ok {
		return []coach.Option{o}
	}
	if !shown.Many {
		return nil
	}
	parts := strings.Split(line, ",")
	if strings.Trim(line, "0123456789, ") == "" {
		parts = strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ' ' })
	}
	var picks []coach.Option
	for _, part := range parts {
		o, ok := pick(part, shown)
		if !ok {
			return nil
		}
		if !slices.Contains(picks, o) {
			picks = append(picks, o)
		}
	}
	return picks
}

// pick returns the choice that words name: by its label, by its number, or by
// the beginning of its label where no other begins so.
func pick(words string, shown coach.Offer) (coach.Option, bool) {
	want := plain(words)
	if want == "" {
		return coach.Option{}, false
	}
	var begin []coach.Option
	for _, o := range shown.Choices {
		label := plain(o.Label)
		if label == want {
			return o, true
		}
		if strings.HasPrefix(label, want) {
			begin = append(begin, o)
		}
	}
	if n, err := strconv.Atoi(want); err == nil {
		if n < 1 || n > len(shown.Choices) {
			return coach.Option{}, false
		}
		return shown.Choices[n-1], true
	}
	if len(begin) == 1 {
		return begin[0], true
	}
	return coach.Option{}, false
}

// plain reduces words to lower-case letters, digits and single spaces, so that
// "yes!" is "Yes" and nobody has to type an emoji.
func plain(words string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			return unicode.ToLower(r)
		case r == '\'' || r == '’':
			return -1
		}
		return ' '
	}, words)
	return strings.Join(strings.Fields(kept), " ")
}
