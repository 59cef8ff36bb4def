package storagetest

import (
	"time"

	"catwalk/coach"
)

// wake has a person set an alarm.
func (d *desk) wake(person, alarm string, in time.Duration) {
	d.Helper()
	m := d.message(person, wakeMe, alarm)
	m.At = d.now.Add(in)
	d.take(m)
}

// due are the alarms that are due, as ticks.
func (d *desk) due(limit int) []coach.Message {
	d.Helper()
	due, err := d.store.Due(d.ctx, d.now, limit)
	d.check(err)
	return due
}

func names(ticks []coach.Message) (alarms []string) {
	for _, t := range ticks {
		alarms = append(alarms, t.Alarm)
	}
	return alarms
}

// next is when the earliest alarm is due.
func (d *desk) next() time.Time {
	d.Helper()
	at, err := d.store.Next(d.ctx)
	d.check(err)
	return at
}

// alarms are the sentences about being woken.
var alarms = map[string]func(*desk){
	"without alarms nothing is next and nothing due": func(d *desk) {
		d.say("ada", "a")
		d.want("next", d.next(), time.Time{})
		d.want("due", len(d.due(9)), 0)
	},

	"alarms come due earliest first, and not before": func(d *desk) {
		d.wake("ada", "late", 3*time.Hour)
		d.wake("bob", "middle", 2*time.Hour)
		d.wake("ada", "early", time.Hour)
		d.want("next", d.next(), d.now.Add(time.Hour))
		d.want("now", len(d.due(9)), 0)
		d.now = d.now.Add(2 * time.Hour)
		d.want("in two hours", names(d.due(9)), []string{"early", "middle"})
		d.now = d.now.Add(time.Hour)
		d.want("in three", names(d.due(9)), []string{"early", "middle", "late"})
		d.want("at most two", names(d.due(2)), []string{"early", "middle"})
		d.want("at most none", len(d.due(0)), 0)
	},

	"a due alarm is a tick for the person's home": func(d *desk) {
		d.wake("ada", "tea", time.Hour)
		d.now = d.now.Add(time.Hour)
		tick := d.due(9)[0]
		d.want("kind", tick.Kind, coach.Tick)
		d.want("from", tick.From, address("ada"))
		d.want("at", tick.At, d.now)
		done := d.take(tick)
		d.want("reply", texts(done.Owed), []string{"2: tea rang"})
		d.want("to", done.Owed[0].Reply.To, address("ada"))
		d.want("next", d.next(), time.Time{})
	},

	"a due alarm is returned until it was answered, with the same delivery": func(d *desk) {
		d.wake("ada", "tea", 0)
		tick := d.due(9)
		d.want("again", d.due(9), tick)
		d.reopen()
		d.want("after opening again", d.due(9), tick)
		d.take(tick[0])
		d.want("answered", len(d.due(9)), 0)
		d.want("the same tick", d.take(tick[0]).Seen, true)
		d.want("turns", d.turnsOf("ada"), 2)
	},

	"an alarm rings once, even if the turn leaves it in memory": func(d *desk) {
		d.wake("ada", "tea", 0)
		d.take(d.message("ada", leaveIt, ""))
		d.take(d.due(9)[0])
		d.want("due", len(d.due(9)), 0)
		d.want("next", d.next(), time.Time{})
	},

	"an alarm that was set again rings again": func(d *desk) {
		d.wake("ada", "tea", 0)
		first := d.due(9)[0]
		d.take(first)
		d.wake("ada", "tea", time.Minute)
		d.now = d.now.Add(time.Minute)
		second := d.due(9)[0]
		d.want("another delivery", first.Delivery == second.Delivery, false)
		d.want("taken", d.take(second).Seen, false)
	},

	"a tick whose alarm is no longer set changes nothing": func(d *desk) {
		d.wake("ada", "tea", 0)
		tick := d.due(9)[0]
		tick.Alarm = "coffee"
		tick.Delivery.ID += "-other"
		d.want("seen", d.take(tick).Seen, true)
		d.want("turns", d.turnsOf("ada"), 1)
	},

	"a tick never founds a household": func(d *desk) {
		d.wake("ada", "tea", 0)
		tick := d.due(9)[0]
		d.take(d.message("ada", forgetMe, ""))
		d.want("seen", d.take(tick).Seen, true)
		d.want("household", d.household("ada"), coach.HouseholdID(""))
	},

	"a tick that was parked rings no more": func(d *desk) {
		d.wake("ada", "tea", 0)
		tick := d.due(9)[0]
		d.check(d.store.Park(d.ctx, tick, "it panics", d.now))
		d.want("due", len(d.due(9)), 0)
		d.want("next", d.next(), time.Time{})
		d.want("seen", d.take(tick).Seen, true)
		d.want("turns", d.turnsOf("ada"), 1)
	},

	"an alarm waits for a person without a home": func(d *desk) {
		d.take(d.message("ada", noHome, ""))
		d.wake("ada", "tea", 0)
		d.want("due", len(d.due(9)), 0)
		d.want("next", d.next(), time.Time{})
	},

	"a household that cannot be read keeps no other from being woken": func(d *desk) {
		d.wake("ada", "tea", 0)
		d.database.Exec("UPDATE households SET memory = '{'")
		d.wake("bob", "coffee", 0)
		d.want("due", names(d.due(9)), []string{"coffee"})
	},
}
