package coach

import (
	"fmt"
	"strings"
	"time"

	"catwalk/content"
)

// MaxPoints is how many sessions a picture of progress shows at most.
const MaxPoints = 20

// A Point is one session in a picture of progress.
type Point struct {
	// Day is the owner's local day, as midnight in UTC.
	Day time.Time
	// Step is where the cat was in its training, and Verdict what the session
	// came to.
	Step    content.StepID
	Verdict Verdict
}

// Points are the sessions in a picture, oldest first and at most [MaxPoints].
// They are text, one session a line ("2026-05-04 wear stay"), so that pictures
// can be compared.
type Points string

// PointsOf writes sessions as points. Of too many the last ones are kept.
func PointsOf(sessions []Point) Points {
	var rows []string
	for _, p := range sessions[max(0, len(sessions)-MaxPoints):] {
		rows = append(rows, fmt.Sprintf("%s %s %s", p.Day.Format(time.DateOnly), p.Step, p.Verdict))
	}
	return Points(strings.Join(rows, "\n"))
}

// List returns the sessions. It is an error if a line is not one, or if there
// are more than [MaxPoints].
func (ps Points) List() ([]Point, error) {
	if ps == "" {
		return nil, nil
	}
	rows := strings.Split(string(ps), "\n")
	if len(rows) > MaxPoints {
		return nil, fmt.Errorf("%d points: wanted at most %d", len(rows), MaxPoints)
	}
	list := make([]Point, len(rows))
	for i, row := range rows {
		if err := list[i].read(row); err != nil {
			return nil, fmt.Errorf("point %d: %w", i+1, err)
		}
	}
	return list, nil
}

// read reads one line: day, step, verdict.
func (p *Point) read(row string) (err error) {
	words := strings.Split(row, " ")
	if len(words) != 3 || words[1] == "" {
		return fmt.Errorf("%q: wanted a day, a step and a verdict", row)
	}
	if p.Day, err = time.Parse(time.DateOnly, words[0]); err != nil {
		return err
	}
	p.Step = content.StepID(words[1])
	return p.Verdict.UnmarshalText([]byte(words[2]))
}
