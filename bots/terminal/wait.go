package terminal

import (
	"context"
	"strconv"
	"strings"
	"time"
	"unicode"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
	// longestWait is the longest time that one /wait lets pass.
	longestWait = 53 * week
)

const waitHint = "Say how long, up to a year: /wait 2d, /wait 3h, /wait 1d12h, /wait 1w, /wait 5m."

var units = map[string]time.Duration{
	"s": time.Second, "m": time.Minute, "h": time.Hour, "d": day, "w": week,
}

// decodeWait reads a length of time such as "2d", "3h" or "1d 12h".
func decodeWait(text string) (time.Duration, bool) {
	text = strings.ToLower(strings.ReplaceAll(text, " ", ""))
	var sum time.Duration
	for text != "" {
		unit := strings.TrimLeftFunc(text, unicode.IsDigit)
		n, err := strconv.Atoi(text[:len(text)-len(unit)])
		if err != nil || unit == "" || n > int(longestWait/time.Second) {
			return 0, false
		}
		one, ok := units[unit[:1]]
		if !ok || time.Duration(n) > longestWait/one {
			return 0, false
		}
		sum += time.Duration(n) * one
		text = unit[1:]
	}
	return sum, sum > 0 && sum <= longestWait
}

// wait lets time pass. What falls due on the way is said at its own time, in
// order, as if the person had sat there.
func (t *Terminal) wait(ctx context.Context, d time.Duration) error {
	end := t.Clock.Now().Add(d)
	for {
		at, err := t.Relay.Coming(ctx, end)
		if err != nil {
			return err
		}
		if at.IsZero() {
			break
		}
		t.jump(at)
		if err := t.Relay.Ring(ctx); err != nil {
			return err
		}
		if err := t.Relay.Quiet(ctx); err != nil {
			return err
		}
	}
	t.Clock.Set(end)
	t.note("It is now " + end.Format(stampFormat) + ".")
	return nil
}

// stampFormat shows a moment of the chat.
const stampFormat = "Mon 2 January 2006, 15:04"

// jump moves the clock to when an alarm rings, and has what is said then begin
// with the time.
func (t *Terminal) jump(to time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.stamp = to.After(t.Clock.Now())
	t.Clock.Set(to)
}
