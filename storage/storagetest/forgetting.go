package storagetest

import (
	"time"

	"catwalk/coach"
)

// forgetting are the sentences about being forgotten.
var forgetting = map[string]func(*desk){
	"forgetting erases the household and what was kept of it": func(d *desk) {
		d.wake("ada", "tea", time.Hour)
		d.deliver(d.keyed("ada", "loft", "plan"), "message 7")
		h := d.household("ada")
		d.take(d.message("ada", forgetMe, "bye"))
		d.want("household", d.household("ada"), coach.HouseholdID(""))
		_, ok, err := d.store.Memory(d.ctx, h)
		d.check(err)
		d.want("memory", ok, false)
		entries, err := d.store.Journal(d.ctx, h, coach.Span{Last: 9})
		d.check(err)
		d.want("journal", len(entries), 0)
		d.want("next alarm", d.next(), time.Time{})
		d.want("only goodbye is owed", texts(d.owed()), []string{"3: bye"})
	},

	"who comes back is a stranger": func(d *desk) {
		d.deliver(d.keyed("ada", "loft-ada", "plan"), "message 7")
		h := d.household("ada")
		d.take(d.message("ada", forgetMe, "bye"))
		o := d.keyed("ada", "loft-ada", "plan")
		d.want("reply", o.Reply.Text, "1: plan")
		d.want("receipt", len(o.Receipt), 0)
		d.want("the same household", d.household("ada") == h, false)
	},

	"an old message cannot revive the forgotten": func(d *desk) {
		old := d.message("ada", "", "a")
		d.take(old)
		bye := d.message("ada", forgetMe, "bye")
		d.take(bye)
		d.reopen()
		d.want("old", d.take(old).Seen, true)
		d.want("bye", d.take(bye).Seen, true)
		d.want("household", d.household("ada"), coach.HouseholdID(""))
	},

	"goodbye can be settled, and leaves nothing": func(d *desk) {
		m := d.message("ada", forgetMe, "bye")
		o := d.take(m).Owed[0]
		d.deliver(o, "message 9")
		d.want("owed", len(d.owed()), 0)
	},

	"forgetting one household leaves the others": func(d *desk) {
		d.say("bob", "b")
		d.wake("bob", "tea", time.Hour)
		d.take(d.message("ada", forgetMe, "bye"))
		d.want("turns", d.turnsOf("bob"), 2)
		d.want("journal", d.notes("bob"), []string{"b", "tea"})
		d.want("next alarm", d.next(), d.now.Add(time.Hour))
	},
}
