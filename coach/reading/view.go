package reading

import (
	"fmt"
	"maps"
	"slices"

	"catwalk/coach/reading/cnn"
	"catwalk/content"
)

// told are the statuses, in the order in which the network counts them.
var told = []Status{Asserted, Denied, Over, Asked, Imagined, Elsewhere}

// A view is how the network sees a message: its words, with the marks that the
// rules of the language set on them.
type view struct {
	// signs and roots hold the marks of signs by status, scopes those of
	// scopes, and evidence those of clues by kind.
	signs, roots map[content.SignID][]int32
	scopes       map[string]int32
	evidence     []int32
	// pauses are by what stands before a word; the others mark a word that
	// is in a question, stands for an emoji, comes first or comes last.
	pauses                       [sentence + 1]int32
	asks, pictured, first, final int32
	// labels number the signs that the network tells, and cues its cues.
	labels map[content.SignID]int32
	cues   []int32
	// topics number the topics that the network tells.
	topics map[string]int32
	words  func(string) int32
}

// newView returns the view of a network. mark and cue number the network's
// marks and cues by name.
func (r *Reader) newView(words, mark, cue func(string) int32) *view {
	v := &view{
		signs: map[content.SignID][]int32{}, roots: map[content.SignID][]int32{}, scopes: map[string]int32{},
		labels: map[content.SignID]int32{}, topics: map[string]int32{}, words: words,
	}
	for i, id := range public {
		v.labels[id] = int32(i)
	}
	for _, id := range r.ids {
		for _, s := range told {
			v.signs[id] = append(v.signs[id], mark(fmt.Sprintf("sign %s %s", id, s)))
			if r.kinds[id] == id {
				v.roots[id] = append(v.roots[id], mark(fmt.Sprintf("root %s %s", id, s)))
			}
		}
	}
	for _, name := range r.scopeNames() {
		v.scopes[name] = mark("scope " + name)
	}
	for i := range v.pauses {
		v.pauses[i] = mark(fmt.Sprintf("pause %d", i))
	}
	v.asks, v.pictured, v.first, v.final = mark("asks"), mark("pictured"), mark("first"), mark("last")
	v.viewCues(r.book, mark, cue)
	return v
}

// viewCues numbers the cues of signs and the marks of evidence.
func (v *view) viewCues(b *cueBook, mark, cue func(string) int32) {
	v.evidence = make([]int32, 2*(1+int(slices.Max(append(slices.Clone(b.keys), 0)))))
	for i, c := range b.cues {
		number := int32(-1)
		switch c.role {
		case signShown, signGone:
			number = cue(fmt.Sprintf("%s %s: %s", roles[c.role], c.name, c.text))
		case evidenceCue:
			v.evidence[2*b.keys[i]] = mark("evidence " + c.name)
			v.evidence[2*b.keys[i]+1] = mark("told evidence " + c.name)
		}
		v.cues = append(v.cues, number)
	}
}

// of fills in with a message. Its findings and clues must have been looked for.
func (v *view) of(d *desk, in *cnn.Input) {
	in.Reset()
	for i, t := range d.tokens {
		in.Words = append(in.Words, v.words(t.word))
		v.markWord(in, int32(i), t)
	}
	if len(d.tokens) > 0 {
		in.Marks = append(in.Marks, cnn.Mark{At: 0, Name: v.first}, cnn.Mark{At: int32(len(d.tokens) - 1), Name: v.final})
	}
	for _, f := range d.findings {
		v.find(in, f)
	}
	for _, t := range d.triggers {
		in.Marks = append(in.Marks, cnn.Mark{At: t.from, Name: v.scopes[t.name]})
	}
	for _, c := range d.clues {
		in.Marks = append(in.Marks, cnn.Mark{At: c.from, Name: v.evidence[c.kind]})
	}
}

// markWord marks what one word is like.
func (v *view) markWord(in *cnn.Input, at int32, t token) {
	if t.after != noPause {
		in.Marks = append(in.Marks, cnn.Mark{At: at, Name: v.pauses[t.after]})
	}
	if t.asks {
		in.Marks = append(in.Marks, cnn.Mark{At: at, Name: v.asks})
	}
	if t.pictured {
		in.Marks = append(in.Marks, cnn.Mark{At: at, Name: v.pictured})
	}
}

// find marks where a sign is told of.
func (v *view) find(in *cnn.Input, f finding) {
	status := slices.Index(told, f.status)
	in.Marks = append(in.Marks, cnn.Mark{At: f.from, Name: v.signs[f.id][status]})
	label, ok := v.labels[f.kind]
	if !ok {
		return
	}
	in.Marks = append(in.Marks, cnn.Mark{At: f.from, Name: v.roots[f.kind][status]})
	in.Findings = append(in.Findings, cnn.Finding{
		First: f.from, Last: f.to - 1, Sign: label, Status: int32(status), Cue: v.cues[f.cue],
	})
}

// scopeNames lists the scopes that the guide has cues for.
func (r *Reader) scopeNames() []string { return slices.Sorted(maps.Keys(r.words.Scopes)) }
