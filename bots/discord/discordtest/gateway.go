package discordtest

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Gate is how the gateway behaves; the zero one is as it should be.
type Gate struct {
	// Silent never says HELLO; Deaf acknowledges no heartbeat.
	Silent, Deaf bool
	// RefuseToken closes with 4004, and has REST answer 401; Refuse closes
	// with a code of its own.
	RefuseToken bool
	Refuse      int
	// Instead is the op that answers IDENTIFY in place of READY, once.
	Instead int
}

// Behave sets how the gateway behaves from now on.
func (f *Fake) Behave(g Gate) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.gate = g
}

// A line is one connection of a bot.
type line struct {
	conn    *websocket.Conn
	writing sync.Mutex
	session *session
}

// A session outlives its connection, and keeps what was missed.
type session struct {
	id   string
	seq  int
	sent []packet
}

type packet struct {
	Op int    `json:"op"`
	D  any    `json:"d"`
	S  int    `json:"s,omitempty"`
	T  string `json:"t,omitempty"`
}

func (l *line) write(p packet) {
	l.writing.Lock()
	defer l.writing.Unlock()
	_ = l.conn.WriteJSON(p) // whoever is gone will come back
}

// hangUp closes a connection with a code.
func (l *line) hangUp(code int) {
	l.writing.Lock()
	defer l.writing.Unlock()
	_ = l.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
	_ = l.conn.Close()
}

func (f *Fake) gatewayAddress(c *call) {
	c.answer = map[string]any{"url": "ws" + strings.TrimPrefix(f.URL, "http") + "/ws"}
}

// gateway serves one connection.
func (f *Fake) gateway(w http.ResponseWriter, r *http.Request) {
	conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	l := &line{conn: conn}
	defer f.leave(l)
	f.mu.Lock()
	silent := f.gate.Silent
	f.mu.Unlock()
	if !silent {
		l.write(packet{Op: 10, D: map[string]any{"heartbeat_interval": 41250}})
	}
	for {
		var p struct {
			Op int             `json:"op"`
			D  json.RawMessage `json:"d"`
		}
		if conn.ReadJSON(&p) != nil {
			return
		}
		f.received(l, p.Op, p.D)
	}
}

func (f *Fake) leave(l *line) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, have := range f.lines {
		if have == l {
			f.lines = append(f.lines[:i:i], f.lines[i+1:]...)
			break
		}
	}
	f.touch()
	_ = l.conn.Close()
}

// received answers what a bot says.
func (f *Fake) received(l *line, op int, data json.RawMessage) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch op {
	case 1:
		if !f.gate.Deaf {
			l.write(packet{Op: 11})
		}
	case 2:
		f.identify(l, data)
	case 6:
		f.resume(l, data)
	}
	f.touch()
}

// identify opens a session.
func (f *Fake) identify(l *line, data json.RawMessage) {
	var who struct {
		Token   string `json:"token"`
		Intents int    `json:"intents"`
	}
	_ = json.Unmarshal(data, &who)
	f.identified++
	switch {
	case f.gate.RefuseToken || who.Token != "Bot "+Token:
		l.hangUp(4004)
		return
	case f.gate.Refuse != 0:
		l.hangUp(f.gate.Refuse)
		return
	case who.Intents != 1<<12:
		l.hangUp(4014) // this fake grants direct messages only
		return
	case f.gate.Instead != 0:
		l.write(packet{Op: f.gate.Instead, D: false})
		f.gate.Instead = 0
		return
	}
	l.session = &session{id: "session-" + f.id()}
	f.sessions[l.session.id] = l.session
	f.lines = append(f.lines, l)
	f.send(l, "READY", map[string]any{
		"v": 9, "session_id": l.session.id, "resume_gateway_url": "ws" + strings.TrimPrefix(f.URL, "http") + "/ws",
		"user": map[string]any{"id": App, "username": "catwalk", "bot": true}, "guilds": []any{}, "application": map[string]any{"id": App},
	})
}

// resume takes a session up again and tells what was missed.
func (f *Fake) resume(l *line, data json.RawMessage) {
	var r struct {
		Session string `json:"session_id"`
		Seq     int    `json:"seq"`
	}
	_ = json.Unmarshal(data, &r)
	s := f.sessions[r.Session]
	if s == nil {
		l.write(packet{Op: 9, D: false})
		return
	}
	f.resumed++
	l.session, f.lines = s, append(f.lines, l)
	for _, p := range s.sent {
		if p.S > r.Seq {
			l.write(p)
		}
	}
	f.send(l, "RESUMED", map[string]any{})
}

// send sends an event over one connection. The fake is locked.
func (f *Fake) send(l *line, event string, data any) {
	l.session.seq++
	p := packet{Op: 0, D: data, S: l.session.seq, T: event}
	l.session.sent = append(l.session.sent, p)
	l.write(p)
}

// dispatch tells every connection of an event. With none, it is lost.
func (f *Fake) dispatch(event string, data any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, l := range f.lines {
		f.send(l, event, data)
	}
}

// Connected reports how many connections there are.
func (f *Fake) Connected() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.lines)
}

// Order sends an op of the gateway's own: 7 to come again, 9 for a session
// that is no longer good.
func (f *Fake) Order(op int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, l := range f.lines {
		l.write(packet{Op: op, D: false})
	}
}

// Drop closes every connection with a code; 0 just hangs up.
func (f *Fake) Drop(code int) {
	f.mu.Lock()
	lines := f.lines
	f.lines = nil
	f.mu.Unlock()
	for _, l := range lines {
		if code == 0 {
			_ = l.conn.Close()
		} else {
			l.hangUp(code)
		}
	}
}
