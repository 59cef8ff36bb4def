package reading

import (
	"slices"

	"catwalk/content"
)

// How likely an emergency must be to be treated as one: without a cue that
// tells of it; with one that the examples believe; and to be what the message
// is mainly about. They are low, because one that is missed costs more than
// one that is not.
const (
	alarmUntold = 0.15
	alarmTold   = 0.01
	alarmFirst  = 0.4
	// believed is how sure the examples must be of a cue that raises an alarm.
	believed = 0.3
)

// judge says what the owner wants, how urgent it is, and which cards answer.
// It returns how likely the intent is.
func (r *Reader) judge(read *Reading, d *desk) float64 {
	d.features = r.intentFeatures(d, d.features)
	c := r.opinion.intents
	d.scores = c.scores(d.features, d.scores)
	best := c.best(d.scores, 1)[0]
	alarm := d.scores[slices.Index(c.labels, string(Urgent))]
	read.Intent = Intent(best.label)
	read.Urgent = alarm > alarmUntold || d.grave && alarm > alarmTold
	if alarm > alarmFirst {
		read.Intent = Urgent
	}
	if read.Intent.asks() || r.asksAside(d) {
		read.Topics = r.topics(d)
	}
	return float64(best.by)
}

// grave reports whether a sign is one of an emergency.
func (r *Reader) grave(s Sign) bool { return r.tones[s.ID] == content.Emergency }

// asks reports whether a message of the intent may be answered with a card.
func (i Intent) asks() bool { return i == Question || i == Gear || i == Next || i == Urgent }
