package reading

import (
	"slices"

	"catwalk/content"
)

// judge says what the owner wants, how urgent it is, and which cards answer.
// It returns how likely the intent is; of a question, that anything is asked.
func (r *Reader) judge(read *Reading, d *desk) float64 {
	likely := best(r.net.Intents, d.read.Intents, 2)
	if read.Urgent = r.alarm(d); read.Urgent {
		r.raise(read, d)
		read.Intent = Urgent
		read.Topics = r.topics(d)
		return confidenceAlarmed
	}
	if Intent(likely[0].label) == Urgent {
		likely = likely[1:]
	}
	read.Intent = Intent(likely[0].label)
	if read.Intent.asks() || r.asksAside(d) {
		read.Topics = r.topics(d)
	}
	if read.Intent.wonders() {
		return r.asking(d)
	}
	return float64(likely[0].by)
}

// likely is how likely an intent is.
func (d *desk) likely(r *Reader, i Intent) float32 {
	return d.read.Intents[slices.Index(r.net.Intents, string(i))]
}

// grave reports whether a sign is one of an emergency.
func (r *Reader) grave(s Sign) bool { return r.tones[s.ID] == content.Emergency }

// asks reports whether a message of the intent may be answered with a card.
func (i Intent) asks() bool { return i == Question || i == Gear || i == Next || i == Urgent }
