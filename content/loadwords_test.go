package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

// words are files of a language in which nothing is wrong.
func wordFiles() fstest.MapFS {
	return fstest.MapFS{
		"en/words.yaml": {Data: []byte(`stemmer: english
classes:
  limp: [pancake, rag doll]
signs:
  flop:
    shown:
      - flop
      - like a? <limp>
`)},
		"en/examples/some.yaml": {Data: []byte(`examples:
  - {text: "she flopped", present: [flop], intent: report}
  - {text: "he did not", absent: [flop], intent: report, hold: true}
`)},
	}
}

// readTestWords reads the words of a language.
func readTestWords(files fstest.MapFS, tag string) (*Words, Problems) {
	d := newDraft(files)
	return d.loadWords(tag), d.problems
}

func TestLoadWords(t *testing.T) {
	w, problems := readTestWords(wordFiles(), "en")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if len(w.Signs["flop"].Shown) != 2 || len(w.Classes["limp"]) != 2 {
		t.Errorf("read %+v", w)
	}
	if len(w.Examples) != 2 || !w.Examples[1].Hold || w.Examples[0].Present[0] != "flop" {
		t.Errorf("read examples %+v", w.Examples)
	}
}

func TestWordsAreOptional(t *testing.T) {
	w, problems := readTestWords(fstest.MapFS{}, "de")
	if len(problems) > 0 || len(w.Examples) > 0 {
		t.Errorf("a language without words: %v, %v", w.Examples, problems)
	}
}

func TestWordProblems(t *testing.T) {
	tests := []struct{ name, file, old, new, want string }{
		{"unknown class", "en/words.yaml", "<limp>", "<lump>", `en/words.yaml:8:9: no class named "lump"; did you mean "limp"?`},
		{"open bracket", "en/words.yaml", "- flop", "- (flop|flops", "en/words.yaml:7:9: cue \"(flop|flops\": ( is not closed"},
		{"unknown field", "en/words.yaml", "shown:", "showing:", `en/words.yaml:6:5: no field named "showing"`},
		{"unknown intent", "en/examples/some.yaml", "intent: report}", "intent: reprot}", `no intent named "reprot"; did you mean "report"?`},
		{"no text", "en/examples/some.yaml", `"she flopped"`, `" "`, "an example needs a text"},
		{"both", "en/examples/some.yaml", "present: [flop]", "present: [flop], absent: [flop]", "sign flop is both present and absent"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := wordFiles()
			text := string(files[test.file].Data)
			files[test.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, test.old, test.new, 1))}
			_, problems := readTestWords(files, "en")
			if len(problems) == 0 || !strings.Contains(problems.Error(), test.want) {
				t.Errorf("problems:\n%v\nwanted %s", problems, test.want)
			}
		})
	}
}
