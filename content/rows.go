package content

import "strings"

// rowBegins is how a row of the guide's own examples begins.
const rowBegins = `  - {text: "`

// plainRows reads labelled sentences that are written as the guide's own are,
// one per line:
//
//   - {text: "she flopped at once", present: [flop], intent: report, hold: true}
//
// There are thousands of them, and the YAML library takes forty times as long
// over them. At anything else, be it another way to write the same, a word
// that means something to YAML, or a fault, it gives up: the file is then
// read with care, by the library.
func plainRows(text string) ([]Example, bool) {
	list := make([]Example, 0, strings.Count(text, rowBegins))
	begun := false
	for line := range strings.SplitSeq(text, "\n") {
		row, isRow := strings.CutPrefix(line, rowBegins)
		switch {
		case line == "" || line[0] == '#':
		case line == "examples:" && !begun:
			begun = true
		case begun && isRow:
			e, ok := plainRow(row)
			if !ok {
				return nil, false
			}
			list = append(list, e)
		default:
			return nil, false
		}
	}
	return list, len(list) > 0 && strings.IndexFunc(text, unusual) < 0
}

// plainRow reads one row, from its text on.
func plainRow(row string) (e Example, ok bool) {
	e.Text, row, ok = strings.Cut(row, `"`)
	e.Text = trimEnd(e.Text)
	for ok && row != "}" {
		var name, value string
		if name, value, row, ok = cutField(row); ok {
			ok = e.take(name, value)
		}
	}
	return e, ok
}

// cutField cuts ", name: value" off a row. A list keeps its brackets.
func cutField(row string) (name, value, rest string, ok bool) {
	row, ok = strings.CutPrefix(row, ", ")
	if !ok {
		return
	}
	name, row, _ = strings.Cut(row, ": ")
	end := strings.IndexAny(row, ",}")
	if strings.HasPrefix(row, "[") {
		end = strings.IndexByte(row, ']') + 1
	}
	if end <= 0 {
		return name, "", "", false
	}
	return name, row[:end], row[end:], true
}

// take sets a field that is not set yet.
func (e *Example) take(name, value string) bool {
	switch name {
	case "present":
		return takeList(&e.Present, value)
	case "absent":
		return takeList(&e.Absent, value)
	case "accept":
		return takeList(&e.Accept, value)
	case "intent":
		return takeWord(&e.Intent, value)
	case "accept_intent":
		return takeList(&e.AcceptIntent, value)
	case "topic":
		return takeWord(&e.Topic, value)
	case "accept_topic":
		return takeList(&e.AcceptTopic, value)
	case "hold":
		ok := !e.Hold && value == "true"
		e.Hold = true
		return ok
	}
	return false
}

// takeWord sets a word that is not set yet.
func takeWord(into *string, value string) bool {
	ok := *into == "" && plainWord(value)
	*into = value
	return ok
}

// takeList sets a list that is not set yet.
func takeList[T ~string](into *[]T, value string) bool {
	inner := strings.TrimSuffix(strings.TrimPrefix(value, "["), "]")
	if *into != nil || len(inner) != len(value)-len("[]") {
		return false
	}
	*into = make([]T, 0, 1+strings.Count(inner, ", "))
	for word := range strings.SplitSeq(inner, ", ") {
		if !plainWord(word) {
			return false
		}
		*into = append(*into, T(word))
	}
	return true
}

// plainWord reports whether a word is one to YAML without quotation marks, and
// nothing else.
func plainWord(word string) bool {
	if word == "" || word == "null" || word[0] < 'a' || word[0] > 'z' {
		return false
	}
	return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

// unusual reports whether a character may mean more to YAML than itself.
func unusual(r rune) bool {
	return r < ' ' && r != '\n' || r == '\\' || r == '\x7f' || r == '\ufeff'
}
