package main

import (
	"bufio"
	"io"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// BenchmarkStart builds the program and runs `catwalk chat` up to its first
// reply: with a new database, and with one that it has used before. Beside
// the time until then it reports the most memory that the program held.
// BenchmarkStartHelp is the baseline.
func BenchmarkStart(b *testing.B) {
	program, known := build(b), filepath.Join(b.TempDir(), "known.db")
	b.Run("new", func(b *testing.B) {
		benchmarkStart(b, program, func() []string {
			return []string{"chat", "--db", "sqlite:" + filepath.Join(b.TempDir(), "new.db")}
		})
	})
	b.Run("known", func(b *testing.B) {
		benchmarkStart(b, program, func() []string { return []string{"chat", "--db", "sqlite:" + known} })
	})
}

// BenchmarkStartHelp runs `catwalk --help`, which opens nothing: what any run
// of the program costs.
func BenchmarkStartHelp(b *testing.B) {
	benchmarkStart(b, build(b), func() []string { return []string{"--help"} })
}

// benchmarkStart runs the program again and again.
func benchmarkStart(b *testing.B, program string, args func() []string) {
	var first time.Duration
	var most int64
	for b.Loop() {
		wait, memory := start(b, exec.Command(program, args()...))
		first, most = first+wait, max(most, memory)
	}
	b.ReportMetric(float64(first.Milliseconds())/float64(b.N), "first-reply-ms")
	b.ReportMetric(float64(most)/1000, "peak-MB")
}

// start runs the program with nothing to read, and returns how long its first
// line took and the most memory that it held, in kilobytes,
// as Linux counts it.
func start(b *testing.B, program *exec.Cmd) (first time.Duration, most int64) {
	b.Helper()
	out, err := program.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	begin := time.Now()
	if err := program.Start(); err != nil {
		b.Fatal(err)
	}
	said := bufio.NewReader(out)
	if _, err := said.ReadString('\n'); err != nil {
		b.Fatal(err)
	}
	first = time.Since(begin)
	_, _ = io.Copy(io.Discard, said) // what else it says is not looked at
	if err := program.Wait(); err != nil {
		b.Fatal(err)
	}
	return first, program.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
}

// build builds the program.
func build(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "catwalk")
	if said, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, said)
	}
	return program
}
