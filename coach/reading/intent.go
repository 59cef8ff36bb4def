package reading

import "catwalk/content"

// judge says what the owner wants and how sure the reading is.
func (r *Reader) judge(read *Reading, d *desk) {
	read.Intent = r.intent(read, d)
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
func (r *Reader) intent(read *Reading, d *desk) Intent {
	said := map[string]bool{}
	for _, m := range d.marks.others {
		if c := r.book.cues[m.cue]; c.role == intentCue {
			said[c.name] = true
		}
	}
	asks := len(d.tokens) > 0 && d.tokens[len(d.tokens)-1].asks
	for _, name := range []Intent{Urgent, Next, Gear, Question, Thanks, Greeting} {
		if said[string(name)] {
			return name
		}
	}
	switch {
	case asks:
		return Question
	case len(read.Signs) > 0:
		return Report
	}
	return OtherWish
}
