package bots

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// A crash is a panic that was caught at an edge: in an adapter, the store or
// the coach. One message that brings the program to its knees must not take
// everyone else's with it.
type crash struct {
	cause any
	stack []byte
}

// Error says what the panic said.
func (c *crash) Error() string { return fmt.Sprintf("panicked: %v", c.cause) }

// safely calls do, and turns a panic into an error.
func safely(do func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &crash{cause: cause, stack: debug.Stack()}
		}
	}()
	return do()
}

// crashed reports whether an error began as a panic, and where.
func crashed(err error) (stack string, ok bool) {
	var c *crash
	if errors.As(err, &c) {
		return string(c.stack), true
	}
	return "", false
}
