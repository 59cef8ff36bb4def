package reading

import "catwalk/content"

// judge says what the owner wants and how sure the reading is.
func (r *Reader) judge(read *Reading, d *desk) {
	read.Intent, _ = r.intent(d)
	if read.Intent != Report && read.Intent != OtherWish && read.Intent != Greeting && read.Intent != Thanks {
		read.Topics = r.topics(d)
	}
	for _, s := range read.Signs {
		alarming := r.tones[s.ID] == content.Emergency
		read.Urgent = read.Urgent || alarming && s.Status == Asserted
	}
	read.Confidence = 0.9
	if read.Intent == OtherWish || read.Intent == Report && len(read.Signs) == 0 {
		read.Confidence = 0.3
	}
}

// intent returns what the owner wants.
func (r *Reader) intent(d *desk) (Intent, float32) {
	d.features = r.intentFeatures(d, d.features)
	d.scores = r.opinion.intents.scores(d.features, d.scores)
	best := r.opinion.intents.best(d.scores, 1)[0]
	return Intent(best.label), best.by
}

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
