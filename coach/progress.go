package coach

import (
	"slices"
	"time"

	"catwalk/content"
)

// progressed tells from the journal what was practised, and how it went.
func (t *turn) progressed() {
	past := t.sessions()
	calm := 0
	for _, p := range past {
		if p.Verdict <= content.Stay {
			calm++
		}
	}
	pieces := []Piece{line("progress.step", "step", t.title(t.step().ID))}
	if len(past) > 0 {
		pieces = append(pieces, line("progress.sessions", "count", number(len(past))), line("progress.calm", "count", number(calm)))
	}
	r := t.say(append(pieces, t.lacking(t.step())...)...)
	if len(past) > 0 {
		r.Picture = t.curve(past)
	}
	t.menu(r, "next", "plan")
}

// sessions are this cat's in the journal, oldest first, without those that
// were taken back.
func (t *turn) sessions() []Point {
	var list []Point
	for _, e := range t.past {
		switch {
		case e.Cat != t.cat().Name:
		case e.Kind == SessionEntry:
			list = append(list, Point{Day: t.day(e.At), Step: e.Step, Verdict: e.Verdict})
		case e.Kind == CorrectionEntry && len(list) > 0:
			list = list[:len(list)-1]
		}
	}
	return list
}

// day returns the owner's local day, as midnight in UTC.
func (t *turn) day(at time.Time) time.Time {
	y, m, d := at.In(t.zone()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// curve is the picture of the sessions: where the cat was, and how it went.
func (t *turn) curve(past []Point) *Picture {
	past = past[max(0, len(past)-MaxPoints):]
	highest := slices.MaxFunc(past, func(a, b Point) int { return t.order[a.Step] - t.order[b.Step] })
	p := t.picture(ProgressPicture, "", "picture.progress.alt", map[string]string{
		"count": number(len(past)), "date": past[0].Day.Format("2 January"), "step": t.title(highest.Step),
	})
	p.Points = PointsOf(past)
	return p
}

// picture is a picture in the person's language, told in words by a line.
func (t *turn) picture(kind, of string, alt content.LineID, values map[string]string) *Picture {
	words := t.fill(values).Plain(t.lang.Lines[alt])
	return &Picture{Kind: kind, Of: of, Language: t.lang.Tag, Alt: words}
}
