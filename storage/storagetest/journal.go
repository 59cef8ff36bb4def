package storagetest

import (
	"time"

	"catwalk/coach"
)

// span are the notes of the person's journal within a span.
func (d *desk) span(person string, s coach.Span) (notes []string) {
	d.Helper()
	entries, err := d.store.Journal(d.ctx, d.household(person), s)
	d.check(err)
	for _, e := range entries {
		notes = append(notes, e.Note)
	}
	return notes
}

// journal are the sentences about the journal.
var journal = map[string]func(*desk){
	"a span is the last entries, oldest first": func(d *desk) {
		for _, note := range []string{"a", "b", "c", "d"} {
			d.say("ada", note)
		}
		d.say("bob", "another's")
		d.want("last two", d.span("ada", coach.Span{Last: 2}), []string{"c", "d"})
		d.want("last ten", d.span("ada", coach.Span{Last: 10}), []string{"a", "b", "c", "d"})
		d.want("none", d.span("ada", coach.Span{}), []string(nil))
		d.want("a stranger's", d.span("eve", coach.Span{Last: 10}), []string(nil))
	},

	"a span is not older than its beginning": func(d *desk) {
		for _, note := range []string{"a", "b", "c", "d"} {
			d.say("ada", note)
			d.now = d.now.Add(time.Hour)
		}
		since := d.now.Add(-3 * time.Hour)
		d.want("since b", d.span("ada", coach.Span{Last: 10, Since: since}), []string{"b", "c", "d"})
		d.want("since b, two", d.span("ada", coach.Span{Last: 2, Since: since}), []string{"c", "d"})
		d.want("no number, none", d.span("ada", coach.Span{Since: since}), []string(nil))
	},

	"entries stay in the order in which they were added": func(d *desk) {
		d.say("ada", "a")
		d.now = d.now.Add(-time.Hour)
		d.say("ada", "b")
		d.want("after the clock went back", d.span("ada", coach.Span{Last: 10}), []string{"a", "b"})
	},

	"an entry comes back as it was": func(d *desk) {
		d.say("ada", "a")
		entries, err := d.store.Journal(d.ctx, d.household("ada"), coach.Span{Last: 1})
		d.check(err)
		d.want("entry", entries, []coach.Entry{{At: d.now, Kind: coach.SessionEntry, Note: "a"}})
	},
}
