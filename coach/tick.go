package coach

import (
	"slices"
	"strings"
)

// tick answers an alarm that has come due. An alarm that memory no longer
// holds, or whose reason has passed, says nothing.
func (t *turn) tick() {
	i := slices.IndexFunc(t.mem.Alarms, func(a Alarm) bool { return a.ID == t.msg.Alarm })
	if i < 0 {
		return
	}
	alarm := t.mem.Alarms[i]
	t.mem.Alarms = slices.Delete(t.mem.Alarms, i, i+1)
	if alarm.Person >= len(t.mem.People) || alarm.Cat >= len(t.mem.Cats) {
		return
	}
	t.speakTo(alarm.Person)
	spoken := t.me().Cat
	t.me().Cat = alarm.Cat
	t.ring(strings.Split(alarm.ID, "/")[0])
	if len(t.out.Replies) == 0 {
		t.me().Cat = spoken
	}
}

// ring says what an alarm was set for.
func (t *turn) ring(id string) {
	switch hold := t.cat().Hold; {
	case id == "vet-check" && hold == HoldVet:
		t.holding(line("hold.check"))
	case strings.HasPrefix(id, "lost-") && hold == HoldLost:
		t.searching(id)
	}
}
