// Catwalk coaches cat owners through harness and leash training, on Telegram,
// in Discord and in the terminal.
//
// This is where everything is wired: flags and environment, then open, wire,
// run, close. What each part does stands in its package.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // owners' time zones, also where the machine has none

	"github.com/alecthomas/kong"
)

// commands are the words that may follow `catwalk`.
type commands struct {
	Chat       chat       `cmd:"" help:"Talk to the coach in the terminal. Needs nothing but a file for its memory."`
	Serve      serve      `cmd:"" help:"Run the bots: Telegram with TELEGRAM_TOKEN set, Discord with DISCORD_TOKEN."`
	Guide      guide      `cmd:"" help:"Check and read the guide."`
	Understand understand `cmd:"" help:"Read owners' messages from standard input, one a line, and print what was understood as JSON."`
	Backup     backup     `cmd:"" help:"Copy the database to a new file, while Catwalk may be running."`
}

// world is what the program touches of the world around it.
type world struct {
	in       io.Reader
	out, err io.Writer
	log      *slog.Logger
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run runs one command and returns the program's exit code: 0 when all went
// well, 2 when it was asked for something that cannot be, 1 for any other
// fault.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	w := world{in: in, out: out, err: errs, log: slog.New(slog.NewTextHandler(errs, nil))}
	parser, err := newParser(w)
	if err != nil {
		return complain(errs, err)
	}
	cmd, err := parser.Parse(args)
	if err != nil {
		return complain(errs, asked{err})
	}
	cmd.BindTo(ctx, (*context.Context)(nil))
	if err := cmd.Run(w); err != nil {
		return complain(errs, err)
	}
	return 0
}

func newParser(w world) (*kong.Kong, error) {
	return kong.New(&commands{},
		kong.Name("catwalk"),
		kong.Description("A coach for cats in harnesses, and their people."),
		kong.Writers(w.out, w.err),
		kong.UsageOnError(),
	)
}

// asked is an error in what was asked for, rather than in doing it.
type asked struct{ error }

func (a asked) Unwrap() error { return a.error }

// complain says what went wrong, in one line, and returns the exit code.
func complain(w io.Writer, err error) int {
	if !errors.Is(err, errSaid) {
		fmt.Fprintln(w, "catwalk:", err)
	}
	if errors.As(err, &asked{}) {
		return 2
	}
	return 1
}

// errSaid is the error of a command that has said itself what is wrong.
var errSaid = errors.New("said already")
