// Package storagetest checks that a store keeps the contract of
// [coach.Store]. Every engine runs the same suite.
package storagetest

import (
	"testing"

	"catwalk/coach"
)

// A Database is one that a test begins with, empty.
type Database struct {
	// Open opens it, again and again after the store before was closed.
	Open func() coach.Store
	// Exec runs an SQL statement in it, beside the store. It stands in for a
	// program of another version.
	Exec func(statement string)
	// Count asks for a number, beside the store. It stands in for an operator
	// who looks into the tables.
	Count func(query string) int
}

// Test runs the suite. Each of its tests makes a database of its own.
func Test(t *testing.T, empty func(t *testing.T) Database) {
	for _, group := range []map[string]func(*desk){
		turns, deliveries, alarms, outbox, journal, forgetting, communities, crowds,
	} {
		for sentence, check := range group {
			t.Run(sentence, func(t *testing.T) {
				t.Parallel()
				check(sitDown(t, empty(t)))
			})
		}
	}
}
