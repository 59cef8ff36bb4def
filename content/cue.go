package content

import (
	"fmt"
	"strconv"
	"strings"
)

// A Cue is a few words to look for in what owners type: see [ParseCue].
type Cue string

// UnmarshalText reads a cue and checks how it is written.
func (c *Cue) UnmarshalText(text []byte) error {
	*c = Cue(text)
	_, err := ParseCue(string(text))
	return err
}

// A Part is one part of a parsed cue: exactly one of its fields says which.
type Part struct {
	// Word matches every inflection of a word.
	Word string
	// Exact matches a word as it is written.
	Exact string
	// Class matches any cue of a class.
	Class string
	// Gap matches any words of the same clause, at most so many.
	Gap int
	// Choices match where one of them does.
	Choices [][]Part
	// Optional says that the part may be missing.
	Optional bool
}

// ParseCue reads a cue:
//
//	flop            the word in every inflection: flops, flopped, flopping
//	=flat           the word exactly so
//	<limp>          any cue of the class "limp"
//	(a|the|some of) one of these
//	(a|the)? very?  what may be missing
//	ears .. flat    up to three other words between
//	ears ... flat   up to six
//
// An error says what was wanted.
func ParseCue(text string) ([]Part, error) {
	p := cueParser{left: text}
	parts, err := p.sequence()
	if err == nil && p.left != "" {
		err = fmt.Errorf("%q closes nothing", p.left[:1])
	}
	if err == nil && (len(parts) == 0 || parts[0].Gap > 0 || parts[len(parts)-1].Gap > 0) {
		err = fmt.Errorf("a cue begins and ends with a word")
	}
	if err != nil {
		return nil, fmt.Errorf("cue %s: %w", strconv.Quote(text), err)
	}
	return parts, nil
}

// A cueParser reads one cue; left is what it has not read yet.
type cueParser struct{ left string }

// sequence reads parts up to the end, a "|" or a ")".
func (p *cueParser) sequence() ([]Part, error) {
	var parts []Part
	for {
		p.left = strings.TrimLeft(p.left, " ")
		if p.left == "" || p.left[0] == '|' || p.left[0] == ')' {
			return parts, nil
		}
		part, err := p.part()
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
}

// part reads one part with its question mark.
func (p *cueParser) part() (Part, error) {
	var part Part
	var err error
	if p.left[0] == '(' {
		part, err = p.choice()
	} else {
		part, err = p.word()
	}
	if rest, ok := strings.CutPrefix(p.left, "?"); ok && err == nil {
		p.left, part.Optional = rest, true
	}
	return part, err
}

// choice reads (one|or|another).
func (p *cueParser) choice() (Part, error) {
	var part Part
	for p.left != "" && p.left[0] != ')' {
		p.left = p.left[1:]
		parts, err := p.sequence()
		if err != nil {
			return part, err
		}
		if len(parts) == 0 {
			return part, fmt.Errorf("an empty choice; put ? behind what may be missing")
		}
		part.Choices = append(part.Choices, parts)
	}
	rest, ok := strings.CutPrefix(p.left, ")")
	if !ok {
		return part, fmt.Errorf("( is not closed")
	}
	p.left = rest
	return part, nil
}

// Gaps are how many words ".." and "..." stand for.
const (
	shortGap = 3
	longGap  = 6
)

// word reads a word, a class or a gap.
func (p *cueParser) word() (Part, error) {
	end := strings.IndexAny(p.left, " ()|?")
	if end < 0 {
		end = len(p.left)
	}
	word := p.left[:end]
	p.left = p.left[end:]
	switch {
	case word == "..":
		return Part{Gap: shortGap}, nil
	case word == "...":
		return Part{Gap: longGap}, nil
	case strings.Trim(word, "=<>.") == "":
		return Part{}, fmt.Errorf("no word in %q", word)
	case word[0] == '=':
		return Part{Exact: word[1:]}, nil
	case word[0] == '<' && strings.HasSuffix(word, ">"):
		return Part{Class: word[1 : len(word)-1]}, nil
	case strings.ContainsAny(word, "<>"):
		return Part{}, fmt.Errorf("%q; a class is written <name>", word)
	}
	return Part{Word: word}, nil
}
