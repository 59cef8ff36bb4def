// Package discord connects Discord servers and direct messages to the relay.
//
// In a server people use slash commands, buttons, menus and forms, and only
// they see the answers; in direct messages plain words work as well. Discord
// calls all but words an interaction, and wants the first answer to one within
// three seconds.
//
// What comes in goes through the files in this order: gateway.go keeps the
// connection over which Discord reports what happened, or endpoint.go takes
// the same as signed HTTP requests; decode.go, press.go and words.go make a
// message of it, and take.go and answering.go see that it is answered in time.
// What the coach says goes the other way: render.go, buttons.go and markdown.go
// make a Discord message of it, deliver.go finds the way to the person, and
// rest.go calls Discord. connect.go starts all of it.
package discord

import (
	"crypto/ed25519"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"catwalk/bots"
	"catwalk/coach"
)

// A ConfigError is something that whoever runs the bot has to mend, in the
// configuration or at Discord, in one sentence. Trying again does not help.
type ConfigError string

// Error is the sentence.
func (e ConfigError) Error() string { return string(e) }

// Config is what Discord needs. Token, Clock, Log and Coach must be set.
type Config struct {
	// Token is the bot's token (DISCORD_TOKEN).
	Token string
	// PublicKey is the application's public key in hexadecimal
	// (DISCORD_PUBLIC_KEY); empty where there is no HTTP endpoint.
	PublicKey string
	// APIURL is where Discord's API is (DISCORD_API_URL): a REST proxy;
	// empty for Discord itself.
	APIURL string
	// Guild is a server in which commands are registered at once
	// (DISCORD_GUILD), for development; empty registers them everywhere.
	Guild string
	// NoGateway leaves the gateway to another process. Interactions then come
	// by the HTTP endpoint only, and words in direct messages not at all.
	NoGateway bool
	Clock     bots.Clock
	Log       *slog.Logger
	// Transport makes HTTP requests; nil for the usual one.
	Transport http.RoundTripper
	// Record gets every call to Discord as a line of JSON, without tokens; nil
	// for none.
	Record io.Writer
	Coach  Coach
	// Draw draws a picture as PNG; nil has its words shown instead.
	Draw func(coach.Picture) ([]byte, error)
}

// Coach is what the guide says beside replies; [coach.Coach] has it. Languages
// are tags such as "en"; any other is answered in the guide's own.
type Coach interface {
	// Languages lists the guide's languages, its own first.
	Languages() []string
	// Commands lists the commands in order.
	Commands(language string) []coach.CommandInfo
	// Suggest completes what was typed after a command.
	Suggest(language, command, typed string) []coach.Option
	// Line is a short phrase as Markdown.
	Line(language, id string) string
	// Publishers names those behind source codes, each once.
	Publishers(codes []string) []string
}

// Discord is a bot's connection to Discord. It implements [bots.Platform], and
// is the HTTP handler of the interactions endpoint.
type Discord struct {
	Config
	key  ed25519.PublicKey
	rest rest
	// events are what the gateway reported, in order.
	events chan any
	// refused receives an error once Discord no longer takes the token.
	refused chan error
	options map[string]string // the option of each command that has just one
	rooms   rooms

	mu      sync.Mutex
	app     string      // the application's id
	accept  bots.Accept // nil while not connected
	open    map[string]*answering
	recent  recent
	running sync.WaitGroup
}

var _ bots.Platform = (*Discord)(nil)

// tokenShape is what a bot's token looks like: three parts joined by dots.
var tokenShape = regexp.MustCompile(`^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$`)

// New prepares a connection. It calls nobody. Its errors are of type
// [ConfigError].
func New(c Config) (*Discord, error) {
	c.Token = strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot ")
	switch {
	case c.Token == "":
		return nil, ConfigError("DISCORD_TOKEN is empty; set it to the bot's token, which the developer portal shows under Bot")
	case !tokenShape.MatchString(c.Token):
		return nil, ConfigError("DISCORD_TOKEN is no bot's token; want three parts joined by dots, as the developer portal shows it under Bot")
	}
	key, err := readKey(c.PublicKey)
	if err != nil {
		return nil, err
	}
	base, err := readURL(c.APIURL)
	if err != nil {
		return nil, err
	}
	d := &Discord{
		Config: c, key: key,
		events:  make(chan any, 1024),
		refused: make(chan error, 1),
		options: map[string]string{},
		open:    map[string]*answering{},
	}
	d.rest = newRest(c, base)
	for _, cmd := range c.Coach.Commands(c.Coach.Languages()[0]) {
		d.options[cmd.Name] = cmd.Option
	}
	return d, nil
}

// readKey reads an application's public key; an empty one is none.
func readKey(text string) (ed25519.PublicKey, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	key, err := hex.DecodeString(text)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, ConfigError("DISCORD_PUBLIC_KEY is no public key; want the 64 hexadecimal digits that the developer portal shows under General Information")
	}
	return key, nil
}

// readURL reads the address of a REST proxy; an empty one is none.
func readURL(text string) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, ConfigError(`DISCORD_API_URL must be an address such as "http://localhost:8080"`)
	}
	return u, nil
}

// Name is the platform's name in addresses.
func (d *Discord) Name() string { return "discord" }

// line returns a phrase of the platforms' own in a language.
func (d *Discord) line(language, id string) string { return d.Coach.Line(language, "platform."+id) }

// address is where a person is talked to in private, in whatever server or
// chat that happens to be: every person has one conversation with the bot.
func (d *Discord) address(person string) coach.Address {
	return coach.Address{Platform: d.Name(), Person: person, Chat: person}
}

// connected notes what is known once the relay listens.
func (d *Discord) connected(app string, accept bots.Accept) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.app, d.accept = app, accept
}

// listening returns what messages are handed to, or nil.
func (d *Discord) listening() bots.Accept {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.accept
}

// giveUp stops receiving: Discord has refused the bot for good.
func (d *Discord) giveUp(err error) {
	select {
	case d.refused <- err:
	default:
	}
}
