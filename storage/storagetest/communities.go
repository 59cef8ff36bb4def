package storagetest

import (
	"errors"
	"sync"

	"catwalk/coach"
)

// communities are the sentences about servers' settings.
var communities = map[string]func(*desk){
	"a community has zero settings until they are set": func(d *desk) {
		c, err := d.store.Community(d.ctx, "dovecote")
		d.check(err)
		d.want("settings", c, coach.Community{ID: "dovecote"})
	},

	"settings are kept, and given to the next turn": func(d *desk) {
		m := d.message("ada", setPhone, "112")
		m.Community = "dovecote"
		d.take(m)
		m = d.message("bob", setPoison, "113")
		m.Community = "dovecote"
		d.take(m)
		d.reopen()
		c, err := d.store.Community(d.ctx, "dovecote")
		d.check(err)
		d.want("settings", c, coach.Community{ID: "dovecote", Phone: "112", PoisonPhone: "113"})
	},

	"two managers at once do not undo each other's changes": func(d *desk) {
		for range 20 {
			var both sync.WaitGroup
			for _, command := range []string{setPhone, setPoison} {
				m := d.message(command, command, d.message("", "", "").Delivery.ID)
				m.Community = "dovecote"
				both.Go(func() {
					if _, err := d.store.Turn(d.ctx, counter{}, m, d.now); err != nil {
						d.Error(err)
					}
				})
				defer func() {
					c, err := d.store.Community(d.ctx, "dovecote")
					if err != nil || c.Phone == "" || c.PoisonPhone == "" {
						d.Errorf("settings are %+v (%v); want both numbers", c, err)
					}
				}()
			}
			both.Wait()
		}
	},

	"a turn cannot set another community": func(d *desk) {
		m := d.message("ada", setPhone, "112")
		m.Community = "dovecote"
		_, err := d.store.Turn(d.ctx, elsewhere{}, m, d.now)
		d.want("refused", err != nil && !errors.Is(err, coach.ErrBusy), true)
		c, err := d.store.Community(d.ctx, "elsewhere")
		d.check(err)
		d.want("settings", c, coach.Community{ID: "elsewhere"})
	},
}

// elsewhere is a thinker that sets another community than was spoken in.
type elsewhere struct{ counter }

func (elsewhere) Turn(in coach.Input) coach.Output {
	in.Community.ID = "elsewhere"
	return counter{}.Turn(in)
}
