package storagetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"catwalk/coach"
)

// turns are the sentences about one turn.
var turns = map[string]func(*desk){
	"a turn keeps memory, journal and replies": func(d *desk) {
		m := d.message("ada", "", "she ate")
		m.Via = []byte("feather")
		done := d.take(m)
		d.want("household", d.household("ada"), done.Household)
		memory, ok, err := d.store.Memory(d.ctx, done.Household)
		d.check(err)
		d.want("memory is there", ok, true)
		d.want("memory", memory, coach.Memory{
			Version: coach.MemoryVersion, Household: done.Household, Offers: 1,
			People: []coach.Person{{Addresses: []coach.Address{address("ada").Owner()}, Home: address("ada")}},
		})
		d.want("journal", d.notes("ada"), []string{"she ate"})
		d.want("owed", d.owed(), done.Owed)
		d.want("reply", done.Owed[0], coach.Owed{
			ID: done.Owed[0].ID, Household: done.Household, Via: []byte("feather"), Since: d.now,
			Reply: coach.Reply{To: address("ada"), Line: "said", Text: "1: she ate"},
		})
	},

	"a turn sees what the one before it left": func(d *desk) {
		d.want("first", d.say("ada", "a"), []string{"1: a"})
		d.want("second", d.say("ada", "b"), []string{"2: b"})
		d.want("another's", d.say("bob", "c"), []string{"1: c"})
		d.want("with journal", texts(d.take(d.message("ada", recall, "d")).Owed), []string{"3: d <a> <b>"})
	},

	"what was kept survives closing and opening": func(d *desk) {
		d.say("ada", "a")
		h, owed := d.household("ada"), d.owed()
		d.reopen()
		d.want("household", d.household("ada"), h)
		d.want("owed", d.owed(), owed)
		d.want("journal", d.notes("ada"), []string{"a"})
		d.want("next", d.say("ada", "b"), []string{"2: b"})
	},

	"the chat an owner speaks in makes no other household": func(d *desk) {
		d.say("ada", "at home")
		m := d.message("ada", "", "in the park")
		m.From.Chat = "park"
		d.want("reply", texts(d.take(m).Owed), []string{"2: in the park"})
	},

	"a person of the same name on another platform is somebody else": func(d *desk) {
		d.say("ada", "a")
		m := d.message("ada", "", "a")
		m.From.Platform = "drum"
		d.want("reply", texts(d.take(m).Owed), []string{"1: a"})
	},

	"a turn that fails keeps nothing, and can be sent again": func(d *desk) {
		d.say("ada", "a")
		for _, fault := range []string{panicNow, breakIt, unknown} {
			m := d.message("ada", fault, "b")
			err := d.fail(m)
			d.want(fault+" says so", strings.HasPrefix(err.Error(), "take a turn: "), true)
			d.want("turns after "+fault, d.turnsOf("ada"), 1)
			d.want("journal after "+fault, d.notes("ada"), []string{"a"})
			d.want("owed after "+fault, len(d.owed()), 1)
			m.Command = ""
			m.From = address("after-" + fault)
			d.want("same delivery, mended", texts(d.take(m).Owed), []string{"1: b"})
			d.check(d.store.Settle(d.ctx, coach.Outcome{ID: d.owed()[1].ID}))
		}
	},

	"a first turn that fails founds no household": func(d *desk) {
		_ = d.fail(d.message("ada", panicNow, "")) // that it does is enough
		d.want("household", d.household("ada"), coach.HouseholdID(""))
	},

	"a memory of a newer version is refused and stays": func(d *desk) {
		d.take(d.message("ada", wakeMe, "later"))
		d.database.Exec(fmt.Sprintf("UPDATE households SET version = %d", coach.MemoryVersion+1))
		m := d.message("ada", "", "b")
		err := d.fail(m)
		d.want("is ErrNewer", errors.Is(err, coach.ErrNewer), true)
		_, _, err = d.store.Memory(d.ctx, d.household("ada"))
		d.want("so it is when read", errors.Is(err, coach.ErrNewer), true)
		due, err := d.store.Due(d.ctx, d.now, 9)
		d.check(err)
		d.want("its alarms wait for the newer program", len(due), 0)
		d.want("and none is next", d.next(), time.Time{})
		d.database.Exec(fmt.Sprintf("UPDATE households SET version = %d", coach.MemoryVersion))
		d.want("the same delivery, after an update", texts(d.take(m).Owed), []string{"2: b"})
	},

	"a stranger has no household, and no household no memory": func(d *desk) {
		d.want("household", d.household("nobody"), coach.HouseholdID(""))
		_, ok, err := d.store.Memory(d.ctx, "nowhere")
		d.check(err)
		d.want("memory", ok, false)
	},

	"texts are kept as they came, however long and odd": func(d *desk) {
		long := strings.Repeat("mrrp ", 1<<20/5)
		d.want("long", d.say("ada", long), []string{"1: " + long})
		odd := "a\x00b 'c\" \u202e --; DROP TABLE households \U0001f431"
		d.want("odd", d.say("ada", odd), []string{"2: " + odd})
		d.want("kept", texts(d.owed()), []string{"1: " + long, "2: " + odd})
		d.say("ada", "broken \xff\xfe bytes")
		d.want("what is no text is replaced", d.notes("ada")[2], "broken \ufffd\ufffd bytes")
	},

	"a context that has ended changes nothing": func(d *desk) {
		ended, end := context.WithCancel(d.ctx)
		end()
		_, err := d.store.Turn(ended, counter{}, d.message("ada", "", "a"), d.now)
		d.want("its error", errors.Is(err, context.Canceled), true)
		d.want("household", d.household("ada"), coach.HouseholdID(""))
	},

	"a turn that is cut short is whole or nothing": func(d *desk) {
		for i := range 200 {
			m := d.message("ada", "", "a")
			short, end := context.WithTimeout(d.ctx, time.Duration(i)*5*time.Microsecond)
			_, err := d.store.Turn(short, counter{}, m, d.now)
			end()
			d.want("its error", err == nil || errors.Is(err, context.DeadlineExceeded), true)
			d.take(m)
			d.want("turns", d.turnsOf("ada"), i+1)
		}
		d.want("journal", len(d.notes("ada")), 200)
		d.want("owed", len(d.owed()), 200)
	},

	"a closed store says so": func(d *desk) {
		d.check(d.store.Close())
		d.check(d.store.Close())
		err := d.fail(d.message("ada", "", "a"))
		d.want("turn", errors.Is(err, coach.ErrClosed), true)
		_, err = d.store.Next(d.ctx)
		d.want("next", errors.Is(err, coach.ErrClosed), true)
		d.want("settle", errors.Is(d.store.Settle(d.ctx), coach.ErrClosed), true)
		d.store = d.database.Open()
	},
}
