package reading

import (
	"slices"

	"catwalk/content"
)

// judge says what the owner wants and how sure the reading is.
func (r *Reader) judge(read *Reading, d *desk) {
	d.features = r.intentFeatures(d, d.features)
	c := r.opinion.intents
	d.scores = c.scores(d.features, d.scores)
	best := c.best(d.scores, 1)[0]
	alarm := d.scores[slices.Index(c.labels, string(Urgent))]
	read.Intent = Intent(best.label)
	told := slices.ContainsFunc(read.Signs, func(s Sign) bool {
		return r.tones[s.ID] == content.Emergency && s.Status == Asserted
	})
	read.Urgent = alarm > Alarm || told && alarm > Alarm1
	if alarm > Alarm2 {
		read.Intent = Urgent
	}
	if read.Intent != Report && read.Intent != OtherWish && read.Intent != Greeting && read.Intent != Thanks {
		read.Topics = r.topics(d)
	}
	read.Confidence = float64(best.by)
}

var Alarm, Alarm1, Alarm2 float32 = 0.15, 0.01, 0.4

// topics returns the cards that may answer, the best first.
func (r *Reader) topics(d *desk) []string {
	topics := []string{}
	if len(r.opinion.topics.labels) == 0 {
		return topics
	}
	d.features = d.traits(r.book, aside, d.features)
	d.scores = r.opinion.topics.scores(d.features, d.scores)
	for _, t := range r.opinion.topics.best(d.scores, 5) {
		topics = append(topics, t.label)
	}
	return topics
}
