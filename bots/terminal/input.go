package terminal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/ergochat/readline"

	"catwalk/coach"
)

// input is where lines come from. next returns [io.EOF] when there are no
// more, and ctx's error when ctx ends first.
type input interface {
	next(ctx context.Context) (string, error)
	close()
}

// open returns the input that suits the configuration.
func (t *Terminal) open() (input, error) {
	if !t.TTY {
		return &pipe{bufio.NewReader(t.In)}, nil
	}
	edit, err := readline.NewFromConfig(&readline.Config{
		Prompt: "> ", HistoryFile: t.History, Stdin: t.In, Stdout: t.Out,
	})
	if err != nil {
		return nil, fmt.Errorf("open the terminal: %w", err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.out = edit // it keeps the prompt below what is said meanwhile
	t.columns = func() int {
		width, _ := edit.GetConfig().FuncGetSize()
		return width
	}
	return &keyboard{edit}, nil
}

// A pipe reads lines as they come.
type pipe struct{ from *bufio.Reader }

// next reads one line. If ctx ends meanwhile, the reading goes on behind it
// until the reader gives something or is closed.
func (p *pipe) next(ctx context.Context) (string, error) {
	type result struct {
		line string
		err  error
	}
	got := make(chan result, 1)
	go func() {
		line, err := p.read()
		got <- result{line, err}
	}()
	select {
	case r := <-got:
		return r.line, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// read reads a line of any length, and keeps a little more of it than is used.
func (p *pipe) read() (string, error) {
	var line []byte
	for {
		part, err := p.from.ReadSlice('\n')
		if room := coach.MaxText + utf8.UTFMax - len(line); room > 0 {
			line = append(line, part[:min(room, len(part))]...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
			return strings.TrimRight(string(line), "\r\n"), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", err
		}
	}
}

func (p *pipe) close() {}

// A keyboard reads lines that a person edits.
type keyboard struct{ edit *readline.Instance }

// next lets the person type a line. Ctrl-D and Ctrl-C leave.
func (k *keyboard) next(ctx context.Context) (string, error) {
	stop := context.AfterFunc(ctx, k.close)
	defer stop()
	line, err := k.edit.ReadLine()
	if errors.Is(err, readline.ErrInterrupt) {
		return "", io.EOF
	}
	return line, err
}

func (k *keyboard) close() { _ = k.edit.Close() } // nothing is left to be lost

// fit makes a line valid UTF-8 that the coach reads whole, and reports whether
// something had to be cut off.
func fit(line string) (string, bool) {
	line = strings.ToValidUTF8(line, string(utf8.RuneError))
	if len(line) <= coach.MaxText {
		return line, false
	}
	end := coach.MaxText
	for !utf8.RuneStart(line[end]) {
		end--
	}
	return line[:end], true
}
