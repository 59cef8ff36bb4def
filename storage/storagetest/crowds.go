package storagetest

import (
	"fmt"
	"sync"

	"catwalk/coach"
)

// atOnce runs n goroutines and waits for them.
func atOnce(n int, run func(i int)) {
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { run(i) })
	}
	all.Wait()
}

// crowds are the sentences about many at once.
var crowds = map[string]func(*desk){
	"a household's turns are taken one after the other": func(d *desk) {
		messages := make([]coach.Message, 200)
		for i := range messages {
			messages[i] = d.message("ada", "", fmt.Sprint(i))
		}
		seen := make([]bool, len(messages)+1)
		var mu sync.Mutex
		atOnce(20, func(i int) {
			for j := i; j < len(messages); j += 20 {
				done, err := d.store.Turn(d.ctx, counter{}, messages[j], d.now)
				if err != nil {
					d.Error(err)
					return
				}
				var turn int
				_, _ = fmt.Sscanf(done.Owed[0].Reply.Text, "%d:", &turn) // a turn 0 is found below
				mu.Lock()
				if turn < 1 || turn > len(messages) || seen[turn] {
					d.Errorf("the turn with number %d was taken twice, or never", turn)
				} else {
					seen[turn] = true
				}
				mu.Unlock()
			}
		})
		d.want("turns", d.turnsOf("ada"), len(messages))
		d.want("journal", len(d.notes("ada")), len(messages))
	},

	"one that fails takes nothing of the others with it": func(d *desk) {
		var messages []coach.Message
		for i := range 64 {
			for j := range 6 {
				command := ""
				if (i+j)%3 == 0 {
					command = []string{panicNow, breakIt}[i%2]
				}
				messages = append(messages, d.message(fmt.Sprint("p", i), command, "a"))
			}
		}
		atOnce(64, func(i int) {
			for _, m := range messages[i*6 : i*6+6] {
				_, err := d.store.Turn(d.ctx, counter{}, m, d.now)
				if failed := m.Command != ""; (err != nil) != failed {
					d.Errorf("the turn with command %q ended with %v", m.Command, err)
				}
			}
		})
		for i := range 64 {
			d.want("turns", d.turnsOf(fmt.Sprint("p", i)), 4)
			d.want("journal", len(d.notes(fmt.Sprint("p", i))), 4)
		}
		d.want("owed", len(d.owed()), 64*4)
	},

	"copies of a delivery at once take effect once": func(d *desk) {
		for i := range 10 {
			m := d.message("ada", "", "a")
			atOnce(20, func(j int) {
				copied := m
				if i%2 == 0 {
					copied.From = address(fmt.Sprint("forwarded by ", j))
				}
				if _, err := d.store.Turn(d.ctx, counter{}, copied, d.now); err != nil {
					d.Error(err)
				}
			})
		}
		d.want("owed", len(d.owed()), 10)
	},

	"strangers who speak twice at once found one household": func(d *desk) {
		for i := range 20 {
			person := fmt.Sprint("p", i)
			both := []coach.Message{d.message(person, "", "a"), d.message(person, "", "b")}
			atOnce(2, func(j int) {
				if _, err := d.store.Turn(d.ctx, counter{}, both[j], d.now); err != nil {
					d.Error(err)
				}
			})
			d.want("turns", d.turnsOf(person), 2)
		}
	},

	"turns, deliveries and readers do not disturb each other": func(d *desk) {
		messages := make([]coach.Message, 32*10)
		for i := range messages {
			messages[i] = d.message(fmt.Sprint("p", i%32), "", "a")
		}
		atOnce(32, func(i int) {
			for j := i; j < len(messages); j += 32 {
				done, err := d.store.Turn(d.ctx, counter{}, messages[j], d.now)
				if err == nil {
					err = d.store.Settle(d.ctx, coach.Outcome{ID: done.Owed[0].ID})
				}
				if err == nil {
					_, err = d.store.Due(d.ctx, d.now, 9)
				}
				if err == nil {
					_, err = d.store.Owed(d.ctx, "pigeon", d.now, 0, 9)
				}
				if err != nil {
					d.Error(err)
				}
			}
		})
		d.want("owed", len(d.owed()), 0)
		d.want("turns", d.turnsOf("p31"), 10)
	},

	"closing waits for the turns under way": func(d *desk) {
		messages := make([]coach.Message, 64)
		for i := range messages {
			messages[i] = d.message(fmt.Sprint("p", i), slowly, "a")
		}
		taken := make([]bool, len(messages))
		var begun sync.WaitGroup
		begun.Add(1)
		var all sync.WaitGroup
		all.Go(func() {
			atOnce(64, func(i int) {
				if i == 0 {
					begun.Done()
				}
				_, err := d.store.Turn(d.ctx, counter{}, messages[i], d.now)
				taken[i] = err == nil
			})
		})
		begun.Wait()
		d.reopen()
		all.Wait()
		for i, was := range taken {
			d.want("taken turns are there", d.turnsOf(fmt.Sprint("p", i)) == 1, was)
		}
	},
}
