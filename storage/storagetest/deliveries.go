package storagetest

import (
	"time"

	"catwalk/coach"
)

// deliveries are the sentences about what takes effect once.
var deliveries = map[string]func(*desk){
	"a delivery takes effect once": func(d *desk) {
		m := d.message("ada", "", "a")
		h := d.take(m).Household
		for range 3 {
			d.want("again", d.take(m), coach.Done{Household: h, Seen: true})
		}
		d.want("turns", d.turnsOf("ada"), 1)
		d.want("journal", d.notes("ada"), []string{"a"})
		d.want("owed", len(d.owed()), 1)
	},

	"it does so after closing and opening, too": func(d *desk) {
		m := d.message("ada", "", "a")
		d.take(m)
		d.reopen()
		d.want("seen", d.take(m).Seen, true)
		d.want("turns", d.turnsOf("ada"), 1)
	},

	"ids of another bot or platform are others": func(d *desk) {
		m := d.message("ada", "", "a")
		d.take(m)
		m.Delivery.Bot = "second"
		d.want("another bot", d.take(m).Seen, false)
		m.Delivery.Platform = "drum"
		d.want("another platform", d.take(m).Seen, false)
	},

	"a delivery is known for 48 hours and not for ever": func(d *desk) {
		m := d.message("ada", "", "a")
		d.take(m)
		d.now = d.now.Add(48*time.Hour - time.Second)
		d.say("bob", "so that old ones are pruned")
		d.want("seen", d.take(m).Seen, true)
		d.now = d.now.Add(2 * time.Hour)
		d.say("bob", "and again")
		d.want("seen much later", d.take(m).Seen, false)
	},

	"a parked message counts as seen": func(d *desk) {
		m := d.message("ada", panicNow, "a")
		_ = d.fail(m) // that it does is enough
		d.check(d.store.Park(d.ctx, m, "it panics", d.now))
		d.check(d.store.Park(d.ctx, m, "it panics", d.now))
		d.want("seen", d.take(m).Seen, true)
		d.want("household", d.household("ada"), coach.HouseholdID(""))
		parked := "SELECT count(*) FROM parked WHERE reason = 'it panics'"
		d.want("parked", d.database.Count(parked), 1)
		d.now = d.now.Add(31 * 24 * time.Hour)
		d.say("bob", "so that old ones are pruned")
		d.want("parked after 31 days", d.database.Count(parked), 0)
	},

	"a message can be parked whose memory cannot be read": func(d *desk) {
		d.say("ada", "a")
		d.database.Exec("UPDATE households SET memory = '{'")
		m := d.message("ada", "", "b")
		_ = d.fail(m) // that it does is enough
		d.check(d.store.Park(d.ctx, m, "memory is broken", d.now))
		d.want("seen", d.take(m).Seen, true)
	},
}
