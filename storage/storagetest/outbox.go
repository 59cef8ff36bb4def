package storagetest

import (
	"time"

	"catwalk/coach"
)

// deliver settles a reply as delivered, with a receipt.
func (d *desk) deliver(o coach.Owed, receipt string) {
	d.Helper()
	d.check(d.store.Settle(d.ctx, coach.Outcome{ID: o.ID, Receipt: []byte(receipt)}))
}

// keyed takes a turn that is answered with a key, in a chat.
func (d *desk) keyed(person, chat, key string) coach.Owed {
	d.Helper()
	m := d.message(person, editable, key)
	m.From.Chat = chat
	return d.take(m).Owed[0]
}

// outbox are the sentences about the replies owed.
var outbox = map[string]func(*desk){
	"replies are owed in order until they are settled": func(d *desk) {
		d.say("ada", "a")
		d.take(d.message("bob", sayTwice, "b"))
		d.say("ada", "c")
		d.want("all", texts(d.owed()), []string{"1: a", "1: b", "1: b again", "2: c"})
		owed := d.owed()
		d.check(d.store.Settle(d.ctx, coach.Outcome{ID: owed[0].ID}, coach.Outcome{ID: owed[2].ID, Failed: "blocked"}))
		d.want("the rest", d.owed(), []coach.Owed{owed[1], owed[3]})
		d.reopen()
		d.want("the rest, opened again", d.owed(), []coach.Owed{owed[1], owed[3]})
	},

	"owed begins after an id, and ends at a limit": func(d *desk) {
		for _, text := range []string{"a", "b", "c", "d"} {
			d.say("ada", text)
		}
		owed, err := d.store.Owed(d.ctx, "pigeon", d.now, d.owed()[0].ID, 2)
		d.check(err)
		d.want("owed", texts(owed), []string{"2: b", "3: c"})
	},

	"owed is of one platform": func(d *desk) {
		m := d.message("ada", "", "a")
		m.From.Platform = "drum"
		d.take(m)
		d.want("pigeon", len(d.owed()), 0)
		owed, err := d.store.Owed(d.ctx, "drum", d.now, 0, 9)
		d.check(err)
		d.want("drum", texts(owed), []string{"1: a"})
	},

	"settling again or the unknown changes nothing": func(d *desk) {
		o := d.keyed("ada", "loft", "plan")
		d.deliver(o, "first")
		d.deliver(o, "second")
		d.check(d.store.Settle(d.ctx, coach.Outcome{ID: o.ID, Failed: "blocked"}, coach.Outcome{ID: 1 << 40}))
		d.check(d.store.Settle(d.ctx))
		d.want("receipt", string(d.keyed("ada", "loft", "plan").Receipt), "first")
	},

	"an id is never used again": func(d *desk) {
		d.say("ada", "a")
		last := d.owed()[0]
		d.deliver(last, "")
		d.reopen()
		d.say("ada", "b")
		d.want("a greater id", d.owed()[0].ID > last.ID, true)
	},

	"a reply is not owed after it has lost its sense": func(d *desk) {
		m := d.message("ada", untilThen, "a")
		m.At = d.now.Add(time.Hour)
		d.take(m)
		d.say("ada", "b")
		d.now = d.now.Add(time.Hour)
		d.want("just in time", texts(d.owed()), []string{"1: a", "2: b"})
		d.now = d.now.Add(time.Second)
		d.want("too late", texts(d.owed()), []string{"2: b"})
		d.now = d.now.Add(time.Hour)
		d.say("ada", "c")
		d.now = d.now.Add(-3 * time.Hour)
		d.want("nor if the clock goes back", texts(d.owed()), []string{"2: b", "3: c"})
	},

	"a receipt comes back with the next reply of its key, chat and household": func(d *desk) {
		first := d.keyed("ada", "loft", "plan")
		d.want("first", len(first.Receipt), 0)
		d.deliver(first, "message 7")
		for _, other := range []coach.Owed{
			d.keyed("ada", "loft", "other"), d.keyed("ada", "park", "plan"), d.keyed("bob", "loft", "plan"),
		} {
			d.want("another's", len(other.Receipt), 0)
		}
		second := d.keyed("ada", "loft", "plan")
		d.want("second", string(second.Receipt), "message 7")
		d.deliver(second, "message 8")
		d.reopen()
		d.want("third", string(d.keyed("ada", "loft", "plan").Receipt), "message 8")
		owed := d.owed()
		d.want("third, owed", string(owed[len(owed)-1].Receipt), "message 8")
	},

	"a reply that was given up leaves the receipt as it was": func(d *desk) {
		d.deliver(d.keyed("ada", "loft", "plan"), "message 7")
		lost := d.keyed("ada", "loft", "plan")
		d.check(d.store.Settle(d.ctx, coach.Outcome{ID: lost.ID, Failed: "refused"}))
		d.want("receipt", string(d.keyed("ada", "loft", "plan").Receipt), "message 7")
	},

	"a reply that was given up is recorded for 30 days, without its words": func(d *desk) {
		m := d.message("ada", untilThen, "a")
		m.At = d.now
		d.take(m)
		d.say("ada", "b")
		d.check(d.store.Settle(d.ctx, coach.Outcome{ID: d.owed()[1].ID, Failed: "blocked"}))
		d.now = d.now.Add(time.Hour)
		d.say("bob", "so that what is late is given up")
		recorded := "SELECT count(*) FROM undeliverable WHERE card = 'said' AND reason IN ('blocked', 'too late')"
		d.want("recorded", d.database.Count(recorded), 2)
		d.want("still in the outbox", d.database.Count("SELECT count(*) FROM outbox"), 1)
		d.now = d.now.Add(31 * 24 * time.Hour)
		d.say("bob", "so that old ones are pruned")
		d.want("recorded after 31 days", d.database.Count(recorded), 0)
	},

	"a receipt is kept for 30 days": func(d *desk) {
		d.deliver(d.keyed("ada", "loft", "plan"), "message 7")
		d.now = d.now.Add(29 * 24 * time.Hour)
		d.want("after 29", string(d.keyed("ada", "loft", "plan").Receipt), "message 7")
		d.now = d.now.Add(2 * 24 * time.Hour)
		d.say("bob", "so that old ones are pruned")
		d.want("after 31", string(d.keyed("ada", "loft", "plan").Receipt), "")
	},

	"a reply that cannot be read keeps no other from being owed": func(d *desk) {
		d.say("ada", "a")
		d.database.Exec("UPDATE outbox SET reply = '{'")
		d.say("bob", "b")
		d.want("owed", texts(d.owed()), []string{"1: b"})
	},
}
