//go:build !unix

package sqlite

import "os"

// lock does nothing where the system has no such locks; there SQLite's own
// keep what is written whole, and two programs may deliver a reply twice.
func lock(*os.File) error { return nil }
