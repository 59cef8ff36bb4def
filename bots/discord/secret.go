package discord

import (
	"errors"
	"strings"
)

// A secret must not get into any log or error. It prints as nothing.
type secret string

// String hides the secret where it is printed by mistake.
func (secret) String() string { return "[secret]" }

// GoString hides it from %#v too.
func (secret) GoString() string { return "[secret]" }

// hide takes the secret out of an error's text. Every error of rest.go and
// gateway.go passes here; an error without the secret keeps what it wraps.
func (s secret) hide(err error) error {
	if err == nil || s == "" || !strings.Contains(err.Error(), string(s)) {
		return err
	}
	return errors.New(strings.ReplaceAll(err.Error(), string(s), "[secret]"))
}
