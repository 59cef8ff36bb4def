package content

import "testing"

// BenchmarkDefault reads and checks the guide that the program carries: most
// of what the program does before its first reply.
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
