package coach

import (
	"strings"

	"catwalk/content"
)

// A command is a word that does one thing wherever the conversation stands.
type command struct {
	// order is its place in the help; 0 leaves it out.
	order int
	// option names what may follow it; empty for nothing.
	option string
	// server keeps it to servers, and manages to those who run one.
	server, manages bool
	run             func(*turn)
}

// A CommandInfo is a command as platforms register it.
type CommandInfo struct {
	Name string
	// About is what it does, in one line.
	About string
	// Option is the name of the words that may follow, and OptionAbout what
	// they are; empty for a command without.
	Option, OptionAbout string
	// Options lists all that may follow, for platforms that can ask for
	// several things: each then stands in a line of the text, after its name.
	Options []CommandOption
	// Server says that it makes sense in a server only, and Manages that it
	// is for those who may change a server's settings.
	Server, Manages bool
}

// commands is the one table of commands; adapters register them from it, and
// help is made from it. Their descriptions are the lines "command.<name>".
func commands() map[string]command {
	return map[string]command{
		"start":    {order: 1, run: (*turn).start},
		"next":     {order: 2, run: (*turn).goOn},
		"report":   {order: 3, option: "what", run: (*turn).reported},
		"ask":      {order: 4, option: "question", run: (*turn).asked},
		"plan":     {order: 5, run: (*turn).plan},
		"progress": {order: 6, run: (*turn).progressed},
		"gear":     {order: 7, run: (*turn).gear},
		"signs":    {order: 8, run: (*turn).signsOfMoods},
		"rehearse": {order: 9, run: (*turn).rehearse},
		"vet":      {order: 10, run: (*turn).vet},
		"lost":     {order: 11, run: (*turn).lost},
		"why":      {order: 12, run: (*turn).why},
		"again":    {order: 13, run: (*turn).again},
		"cats":     {order: 14, run: (*turn).cats},
		"stop":     {order: 15, run: (*turn).stop},
		"help":     {order: 16, run: (*turn).help},
		"share":    {order: 17, option: "what", server: true, run: (*turn).share},
		"setup":    {order: 18, server: true, manages: true, run: (*turn).setup},
	}
}

// Commands returns the commands in the order of the help, described in a
// language.
func (c *Coach) Commands(language string) []CommandInfo {
	lines := c.guide.In(language).Lines
	list := make([]CommandInfo, len(c.commands))
	for name, cmd := range c.commands {
		info := CommandInfo{Name: name, About: lines[content.LineID("command."+name)], Option: cmd.option,
			Options: optionsOf(name, cmd.option, lines), Server: cmd.server, Manages: cmd.manages}
		if cmd.option != "" {
			info.OptionAbout = lines[content.LineID("command."+name+"."+cmd.option)]
		}
		list[cmd.order-1] = info
	}
	return list
}

// command runs a command. One that the coach does not know is read as words.
func (t *turn) command(name string) {
	if cmd, ok := t.commands[strings.ToLower(name)]; ok {
		cmd.run(t)
		return
	}
	t.menu(t.say(line("command.unknown")), "next", "went", "help")
}

// reported is /report: with words it reads them, without it asks.
func (t *turn) reported() {
	switch {
	case t.msg.Text == "":
		t.went()
	case !t.suggested():
		t.words()
	}
}

// asked is /ask: with words it reads them, without it offers what there is.
func (t *turn) asked() {
	switch {
	case t.msg.Text == "":
		t.topics()
	case !t.suggested():
		t.words()
	}
}

// help lists what the coach can do for this person, here.
func (t *turn) help() {
	pieces := []Piece{line("help")}
	for _, cmd := range t.Commands(t.lang.Tag) {
		if cmd.Server && t.msg.Community == "" || cmd.Manages && !t.msg.Manages {
			continue
		}
		pieces = append(pieces, line("help.command", "code", cmd.Name, "topic", cmd.About))
	}
	t.menu(t.say(pieces...), "next", "went", "topics", "plan", "stop")
}
