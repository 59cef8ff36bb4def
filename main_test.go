package main

import (
	"bytes"
	"database/sql"
	"errors"
	"flag"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"catwalk": main})
}

// TestScripts runs the program as a person at a shell does. The scripts are
// testscript's (https://pkg.go.dev/github.com/rogpeppe/go-internal/testscript);
// each runs in an empty folder that is its home.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "bots/terminal/testdata/scripts",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CACHE_HOME", env.WorkDir)
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond != "superuser" {
				return false, errors.New("no such condition")
			}
			return runtime.GOOS == "linux" && os.Getuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "guide": copyGuide, "fill": fill, "sql": runSQL,
		},
	})
}

// exits runs a command that is to end with an exit code: exits 2 catwalk chat.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("run %s: %v", args[1], err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, wanted %s", code, args[0])
	}
}

// copyGuide copies the guide to a folder: guide mine.
func copyGuide(ts *testscript.TestScript, _ bool, args []string) {
	files := os.DirFS("content")
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), files))
}

// fill adds text, with Go's escapes, to a file so many times: fill long.txt 9 'a\n'.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[2], `"`, `\"`) + `"`)
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = f.Write(bytes.Repeat([]byte(text), times))
	ts.Check(errors.Join(err, f.Close()))
}

// runSQL changes a database behind the program's back: sql cats.db "DELETE …".
func runSQL(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite3", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}
