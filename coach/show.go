package coach

import (
	"catwalk/content"
	"strings"
	"time"
)

// show says what to do at the step: its card.
func (t *turn) show() {
	step := t.step()
	var pieces []Piece
	if days := t.away(step); days >= 14 {
		pieces = append(pieces, line("back.after", "count", number(days)))
	}
	pieces = append(pieces, card(content.CardID("steps/"+step.ID), whole))
	if lack := t.lacking(step); len(lack) > 0 {
		pieces = append(pieces, lack...)
	}
	r := t.advise(Last{Rule: "rule.step"}, pieces...)
	t.menu(r, append(t.afterShow(step), fitting(step)...)...)
}

func (t *turn) afterShow(step *content.Step) []string {
	switch {
	case step.Track == content.EndTrack:
		return []string{"went", "resume", "why"}
	case step.Exit.Done:
		return []string{"done", "why", "stop"}
	default:
		return []string{"went", "why", "stop"}
	}
}

// away returns the days since a step was last practised, 0 if it never was.
func (t *turn) away(step *content.Step) int {
	last := t.cat().Tally[step.ID].Last
	if last.IsZero() {
		return 0
	}
	return int(t.now.Sub(last) / (24 * time.Hour))
}

// lacking says what is still to come before the step can be left: sessions,
// days, calm days, or quiet after a fright.
func (t *turn) lacking(step *content.Step) []Piece {
	tally := t.cat().Tally[step.ID]
	switch {
	case step.Exit.Done || step.Track == content.EndTrack || tally.Sessions == 0:
		return nil
	case t.now.Sub(t.cat().Stressed) < 48*time.Hour:
		return []Piece{line("lack.quiet")}
	case step.Floor.Days > tally.Days:
		return []Piece{counted("lack.days", step.Floor.Days-tally.Days)}
	case step.Floor.Sessions > tally.Sessions:
		return []Piece{counted("lack.sessions", step.Floor.Sessions-tally.Sessions)}
	case step.Exit.Days > tally.CalmDays:
		return []Piece{counted("lack.calm", step.Exit.Days-tally.CalmDays)}
	default:
		return nil
	}
}

// counted is a line with a number in it, which has a form of its own for one.
func counted(id content.LineID, n int) Piece {
	if n == 1 {
		return line(id + ".one")
	}
	return line(id, "count", number(n))
}

// prepared takes the owner's word for preparations that are finished, whether
// or not it was asked for.
func (t *turn) prepared(h heard) bool {
	if !t.preparing() || busy(h) && strings.Contains(h.text, "?") || t.phrased(Asked{Choices: []string{"done"}}, h.text) == "" {
		return false
	}
	t.done()
	return true
}

// preparing reports whether the step is one of preparations, and not yet done.
func (t *turn) preparing() bool {
	s := t.step()
	return s.Exit.Done && s.Track != content.EndTrack && t.cat().Tally[s.ID].CalmDays == 0
}

// done is the owner's word that the preparations of a step are finished.
func (t *turn) done() {
	step := t.step()
	if step.Exit.Done && step.Track != content.EndTrack {
		t.keepTally(step.ID, t.cat().Tally[step.ID].enter(nil, true, t.now, t.zone()))
	}
	t.next()
}
