package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"catwalk/coach/reading"
	"catwalk/coach/reading/cnn"
)

type learnWords struct {
	Language string `default:"en" help:"The language of the guide." placeholder:"TAG"`
	Dir      string `arg:"" help:"The folder of the guide."`
}

// Run learns from a language's examples and writes what was learned beside
// them. It takes minutes.
func (l learnWords) Run(w world) error {
	g, err := openGuide(l.Dir)
	if err != nil {
		return fmt.Errorf("open guide:\n%w", err)
	}
	if g.Languages[l.Language] == nil {
		return asked{fmt.Errorf("the guide does not speak %q", l.Language)}
	}
	vectors, err := openVectors(filepath.Join(l.Dir, "vectors", l.Language+".bin"))
	if err != nil {
		return err
	}
	learned, err := reading.Learn(g, l.Language, vectors, func(round int, loss float64) {
		fmt.Fprintf(w.out, "round %d: loss %.3f\n", round, loss)
	})
	if err != nil {
		return err
	}
	return writeLearned(filepath.Join(l.Dir, l.Language, "learned.bin"), learned)
}

// openVectors reads a file of word vectors; nil where there is none.
func openVectors(file string) (*cnn.Vectors, error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("open word vectors: %w", err)
	}
	vectors, err := cnn.NewVectors(data)
	if err != nil {
		return nil, fmt.Errorf("open word vectors: %s: %w", file, err)
	}
	return vectors, nil
}

// writeLearned writes a file whole or not at all.
func writeLearned(file string, data []byte) error {
	fresh := file + ".new"
	if err := os.WriteFile(fresh, data, 0o644); err != nil {
		return fmt.Errorf("write what was learned: %w", err)
	}
	if err := os.Rename(fresh, file); err != nil {
		return fmt.Errorf("write what was learned: %w", err)
	}
	return nil
}
