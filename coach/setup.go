package coach

import (
	"slices"
	"strconv"
	"strings"

	"catwalk/content"
)

// A CommandOption is something that may follow a command.
type CommandOption struct {
	Name, About string
	Kind        OptionKind
}

// An OptionKind says what follows a command.
type OptionKind string

// The kinds of option. Words are a person's own, and can be completed.
const (
	OptionWords    OptionKind = ""
	OptionPhone    OptionKind = "phone"
	OptionChannel  OptionKind = "channel"
	OptionLanguage OptionKind = "language"
	OptionHour     OptionKind = "hour"
)

// A setting is one thing that a server's managers can set. What it is called
// and what it does are the lines "setup.<name>" and "command.setup.<name>".
type setting struct {
	name string
	kind OptionKind
	// set takes a value, or "" to take it back; it reports false, and changes
	// nothing, if it is none.
	set func(*Coach, *Community, string) bool
	// show returns the value, "" for none.
	show func(Community) string
}

// settings is the list of what can be set for a server, as it is shown.
func settings() []setting {
	return []setting{
		{"phone", OptionPhone, setPhone(func(c *Community) *string { return &c.Phone }), func(c Community) string { return c.Phone }},
		{"poison-phone", OptionPhone, setPhone(func(c *Community) *string { return &c.PoisonPhone }), func(c Community) string { return c.PoisonPhone }},
		{"channel", OptionChannel, setChannel, func(c Community) string { return c.Channel }},
		{"language", OptionLanguage, setLanguage, func(c Community) string { return c.Language }},
		{"quiet-from", OptionHour, setHour(func(c *Community) *int { return &c.QuietFrom }), showQuiet},
		{"quiet-to", OptionHour, setHour(func(c *Community) *int { return &c.QuietTo }), showQuiet},
	}
}

// setup is /setup: it sets what it is told, a setting and its value in each
// line, and shows how the server is set up.
func (t *turn) setup() {
	switch {
	case t.msg.Community == "":
		t.menu(t.say(line("setup.where")), "next", "help")
		return
	case !t.msg.Manages:
		t.menu(t.say(line("setup.refused")), "next", "help")
		return
	}
	hood, wrong := t.settle(t.hood)
	pieces := wrong
	if hood != t.hood {
		hood.ID = t.msg.Community
		t.hood = hood
		t.out.Orders = append(t.out.Orders, Order{Kind: SetCommunity, Community: &hood})
		pieces = append(pieces, line("setup.saved"))
	}
	t.menu(t.say(append(pieces, t.overview()...)...), "next", "help")
}

// settle returns settings with the changes that a message asks for, and what
// is wrong with it.
func (t *turn) settle(hood Community) (Community, []Piece) {
	var wrong []Piece
	for row := range strings.Lines(t.msg.Text) {
		name, value, _ := strings.Cut(strings.TrimSpace(row), " ")
		if name == "" {
			continue
		}
		i := slices.IndexFunc(settings(), func(s setting) bool { return s.name == strings.ToLower(name) })
		switch {
		case i < 0:
			wrong = append(wrong, line("setup.unknown", "topic", name))
		case !settings()[i].set(t.Coach, &hood, unset(strings.TrimSpace(value))):
			wrong = append(wrong, line("setup.wrong."+content.LineID(settings()[i].kind), "topic", value))
		}
	}
	return hood, wrong
}

// unset turns the words for nothing into nothing.
func unset(value string) string {
	switch strings.ToLower(value) {
	case "none", "no", "off", "-":
		return ""
	}
	return value
}

// overview shows every setting.
func (t *turn) overview() []Piece {
	pieces := []Piece{line("setup")}
	for _, s := range settings() {
		id, value := content.LineID("setup."+s.name), s.show(t.hood)
		if t.lang.Lines[id] == "" {
			continue // shown together with another
		}
		if value == "" {
			id += ".none"
		}
		pieces = append(pieces, line(id, "topic", value))
	}
	return append(pieces, line("setup.how"))
}

// setPhone takes a number that can be dialled: 3 to 20 digits, with what
// people write between them.
func setPhone(of func(*Community) *string) func(*Coach, *Community, string) bool {
	return func(_ *Coach, hood *Community, value string) bool {
		digits := 0
		for _, r := range value {
			switch {
			case r >= '0' && r <= '9':
				digits++
			case !strings.ContainsRune("+ -()/.", r):
				return false
			}
		}
		if value != "" && (digits < 3 || digits > 20 || len(value) > 40) {
			return false
		}
		*of(hood) = value
		return true
	}
}

// setChannel takes what the platform calls the channel.
func setChannel(_ *Coach, hood *Community, value string) bool {
	if len(value) > 64 || strings.ContainsAny(value, " \t<>@#") {
		return false
	}
	hood.Channel = value
	return true
}

// setLanguage takes one of the guide's languages.
func setLanguage(c *Coach, hood *Community, value string) bool {
	if value != "" && c.guide.Languages[value] == nil {
		return false
	}
	hood.Language = value
	return true
}

// setHour takes an hour of the day.
func setHour(of func(*Community) *int) func(*Coach, *Community, string) bool {
	return func(_ *Coach, hood *Community, value string) bool {
		hour, err := strconv.Atoi(strings.TrimSuffix(value, ":00"))
		if value == "" {
			hour, err = 0, nil
		}
		if err != nil || hour < 0 || hour > 23 {
			return false
		}
		*of(hood) = hour
		return true
	}
}

func showQuiet(c Community) string {
	if c.QuietFrom == c.QuietTo {
		return ""
	}
	return clock(c.QuietFrom) + " – " + clock(c.QuietTo)
}

// clock says an hour of the day.
func clock(hour int) string { return strconv.Itoa(hour) + ":00" }

// quiet reports whether nothing is to be posted at an hour of the day.
func (c Community) quiet(hour int) bool {
	if c.QuietFrom <= c.QuietTo {
		return hour >= c.QuietFrom && hour < c.QuietTo
	}
	return hour >= c.QuietFrom || hour < c.QuietTo
}

// optionsOf lists what may follow a command, described by a language's lines.
func optionsOf(name, option string, lines map[content.LineID]string) []CommandOption {
	var list []CommandOption
	if option != "" {
		list = append(list, CommandOption{Name: option})
	}
	if name == "setup" {
		for _, s := range settings() {
			list = append(list, CommandOption{Name: s.name, Kind: s.kind})
		}
	}
	for i, o := range list {
		list[i].About = lines[content.LineID("command."+name+"."+o.Name)]
	}
	return list
}
