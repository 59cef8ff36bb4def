package content

import "strings"

// A RehearsalChoice is one way to act in a rehearsal, as a bullet of its
// section Choices gives it: "- label — what happens and why".
type RehearsalChoice struct {
	// Label is what stands on the button, with placeholders.
	Label string
	// Why is what happens then; Markdown.
	Why string
	// Right marks the one that is best. In the card its label is bold.
	Right bool
}

// dash stands between the label of a choice and what comes of it.
const dash = " — "

// Choices returns the ways to act that a rehearsal offers, in the card's
// order; none for any other card.
func (c *Card) Choices() []RehearsalChoice {
	var list []RehearsalChoice
	for line := range strings.SplitSeq(c.Section("choices"), "\n") {
		if bullet, ok := strings.CutPrefix(line, "- "); ok {
			list = append(list, choiceOf(bullet))
		}
	}
	return list
}

func choiceOf(bullet string) RehearsalChoice {
	label, why, _ := strings.Cut(bullet, dash)
	bold := strings.TrimSuffix(strings.TrimPrefix(label, "**"), "**")
	return RehearsalChoice{Label: strings.TrimSpace(bold), Why: strings.TrimSpace(why), Right: bold != label}
}
