package bots

import (
	"time"

	"catwalk/coach"
)

const (
	// maxHeld is how many replies of a platform wait in memory; later ones are
	// left in the store alone, to be swept up when there is room.
	maxHeld = 2048
	// sweepMore is how many more replies a sweep asks for than are held.
	sweepMore = 1024
)

// A shelf is what the outbox holds for one platform.
type shelf struct {
	platform Platform
	held     map[int64]bool
	// behind says that the store may owe more than is held.
	behind bool
	// pause is until when the whole platform has to wait.
	pause time.Time
}

// leaves reports whether a new reply is left to a sweep, because earlier ones
// were left or too many are held. An alert never is.
func (s *shelf) leaves(o coach.Owed) bool {
	if len(s.held) >= maxHeld {
		s.behind = true
	}
	return s.behind && !o.Reply.Alert && !passing(o)
}

// shelve makes room for a platform, which is behind at first.
func (b *outbox) shelve(p Platform) {
	b.shelves[p.Name()] = &shelf{platform: p, held: map[int64]bool{}, behind: true}
}

// connects reports whether a platform is connected.
func (b *outbox) connects(platform string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.shelves[platform] != nil
}

// paused is how long a whole platform still has to wait.
func (b *outbox) paused(platform string, now time.Time) time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.shelves[platform].pause.Sub(now)
}

// pauseAll lets a whole platform wait.
func (b *outbox) pauseAll(platform string, until time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if s := b.shelves[platform]; until.After(s.pause) {
		s.pause = until
	}
}
