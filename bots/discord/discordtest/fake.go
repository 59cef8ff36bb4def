// Package discordtest is a Discord in memory, as faithful as the bot's side of
// it can tell: a gateway, the REST calls, signed HTTP interactions, and people
// who write, press, choose and fill in forms.
//
// It keeps Discord's laws about time (three seconds for a first answer, fifteen
// minutes for the token), about who sees what (ephemeral messages), and about
// what may be sent, and answers with Discord's own error codes. Faults can be
// had on demand.
//
// person.go is what people do, rest.go what a bot can call, gateway.go and
// endpoint.go how it is told.
package discordtest

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"time"
)

// Token is the token of the fake's only bot, and App its application's id.
const (
	Token = "MTAwMDAwMDAwMDAwMDAwMDAw.Gcanary.do-not-let-this-get-into-any-log-00"
	App   = "100000000000000000"
)

// A Fake is a whole Discord with one bot.
type Fake struct {
	// URL is where the API is.
	URL string
	// PublicKey is the application's, in hexadecimal.
	PublicKey string

	server *httptest.Server
	key    ed25519.PrivateKey

	mu           sync.Mutex
	changed      chan struct{} // closed and made anew with every change
	ahead        time.Duration
	ids          int64
	people       map[string]*Person
	rooms        map[string]*Room
	interactions map[string]*Interaction // by token
	nonces       map[string]*Message
	commands     []byte // as the bot registered them
	puts         int
	calls        []string
	faults       []*Fault
	lines        []*line
	sessions     map[string]*session
	identified   int
	resumed      int
	endpoint     string
	gate         Gate
}

// New starts a fake. Close ends it.
func New() *Fake {
	public, private, _ := ed25519.GenerateKey(rand.Reader) // the system's randomness does not fail
	f := &Fake{
		PublicKey: hex.EncodeToString(public), key: private,
		changed: make(chan struct{}), ids: 1 << 22,
		people: map[string]*Person{}, rooms: map[string]*Room{}, interactions: map[string]*Interaction{},
		nonces: map[string]*Message{}, sessions: map[string]*session{}, commands: []byte("[]"),
	}
	f.server = httptest.NewServer(f.routes())
	f.URL = f.server.URL
	return f
}

// Close hangs up on everyone.
func (f *Fake) Close() {
	f.Drop(1001)
	f.server.Close()
	http.DefaultClient.CloseIdleConnections()
}

// Endpoint has interactions sent to an address instead of over the gateway.
func (f *Fake) Endpoint(url string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.endpoint = url
}

// Advance lets time pass for Discord: tokens get older.
func (f *Fake) Advance(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ahead += d
}

// now is Discord's time. The fake is locked.
func (f *Fake) now() time.Time { return time.Now().Add(f.ahead) }

// id makes an id of the kind that Discord makes, with the time in it. The fake
// is locked.
func (f *Fake) id() string {
	f.ids++
	millis := f.now().UnixMilli() - 1420070400000
	return strconv.FormatInt(millis<<22|f.ids&(1<<22-1), 10)
}

// touch tells who waits that something has changed. The fake is locked.
func (f *Fake) touch() {
	close(f.changed)
	f.changed = make(chan struct{})
}

// Wait waits until something is so, looking whenever anything has changed, and
// reports whether it came about within a time.
func (f *Fake) Wait(limit time.Duration, so func() bool) bool {
	end := time.After(limit)
	for {
		f.mu.Lock()
		changed := f.changed
		f.mu.Unlock()
		if so() {
			return true
		}
		select {
		case <-changed:
		case <-end:
			return so()
		}
	}
}

// Calls lists what the bot has called, as "POST /channels/…/messages".
func (f *Fake) Calls() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]string(nil), f.calls...)
}

// Commands returns what the bot has registered, and how often it did.
func (f *Fake) Commands() (registered []byte, times int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.commands, f.puts
}

// Identified and resumed count how the bot has entered the gateway.
func (f *Fake) Identified() (identified, resumed int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.identified, f.resumed
}

// A Fault is what happens to some calls instead of what should.
type Fault struct {
	// Method and Path select calls; Path is how the path begins or ends.
	Method, Path string
	// Times is how many calls it happens to.
	Times int
	// Status and Body are answered.
	Status int
	Body   string
	// Drop hangs up instead; After does so once the call took effect.
	Drop, After bool
	// Delay comes before everything else.
	Delay time.Duration
}

// Inject makes a fault happen to the next calls that it selects.
func (f *Fake) Inject(fault Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.faults = append(f.faults, &fault)
}
