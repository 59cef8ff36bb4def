package telegram

import (
	"fmt"
	"sync"

	"github.com/go-telegram/bot/models"

	"catwalk/coach"
)

// notes are what is good to know for a while and no harm to forget: after a
// restart there are none. Each kind is bounded.
type notes struct {
	mu      sync.Mutex
	albums  map[string]int           // which message of an album is answered
	moves   map[int64]int64          // groups that became supergroups
	parts   map[int64][]part         // what was sent of a reply that is not yet sent whole
	drawn   map[coach.Picture]string // pictures that Telegram has, by its name for them
	told    map[string]bool          // group messages answered in private
	tallies map[offered]tally
}

// maxNotes is how many notes of a kind are kept.
const maxNotes = 4096

func newNotes() notes {
	return notes{
		albums: map[string]int{}, moves: map[int64]int64{}, parts: map[int64][]part{},
		drawn: map[coach.Picture]string{}, told: map[string]bool{},
		tallies: map[offered]tally{},
	}
}

// keep puts a note down, and makes room if there are too many.
func keep[K comparable, V any](m map[K]V, k K, v V) {
	if len(m) >= maxNotes {
		clear(m)
	}
	m[k] = v
}

// album reports whether another picture of a message's album is answered
// already. The one that is may come again.
func (n *notes) album(m *models.Message) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	id := fmt.Sprint(m.Chat.ID, " ", m.MediaGroupID)
	first, ok := n.albums[id]
	if !ok {
		keep(n.albums, id, m.ID)
	}
	return ok && first != m.ID
}

// moved notes that a group became a supergroup, which has another number.
func (n *notes) moved(from, to int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	keep(n.moves, from, to)
}

// chat returns the number that a chat has now.
func (n *notes) chat(id int64) int64 {
	n.mu.Lock()
	defer n.mu.Unlock()
	if to, ok := n.moves[id]; ok {
		return to
	}
	return id
}

// sent notes what was sent of a reply so far, so that a second try does not
// say the beginning again; nil forgets it.
func (n *notes) sent(reply int64, parts []part) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if parts == nil || reply == 0 {
		delete(n.parts, reply)
		return
	}
	keep(n.parts, reply, parts)
}

func (n *notes) sentBefore(reply int64) []part {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.parts[reply]
}

// drew notes Telegram's name for a picture; empty forgets it.
func (n *notes) drew(p coach.Picture, name string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if name == "" {
		delete(n.drawn, p)
		return
	}
	keep(n.drawn, p, name)
}

func (n *notes) drawing(p coach.Picture) string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.drawn[p]
}

// firstTold reports, once, that a group message was not yet told that its
// answer is in the private chat.
func (n *notes) firstTold(chat int64, message int) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	id := fmt.Sprint(chat, " ", message)
	before := n.told[id]
	keep(n.told, id, true)
	return !before
}
